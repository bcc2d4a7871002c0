"""The cartons page: a grid held to the rules of the day, proposals, pictures, both languages."""

import pytest

from app.domain.naming import Language
from app.domain.shipment.states import State
from app.persistence.tables.plans import Shipment
from app.usecases.label_prints.pallets import enter_pallets
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment, name_cartons
from tests.web.cartons.typed import (
    CUPS,
    EARPHONES,
    KEYS,
    PAGE,
    PLAN,
    TOWELS,
    rows,
    saved,
    send,
    the_plan,
)
from tests.web.visitor import Visitor


def change(member: Member, **facts: object) -> None:
    """Change the first shipment behind the page's back."""
    with member.session() as session:
        shipment: Shipment = the_plan(session).shipments[0]
        for name, value in facts.items():
            setattr(shipment, name, value)
        session.commit()


class TestOpening:
    @pytest.mark.usefixtures("packed")
    @pytest.mark.parametrize("language", Language)
    def test_saved_rows_are_shown_with_their_numbers_and_sums(
        self, owner: Visitor, language: Language
    ) -> None:
        assert owner.get(f"{PLAN}/cartons", status=302).location == PAGE
        page = owner.get(f"{PAGE}?lang={language.value}")
        assert page.value("rows-1-contents") == "LC-TW07"
        text = page.soup.find(id="rows-1-numbers")
        assert text is not None
        assert text.get_text() == ("11～15" if language is Language.ZH else "11–15")
        assert "236.2 kg" in page.text
        assert len(page.soup.select("svg.iso")) == 2

    @pytest.mark.usefixtures("packed")
    def test_limits_stand_with_source_day_and_dissenting_sources(self, owner: Visitor) -> None:
        page = owner.get(PAGE)
        assert "18.2 kg / 22.68 kg" in page.text
        assert "Sources differ" in page.text
        assert "stated 2025-06-20 · reviewed 2026-11-22" in page.text
        assert "Also stated: 63.5 cm" in page.text

    def test_a_plan_without_items_leads_to_the_items(self, member: Member, owner: Visitor) -> None:
        with member.session() as session:
            plan = a_plan(session, packed=False)
            plan.shipments[0].items.clear()
            session.commit()
        assert owner.get(PAGE, status=302).location.startswith(f"{PLAN}/items")

    @pytest.mark.usefixtures("packed")
    def test_a_shipment_the_plan_does_not_have_is_no_page(self, owner: Visitor) -> None:
        owner.get(f"{PLAN}/cartons/7", status=404)
        owner.post(f"{PLAN}/cartons/7/preview", status=404)

    @pytest.mark.usefixtures("packed")
    def test_a_locked_plan_is_shown_and_not_changed(self, member: Member, owner: Visitor) -> None:
        change(member, state=State.LOCKED)
        page = owner.get(PAGE)
        assert page.soup.find("input", attrs={"name": "rows-0-contents"}) is None
        assert "1–10" in page.text
        owner.post(PAGE, rows(CUPS), status=422)
        assert len(saved(member)) == 3


@pytest.mark.usefixtures("unpacked")
class TestSaving:
    def test_rows_become_cartons_and_lead_on(self, member: Member, owner: Visitor) -> None:
        answer = send(owner, EARPHONES, TOWELS, CUPS)
        assert answer.location.startswith(f"{PLAN}/labels")
        assert saved(member) == [
            (10, "LC-EB20", 240), (5, "LC-TW07", 200), (2, "LC-CP11", 160),
        ]  # fmt: skip

    def test_a_mixed_carton_is_read_from_one_cell(self, member: Member, owner: Visitor) -> None:
        send(owner, ("LC-EB20×10; lc-cp11×4", "3", "", "52", "38", "32", "9"))
        assert saved(member) == [(3, "LC-EB20+LC-CP11", 42)]
        page = owner.get(PAGE)
        assert page.value("rows-0-contents") == "LC-EB20×10; LC-CP11×4"
        assert page.value("rows-0-units") == "14"

    def test_measures_come_back_as_they_were_typed(self, owner: Visitor) -> None:
        send(owner, ("LC-EB20", "1", "24", "20.5 in", "38.0", "32", "27 lb"))
        page = owner.get(PAGE)
        shown = [page.value(f"rows-0-{key}") for key in ("length", "width", "gross_weight")]
        assert shown == ["20.5 in", "38.0", "27 lb"]

    def test_a_row_over_a_limit_is_saved_and_keeps_the_step_open(
        self, member: Member, owner: Visitor
    ) -> None:
        page = send(owner, (*EARPHONES[:6], "24.1"), status=422)
        expected = "24.1 kg per carton; the ONT8 limit is 22.68 kg. Pack 20 units or fewer in each."
        assert expected in page.error("rows-0-gross_weight")
        assert page.problems == [f"Row A, Gross each: {expected}"]
        assert "24.1 kg / 22.68 kg" in page.text
        assert saved(member) == [(10, "LC-EB20", 240)]
        owner.get(f"{PLAN}/labels", status=302)

    def test_an_incomplete_row_is_kept_as_typed_and_saved_nowhere(
        self, member: Member, owner: Visitor
    ) -> None:
        page = send(owner, EARPHONES, ("LC-TW07", "5", "", "60", "", "40", "18.2"), status=422)
        for key in ("units", "width"):
            assert "Fill in this cell" in page.error(f"rows-1-{key}")
        assert saved(member) == []
        again = owner.get(PAGE)
        assert again.value("rows-1-length") == "60"
        assert "Draft saved" in again.text

    def test_what_cannot_stand_is_refused_at_its_cell_with_all_typed_kept(
        self, owner: Visitor
    ) -> None:
        wrong = [
            (0, "LC-EB2O", "Did you mean LC-EB20?"),
            (0, "zzz", "zzz is not among the items of this shipment."),
            (1, "a few", "Enter a whole number"),
            (1, "0", "Enter a figure above 0."),
            (2, "2.5", "Enter a whole number"),
            (3, "wide", "Enter a length"),
            (3, "900 m", "This is over 10,000 cm."),
            (4, "000000000000000038.5 inch", "at most 24 characters"),
            (6, "0", "Enter a figure above 0."),
        ]
        row = (EARPHONES[0], "1", *EARPHONES[2:])
        typed = [(*row[:at], text, *row[at + 1 :]) for at, text, _said in wrong]
        page = send(owner, *typed, status=422)
        assert len(page.problems) == len(wrong)
        for number, (column, text, said) in enumerate(wrong):
            assert said in page.error(f"rows-{number}-{KEYS[column]}")
            assert page.value(f"rows-{number}-{KEYS[column]}") == text

    def test_more_cartons_than_a_shipment_takes_are_a_slip(self, owner: Visitor) -> None:
        page = send(owner, (EARPHONES[0], "5001", *EARPHONES[2:]), status=422)
        assert "A shipment takes 5,000 cartons." in " ".join(page.problems)

    def test_an_excess_blocks_and_a_shortfall_is_carried_over(self, owner: Visitor) -> None:
        page = send(owner, (EARPHONES[0], "11", *EARPHONES[2:]), status=422)
        assert "Take out 24 or raise the quantity." in " ".join(page.problems)
        assert "24 too many" in page.text
        assert "200 short" in page.text
        assert send(owner, EARPHONES).location.startswith(f"{PLAN}/labels")

    def test_nothing_typed_is_asked_for(self, owner: Visitor) -> None:
        assert send(owner, status=422).problems == [
            "Add at least one row of cartons, or propose them."
        ]

    def test_a_draft_is_kept_unchecked(self, owner: Visitor) -> None:
        assert send(owner, ("LC-", "", "", "", "", "", ""), later="1").location == PLAN
        assert owner.get(PAGE).value("rows-0-contents") == "LC-"

    def test_rows_are_pasted_added_and_taken_out(self, owner: Visitor) -> None:
        text = "SKU\t箱数\tUnits each\nLC-EB20\t10\t24\nLC-TW07\t5\t40"
        page = send(owner, act="paste", paste=text, status=200)
        assert page.value("rows-1-count") == "5"
        page = send(owner, EARPHONES, TOWELS, act="remove-0", status=200)
        assert page.value("rows-0-contents") == "LC-TW07"


@pytest.mark.usefixtures("packed")
class TestChanging:
    def test_ids_of_the_platform_are_said_to_go_when_cartons_change(
        self, member: Member, owner: Visitor
    ) -> None:
        with member.session() as session:
            name_cartons(session, the_plan(session).shipments)
            enter_pallets(session, the_plan(session).shipments[0], "1-9\n10-17")
        answer = send(owner, EARPHONES, TOWELS)
        labels = owner.get(answer.location, status=302).location
        told = owner.get(labels).text
        assert "17 carton ids of the platform were cleared" in told
        assert "what stands on 2 pallets was cleared" in told

    def test_all_rows_can_be_taken_out(self, member: Member, owner: Visitor) -> None:
        assert send(owner).location == PAGE
        assert saved(member) == []

    def test_a_stale_edit_shows_both_versions_and_saves_on_purpose(
        self, member: Member, owner: Visitor
    ) -> None:
        stale = owner.get(PAGE).value("version")
        send(owner, EARPHONES, TOWELS)
        typed = {"version": stale, **rows(EARPHONES, CUPS)}
        page = owner.post(PAGE, typed, status=409)
        assert "Row B" in page.text
        assert "LC-TW07 · 5 · 40 · 60 · 45 · 40 · 18.2" in page.text
        assert page.value("rows-1-contents") == "LC-CP11"
        assert len(saved(member)) == 2
        owner.post(PAGE, {**typed, "version": page.value("version")})
        assert [sku for _count, sku, _units in saved(member)] == ["LC-EB20", "LC-CP11"]

    def test_several_shipments_are_packed_one_after_the_other(
        self, member: Member, owner: Visitor
    ) -> None:
        with member.session() as session:
            second = a_shipment(session, the_plan(session))
            second.rows.clear()
            session.commit()
        assert owner.get(f"{PLAN}/cartons?shipment=2", status=302).location.endswith("/2")
        assert "IND9" in owner.get(PAGE).text
        assert send(owner, EARPHONES, TOWELS, CUPS).location == f"{PLAN}/cartons/2"


@pytest.mark.usefixtures("unpacked")
class TestProposing:
    def test_a_proposal_is_shown_with_its_reasons_and_saves_nothing(
        self, member: Member, owner: Visitor
    ) -> None:
        page = send(owner, EARPHONES, act="propose", status=200)
        proposal = page.soup.find(id="proposal")
        assert proposal is not None
        said = " ".join(proposal.get_text(" ").split())
        assert "LC-TW07 5 cartons · 40 units each · 60 cm × 45 cm × 40 cm · 18.2 kg" in said
        assert "5 cartons by the carton spec, 40 units each." in said
        assert "LC-EB20" not in said
        assert page.value("rows-0-contents") == "LC-EB20"
        assert saved(member) == []
        assert send(owner, EARPHONES, act="dismiss", status=200).soup.find(id="proposal") is None

    def test_accepting_adds_rows_and_undo_takes_them_out_again(self, owner: Visitor) -> None:
        page = send(owner, EARPHONES, act="accept", status=200)
        assert [page.value(f"rows-{number}-contents") for number in range(3)] == [
            "LC-EB20",
            "LC-TW07",
            "LC-CP11",
        ]
        assert owner.get(PAGE).value("rows-2-count") == "2"
        before = page.value("before")
        undone = send(owner, EARPHONES, TOWELS, CUPS, act="undo", before=before, status=200)
        assert undone.value("rows-0-contents") == "LC-EB20"
        assert undone.value("rows-1-contents") == ""

    @pytest.mark.parametrize("kept", ["not json", "7", '[7, {"zzz": "1"}]'])
    def test_an_undo_of_what_we_did_not_write_breaks_nothing(
        self, owner: Visitor, kept: str
    ) -> None:
        page = send(owner, EARPHONES, act="undo", before=kept, status=200)
        assert page.value("rows-0-contents") == ""

    def test_everything_packed_leaves_nothing_to_propose(self, owner: Visitor) -> None:
        page = send(owner, EARPHONES, TOWELS, CUPS, act="propose", status=200)
        assert "there is nothing to propose" in page.text

    def test_goods_without_measures_are_named(self, member: Member, owner: Visitor) -> None:
        with member.session() as session:
            product = the_plan(session).shipments[0].items[0].product
            product.specs.clear()
            product.weight = None
            session.commit()
        page = send(owner, act="propose", status=200)
        assert "LC-EB20 has no unit size or weight." in page.text

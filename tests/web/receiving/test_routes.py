"""The receiving page: counts per SKU, typed or pasted, each kept beside the last."""

import pytest
from sqlalchemy import select

from app.domain.naming import Language
from app.domain.receiving.tally import Count
from app.domain.shipment.states import State
from app.persistence.tables.plans import Shipment
from app.persistence.tables.products import Product
from app.persistence.tables.receiving import Receipt
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_product, a_shipment
from tests.factories.receiving import PLAN, a_sent_plan, count, hand_over
from tests.web.visitor import Page, Visitor

INDEX = f"/p/{PLAN}/receiving"
PAGE = f"{INDEX}/1"
KEYS = ("sku", "received", "damaged", "missing")
DAY = {"counted_on": "2026-11-22"}


@pytest.fixture
def sent(member: Member) -> None:
    a_sent_plan(member)


def rows(*typed: tuple[str, ...]) -> dict[str, str]:
    """Return rows as the grid posts them."""
    return {
        f"rows-{number}-{key}": text
        for number, row in enumerate(typed)
        for key, text in zip(KEYS, row, strict=True)
    }


def send(owner: Visitor, *typed: tuple[str, ...], status: int = 303, **more: str) -> Page:
    version = owner.get(PAGE).value("version")
    return owner.post(PAGE, {"version": version, **DAY, **rows(*typed), **more}, status=status)


def kept(member: Member) -> list[tuple[str, int, int, int | None]]:
    with member.session() as session:
        return [
            (row.product.sku, row.received, row.damaged, row.missing)
            for row in session.scalars(select(Receipt).order_by(Receipt.id))
        ]


def a_stranger_product(member: Member) -> None:
    with member.session() as session:
        a_product(session, sku="LC-XX99", name_en="Stray goods", name_zh="串货")


@pytest.mark.usefixtures("sent")
class TestCounting:
    def test_every_shipped_sku_has_its_row(self, owner: Visitor) -> None:
        page = owner.get(INDEX, status=302)
        assert page.location == PAGE
        page = owner.get(PAGE)
        assert [page.value(f"rows-{number}-sku") for number in range(3)] == [
            "LC-EB20",
            "LC-TW07",
            "LC-CP11",
        ]
        assert page.value("counted_on") != ""
        assert "Nothing counted yet" in page.text

    def test_counts_are_recorded_and_shown_with_their_discrepancy(
        self, owner: Visitor, member: Member
    ) -> None:
        send(owner, ("LC-EB20", "1,238", "1", ""), ("LC-TW07", "120", "", "80"), note="by e-mail")
        assert kept(member) == [("LC-EB20", 1238, 1, None), ("LC-TW07", 120, 0, 80)]
        page = owner.get(PAGE)
        assert page.value("rows-0-received") == "1238"
        discrepancies = [cell.get_text() for cell in page.soup.select("td.calc:nth-child(7)")]
        assert discrepancies == ["-999", "80", ""]
        assert "by e-mail" in page.text

    def test_all_received_fills_the_grid_and_saves_nothing(
        self, owner: Visitor, member: Member
    ) -> None:
        page = send(owner, ("LC-TW07", "1", "2", "3"), act="all", status=200)
        assert [page.value(f"rows-{number}-received") for number in range(3)] == [
            "240",
            "200",
            "160",
        ]
        assert page.value("rows-1-missing") == ""
        assert kept(member) == []

    def test_a_spreadsheet_is_pasted_by_its_headings(self, owner: Visitor, member: Member) -> None:
        pasted = "货号\t破损\t已上架\nLC-CP11\t2\t158\nLC-EB20\t\t240\n"
        page = send(owner, paste=pasted, act="paste", status=200)
        assert (page.value("rows-0-received"), page.value("rows-2-damaged")) == ("240", "2")
        send(owner, paste=pasted, act="save", status=200)
        send(owner, ("LC-EB20", "240", "", ""), ("LC-CP11", "158", "2", ""))
        assert kept(member) == [("LC-EB20", 240, 0, None), ("LC-CP11", 158, 2, None)]

    def test_a_correction_leaves_the_first_count_in_the_history(
        self, owner: Visitor, member: Member
    ) -> None:
        send(owner, ("LC-EB20", "200", "", ""))
        send(owner, ("LC-EB20", "240", "", ""))
        assert [row[1] for row in kept(member)] == [200, 240]
        history = owner.get(PAGE).soup.select("#receipts ~ tbody tr")
        assert [("replaced" in row.get_text()) for row in history] == [False, True]

    def test_counts_can_be_taken_back(self, owner: Visitor, member: Member) -> None:
        send(owner, ("LC-EB20", "240", "", ""))
        undo = owner.get(PAGE).soup.select_one(".banner form")
        assert undo is not None
        owner.post(str(undo["action"]), {"page": PAGE})
        assert kept(member) == []

    @pytest.mark.parametrize(
        ("row", "cell", "said"),
        [
            (("LC-EB20", "many", "", ""), "received", "Enter a whole number"),
            (("LC-EB20", "-1", "", ""), "received", "Enter 0 or more."),
            (("LC-EB20", "", "2", ""), "received", "Enter the good units; 0 if there are none."),
            (("LC-EB20", "10000001", "", ""), "received", "Check the figure."),
            (("LC-EB2", "1", "", ""), "sku", "Did you mean LC-EB20?"),
            (("", "1", "", ""), "sku", "Fill in this cell"),
        ],
    )
    def test_a_wrong_cell_is_told_at_its_place_and_kept(
        self, owner: Visitor, member: Member, row: tuple[str, ...], cell: str, said: str
    ) -> None:
        page = send(owner, ("LC-TW07", "1", "", ""), row, status=422)
        (place,) = page.soup.select(f'[name$="-{cell}"][aria-invalid="true"]')
        assert place["value"] == row[KEYS.index(cell)]
        assert said in page.error(str(place["name"]))
        assert kept(member) == []

    def test_a_sku_twice_is_refused(self, owner: Visitor) -> None:
        page = send(owner, ("LC-EB20", "1", "", ""), ("lc-eb20", "2", "", ""), status=422)
        assert any("LC-EB20 stands in row 1 already" in line for line in page.problems)

    def test_a_count_is_corrected_and_never_emptied(self, owner: Visitor) -> None:
        send(owner, ("LC-EB20", "1", "", ""))
        page = send(owner, ("LC-EB20", "", "", ""), status=422)
        assert "Correct it with a new figure" in page.error("rows-0-received")

    def test_nothing_typed_and_nothing_new_are_refused(self, owner: Visitor) -> None:
        assert send(owner, status=422).problems == [
            "Enter what was counted; 0 where nothing arrived."
        ]
        send(owner, ("LC-EB20", "1", "", ""))
        assert send(owner, ("LC-EB20", "1", "", ""), status=422).problems == [
            "These figures are recorded already. Change one of them first."
        ]

    def test_a_wrong_day_is_told_at_its_field(self, owner: Visitor) -> None:
        row = ("LC-EB20", "1", "", "")
        page = send(owner, row, counted_on="2099-01-01", status=422)
        assert "2099-01-01 is still to come" in page.error("counted_on")
        page = send(owner, row, counted_on="soon", status=422)
        assert page.value("counted_on") == "soon"
        assert "Enter a date" in page.error("counted_on")

    def test_what_somebody_else_counted_meanwhile_is_shown_beside(
        self, owner: Visitor, member: Member
    ) -> None:
        version = owner.get(PAGE).value("version")
        count(member, {"LC-EB20": Count(received=200)})
        data = {"version": version, **DAY, **rows(("LC-EB20", "240", "", ""))}
        page = owner.post(PAGE, data, status=409)
        assert "200 · 0 · --" in page.text
        owner.post(PAGE, {**data, "version": page.value("version")})
        assert [row[1] for row in kept(member)] == [200, 240]

    def test_entries_left_for_later_come_back(self, owner: Visitor, member: Member) -> None:
        send(owner, ("LC-EB20", "7", "", ""), later="1", note="half counted")
        page = owner.get(PAGE)
        assert (page.value("rows-0-received"), page.value("note")) == ("7", "half counted")
        assert kept(member) == []


@pytest.mark.usefixtures("sent")
class TestStrays:
    def test_a_sku_that_was_not_shipped_is_counted_only_on_purpose(
        self, owner: Visitor, member: Member
    ) -> None:
        a_stranger_product(member)
        page = send(owner, ("LC-XX99", "3", "", ""), status=422)
        assert "was not in this shipment" in page.error("rows-3-sku")
        page = send(owner, act="other", other="lc-xx99", status=200)
        assert page.value("rows-3-sku") == "LC-XX99"
        send(owner, ("LC-XX99", "3", "", ""), chosen="LC-XX99")
        assert kept(member) == [("LC-XX99", 3, 0, None)]
        page = owner.get(PAGE)
        assert "Not in this shipment" in page.text
        send(owner, ("LC-XX99", "4", "", ""))

    def test_an_unknown_sku_cannot_be_chosen(self, owner: Visitor) -> None:
        page = send(owner, act="other", other="NOPE", status=422)
        assert page.problems == [
            "NOPE is not in your library. Add the product, or correct the SKU."
        ]

    def test_a_chosen_row_is_taken_out_again(self, owner: Visitor, member: Member) -> None:
        a_stranger_product(member)
        page = send(
            owner, ("LC-EB20", "1", "", ""), ("LC-XX99", "3", "", ""), act="remove-1", status=200
        )
        shown = [page.value(f"rows-{number}-sku") for number in range(3)]
        assert shown == ["LC-EB20", "LC-TW07", "LC-CP11"]
        assert page.soup.select_one('[name="rows-3-sku"]') is None
        page = send(owner, act="other", other="LC-EB20", status=200)
        assert page.soup.select_one('[name="rows-3-sku"]') is None


class TestReach:
    def test_a_shipment_still_with_us_leads_to_the_step_before(
        self, owner: Visitor, member: Member
    ) -> None:
        with member.session() as session:
            a_plan(session)
        for path in (INDEX, PAGE, f"{PAGE}.csv"):
            assert "/receiving" not in owner.get(path, status=302).location
        for act in ("", "/close", "/reopen", "/status"):
            owner.post(f"{PAGE}{act}", {}, status=302)
        owner.get(f"{INDEX}/9", status=404)

    def test_one_shipment_is_received_while_another_waits(
        self, owner: Visitor, member: Member
    ) -> None:
        with member.session() as session:
            plan = a_plan(session)
            a_shipment(session, plan, cartons=2)
            hand_over(session, plan)
            plan.shipments[1].state = State.LOCKED
            session.commit()
        count(member, {"LC-EB20": Count(received=240)})
        page = owner.get(INDEX)
        assert "Being counted" in page.text
        assert [link["href"] for link in page.soup.select("tbody a")] == [PAGE]
        owner.get(PAGE)
        owner.get(f"{INDEX}/2", status=302)

    @pytest.mark.usefixtures("sent")
    def test_a_shipment_of_many_skus_stays_within_its_queries(
        self, owner: Visitor, member: Member
    ) -> None:
        counts = {"LC-EB20": Count(received=1)}
        for number in range(8):
            with member.session() as session:
                a_product(session, sku=f"LC-X{number}")
            counts[f"LC-X{number}"] = Count(received=1)
        before = owner.get(PAGE).queries
        count(member, counts)
        assert owner.get(PAGE).queries <= before + 2

    @pytest.mark.usefixtures("sent")
    def test_the_page_speaks_chinese(self, app: object, member: Member) -> None:
        count(member, {"LC-EB20": Count(received=200, missing=50)})
        visitor = Visitor(app, token=member.token)  # type: ignore[arg-type]
        page = visitor.get(f"{PAGE}?lang={Language.ZH.value}")
        assert page.h1 == "收货与差异"
        for said in ("入库差异", "破损", "尚未清点", "仓库报缺 50 件", "少收索赔"):
            assert said in page.text


@pytest.mark.usefixtures("sent")
def test_the_discrepancy_is_exported(owner: Visitor, member: Member) -> None:
    count(member, {"LC-EB20": Count(received=238, damaged=1), "LC-CP11": Count(received=165)})
    lines = owner.get(f"{PAGE}.csv").response.text.splitlines()
    assert lines[0].startswith("\ufeffSKU,Product,Shipped,Received good,Damaged")
    assert lines[1] == "LC-EB20,Bluetooth earphones,240,238,1,,1,1,0,0,2026-11-22,"
    assert lines[2] == "LC-TW07,Cotton bath towels,200,,,,,200,0,0,,"
    assert lines[3] == "LC-CP11,Silicone folding cups,160,165,0,,-5,0,0,5,2026-11-22,"
    assert owner.get(f"{PAGE}.xlsx").response.data[:2] == b"PK"


@pytest.mark.usefixtures("sent")
def test_a_product_gone_from_use_keeps_its_count(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        session.scalars(select(Product).where(Product.sku == "LC-EB20")).one().archived = True
        session.commit()
    send(owner, ("LC-EB20", "240", "", ""))
    with member.session() as session:
        assert session.scalars(select(Shipment)).one().state is State.RECEIVING

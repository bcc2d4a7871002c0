"""The items page: SKUs and quantities typed, pasted or carried over; gaps named, nothing lost."""

import pytest
from sqlalchemy.orm import Session

from app.domain.naming import Language
from app.domain.shipment.states import State
from app.persistence import plans
from app.persistence.tables.plans import CarryOver, Plan
from app.usecases import start_plan
from tests.factories.people import Member
from tests.factories.plans import TOWELS, a_plan, a_product, a_shipment, place
from tests.web.visitor import Page, Visitor

PLAN = "/p/IP-2026-0001"
PAGE = f"{PLAN}/items/1"
ALL = (("LC-EB20", "240"), ("LC-TW07", "200"), ("LC-CP11", "160"))


def rows(*typed: tuple[str, str]) -> dict[str, str]:
    """Return rows as the grid posts them."""
    return {
        f"rows-{number}-{key}": text
        for number, row in enumerate(typed)
        for key, text in zip(("sku", "quantity"), row, strict=True)
    }


def plan_of(session: Session, reference: str = "IP-2026-0001") -> Plan:
    plan = plans.plan_by_reference(session, reference)
    assert plan is not None
    return plan


def saved(member: Member) -> dict[str, int]:
    with member.session() as session:
        items = plan_of(session).shipments[0].items
        return {item.product.sku: item.quantity for item in items}


def send(owner: Visitor, *typed: tuple[str, str], status: int = 303, **more: str) -> Page:
    version = owner.get(PAGE).value("version")
    return owner.post(PAGE, {"version": version, **rows(*typed), **more}, status=status)


@pytest.fixture
def planned(member: Member) -> None:
    with member.session() as session:
        a_plan(session, packed=False)


@pytest.fixture
def packed(member: Member) -> None:
    with member.session() as session:
        a_plan(session)


@pytest.mark.usefixtures("planned")
class TestItems:
    @pytest.mark.parametrize("language", Language)
    def test_items_are_shown_with_the_name_of_the_product(
        self, owner: Visitor, language: Language
    ) -> None:
        assert owner.get(f"{PLAN}/items", status=302).location == PAGE
        page = owner.get(f"{PAGE}?lang={language.value}")
        assert (page.value("rows-0-sku"), page.value("rows-0-quantity")) == ALL[0]
        assert ("蓝牙耳机" if language is Language.ZH else "Bluetooth earphones") in page.text

    def test_quantities_are_saved_and_lead_on(self, member: Member, owner: Visitor) -> None:
        answer = send(owner, ("lc-eb20", "1,200"), ("LC-TW07", "0"), ALL[2])
        assert answer.location.startswith(f"{PLAN}/cartons")
        assert saved(member) == {"LC-EB20": 1200, "LC-CP11": 160}

    def test_lines_are_pasted_without_script(self, member: Member, owner: Visitor) -> None:
        page = send(owner, *ALL, act="paste", paste="LC-EB20\t480\nLC-NEW\t5", status=200)
        assert page.value("rows-0-quantity") == "480"
        assert page.value("rows-3-sku") == "LC-NEW"
        assert saved(member)["LC-EB20"] == 240
        assert owner.get(PAGE).value("rows-3-sku") == "LC-NEW"

    def test_what_cannot_stand_is_refused_at_its_cell_with_all_typed_kept(
        self, member: Member, owner: Visitor
    ) -> None:
        wrong = [
            (("LC-EB2", "5"), "sku", "LC-EB2 is not in your library. Did you mean LC-EB20?"),
            (("zzz", "5"), "sku", "zzz is not in your library. Add the product"),
            (("", "5"), "sku", "Fill in this cell"),
            (("lc-eb20", "5"), "sku", "LC-EB20 stands in row 1 already."),
            (("LC-CP11", ""), "quantity", "Enter the quantity; 0 takes the product out."),
            (("LC-CP11", "-5"), "quantity", "Enter a figure above 0."),
            (("LC-TW07", "a few"), "quantity", "Enter a whole number"),
            (("LC-TW07", "10000001"), "quantity", "This is over 10,000,000 units."),
        ]
        page = send(owner, ALL[0], *(row for row, _field, _said in wrong), status=422)
        assert len(page.problems) == len(wrong)
        for number, (row, field, said) in enumerate(wrong, start=1):
            assert said in page.error(f"rows-{number}-{field}")
            shown = tuple(page.value(f"rows-{number}-{key}") for key in ("sku", "quantity"))
            assert shown == row
        assert saved(member) == {sku: int(count) for sku, count in ALL}

    def test_an_archived_product_can_stay_and_not_be_added(
        self, member: Member, owner: Visitor
    ) -> None:
        with member.session() as session:
            shipment = plan_of(session).shipments[0]
            items = shipment.items
            items[0].product.archived = items[1].product.archived = True
            items.pop(1)
            session.commit()
        page = send(owner, *ALL, status=422)
        assert "LC-TW07 is archived." in page.error("rows-1-sku")
        assert len(page.problems) == 1

    def test_all_items_can_be_taken_out_but_a_page_left_empty_is_asked(
        self, member: Member, owner: Visitor
    ) -> None:
        answer = send(owner)
        assert "Shipment 1 carries nothing now" in owner.get(answer.location).text
        assert saved(member) == {}
        assert send(owner, status=422).problems == ["Add at least one product with its quantity."]

    def test_a_draft_is_kept_unchecked(self, owner: Visitor) -> None:
        assert send(owner, ("LC-", ""), later="1").location == PLAN
        assert owner.get(PAGE).value("rows-0-sku") == "LC-"

    def test_what_papers_need_and_a_product_lacks_is_named_with_the_way_to_mend_it(
        self, member: Member, owner: Visitor
    ) -> None:
        with member.session() as session:
            product = plan_of(session).shipments[0].items[0].product
            product.name_en, product.value, product.customs = "", None, []
            identity = product.id
            session.commit()
        page = owner.get(PAGE)
        for said in ("No English name", "No HS code for the destination", "No declared value"):
            assert said in page.text
        assert page.soup.find("a", href=f"/products/{identity}")

    def test_a_stale_edit_shows_both_versions_and_saves_on_purpose(
        self, member: Member, owner: Visitor
    ) -> None:
        stale = owner.get(PAGE).value("version")
        send(owner, ("LC-EB20", "300"), *ALL[1:])
        typed = {"version": stale, **rows(("LC-EB20", "400"), *ALL[1:])}
        page = owner.post(PAGE, typed, status=409)
        assert "LC-EB20 · 400" in page.text
        assert "LC-EB20 · 300" in page.text
        owner.post(PAGE, {**typed, "version": page.value("version")})
        assert saved(member)["LC-EB20"] == 400

    def test_a_shipment_the_plan_does_not_have_is_no_page(self, owner: Visitor) -> None:
        owner.get(f"{PLAN}/items/7", status=404)


@pytest.mark.usefixtures("packed")
class TestPackedAlready:
    def test_cartons_stay_and_the_difference_is_told(self, member: Member, owner: Visitor) -> None:
        assert "This shipment has cartons already" in owner.get(PAGE).text
        answer = send(owner, ("LC-EB20", "264"), ("LC-TW07", "160"), ALL[2])
        page = owner.get(owner.get(answer.location, status=302).location)
        assert "The other 24 are carried over to the next plan." in page.text
        assert "Take out 40 or raise the quantity." in page.text
        with member.session() as session:
            assert len(plan_of(session).shipments[0].rows) == 3

    def test_a_locked_plan_is_shown_and_not_changed(self, member: Member, owner: Visitor) -> None:
        with member.session() as session:
            plan_of(session).shipments[0].state = State.LOCKED
            session.commit()
        page = owner.get(PAGE)
        assert "LC-EB20" in page.text
        assert page.soup.find("input", attrs={"name": "rows-0-sku"}) is None
        owner.post(PAGE, rows(("LC-EB20", "1")), status=422)
        assert saved(member)["LC-EB20"] == 240

    def test_several_shipments_are_asked_one_after_the_other(
        self, member: Member, owner: Visitor
    ) -> None:
        with member.session() as session:
            second = a_shipment(session, plan_of(session))
            second.rows.clear()
            second.items.clear()
            session.commit()
        assert owner.get(f"{PLAN}/items?shipment=2", status=302).location.endswith("/2")
        assert send(owner, *ALL).location == f"{PLAN}/items/2"


class TestCarriedOver:
    @pytest.fixture(autouse=True)
    def _short(self, member: Member) -> None:
        """Lock a first plan 12 towels short, and start a second."""
        with member.session() as session:
            first = a_plan(session)
            towels = first.shipments[0].items[1].product
            session.add(
                CarryOver(shipment_id=first.shipments[0].id, product_id=towels.id, quantity=12)
            )
            second = start_plan.start_plan(session)
            second.destination, second.programme = "US", "fba-us"
            place(second.shipments[0])
            session.commit()

    def test_waiting_units_are_offered_and_taken_with_what_is_typed(self, owner: Visitor) -> None:
        address = "/p/IP-2026-0002/items/1"
        page = owner.get(address)
        assert "Carried over from earlier plans" in page.text
        typed = {"version": page.value("version"), **rows(("LC-EB20", "24"))}
        taken = owner.post(address, {**typed, "act": "carry-1"})
        after = owner.get(taken.location)
        assert "are among the items now" in after.text
        assert (after.value("rows-1-sku"), after.value("rows-1-quantity")) == ("LC-TW07", "12")
        assert "Carried over from earlier plans" not in after.text

    @pytest.mark.parametrize("act", ["carry-99", "carry-x"])
    def test_units_that_are_gone_are_said_to_be(self, owner: Visitor, act: str) -> None:
        address = "/p/IP-2026-0002/items/1"
        version = owner.get(address).value("version")
        answer = owner.post(address, {"version": version, "act": act})
        assert "taken by another plan already" in owner.get(answer.location).text


def test_an_empty_library_is_filled_first(member: Member, owner: Visitor) -> None:
    with member.session() as session:
        plan = start_plan.start_plan(session)
        plan.destination, plan.programme = "US", "fba-us"
        place(plan.shipments[0])
        session.commit()
    page = owner.get(PAGE)
    assert "Your library has no products yet" in page.text
    assert page.soup.find("a", href="/products/new")
    with member.session() as session:
        a_product(session, **TOWELS)
    assert owner.get(PAGE).soup.find("option", attrs={"value": "LC-TW07"})

"""The labels page: ids taken or refused at their field, and PDFs that open and decode."""

import pypdfium2
import pytest
import zxingcpp
from flask import Flask
from sqlalchemy import select

from app.domain.shipment.states import State
from app.persistence.tables.plans import Carton, Shipment
from app.persistence.tables.products import Listing
from tests.factories.people import Member
from tests.factories.plans import FBA_NUMBER, a_plan, a_shipment, name_cartons
from tests.web.visitor import Page, Visitor

LABELS = "/p/IP-2026-0001/labels/1"
#: Pixels a point at 203 dpi, which label printers have.
RASTER = 203 / 72
WRONG_IDS = (
    ("carton_ids", "", "Paste the carton ids that the platform shows"),
    ("carton_ids", "1-16", "16 ids for 17 cartons"),
    ("carton_ids", "box one", "“BOX” is no carton id"),
    ("carton_ids", "17-1", "is no range of box numbers"),
    ("carton_ids", "1,1", "Each carton needs its own id"),
    ("carton_ids", "FBA17QK3M8XYU000001", "belongs to another shipment"),
    ("shipment_id", "", "Copy the shipment number from the platform"),
    ("shipment_id", "FBA1", "“FBA1” is not a shipment id"),
)
WRONG_ORDERS = (
    ({"act": "cartons", "cartons": "99"}, "cartons", "cartons 1 to 17"),
    ({"act": "cartons", "cartons": "all"}, "cartons", "5-20"),
    ({"act": "cartons", "carton_stock": "A3"}, "carton_stock", "Choose one of the answers"),
    ({"act": "units", "start": "28"}, "start", "Start at 1 to 27"),
    ({"act": "units", "start": "x"}, "start", "Enter a whole number"),
    ({"act": "units", "offset_y": "21"}, "offset_x", "up to 20 mm"),
    ({"act": "units", "offset_x": "left"}, "offset_x", "Enter a number"),
)


@pytest.fixture
def plan(member: Member) -> None:
    """Keep a packed plan whose cartons wait for Amazon's ids."""
    with member.session() as session:
        a_plan(session)


@pytest.fixture
def named(member: Member) -> None:
    """Keep a packed plan whose cartons have their ids."""
    with member.session() as session:
        plan = a_plan(session)
        name_cartons(session, plan.shipments)


def enter(owner: Visitor, *, status: int = 303, **entries: str) -> Page:
    """Send the ids as typed on the page as it is now."""
    typed = {"act": "ids", "shipment_id": FBA_NUMBER, "carton_ids": "1-17", **entries}
    return owner.post(
        LABELS, {"version": owner.get(LABELS).value("version"), **typed}, status=status
    )


def ids(member: Member) -> list[str]:
    with member.session(writes=False) as session:
        return list(session.scalars(select(Carton.external_id).order_by(Carton.number)))


def codes(page: Page) -> list[list[str]]:
    """Return what the bar codes on each page of a PDF say, read as a printer draws them."""
    with pypdfium2.PdfDocument(page.response.data) as document:
        images = [sheet.render(scale=RASTER, grayscale=True).to_pil() for sheet in document]
    return [[found.text for found in zxingcpp.read_barcodes(image)] for image in images]


def test_the_step_leads_to_the_first_shipment_or_the_one_asked_for(
    owner: Visitor, member: Member
) -> None:
    with member.session() as session:
        a_shipment(session, a_plan(session))
    assert owner.get("/p/IP-2026-0001/labels", status=302).location == LABELS
    second = owner.get("/p/IP-2026-0001/labels?shipment=2", status=302).location
    assert second == "/p/IP-2026-0001/labels/2"
    assert "IND9" in owner.get(second).text
    owner.get("/p/IP-2026-0001/labels/3", status=404)


def test_a_plan_that_is_not_packed_leads_to_its_cartons(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_plan(session, packed=False)
    for address in ("/p/IP-2026-0001/labels", LABELS):
        assert owner.get(address, status=302).location.endswith("/cartons")


@pytest.mark.usefixtures("plan")
class TestPlatformIds:
    def test_the_page_says_how_many_cartons_wait_and_makes_up_none(
        self, owner: Visitor, member: Member
    ) -> None:
        page = owner.get(LABELS)
        assert "17 cartons wait for their ids" in page.text
        assert page.value("shipment_id") == FBA_NUMBER
        assert "U000001 " not in page.text
        assert set(ids(member)) == {""}

    def test_ids_are_taken_as_the_platform_shows_them(self, owner: Visitor, member: Member) -> None:
        whole = "\n".join(f"{FBA_NUMBER}U{number:06d}" for number in range(1, 18))
        for pasted in ("U000001-U000017", "1-17", whole):
            assert enter(owner, carton_ids=pasted).location == LABELS
            assert ids(member)[::16] == [f"{FBA_NUMBER}U000001", f"{FBA_NUMBER}U000017"]
        page = owner.get(LABELS)
        assert "Every carton has its id" in page.text
        assert f"{FBA_NUMBER}U000009" in page.text

    def test_a_refusal_stands_at_its_field_and_keeps_what_was_typed(
        self, owner: Visitor, member: Member
    ) -> None:
        for field, typed, said in WRONG_IDS:
            page = enter(owner, status=422, **{field: typed})
            assert said in page.error(field)
            assert page.value(field) == typed
        assert set(ids(member)) == {""}

    def test_carton_labels_are_refused_until_the_ids_are_there(self, owner: Visitor) -> None:
        page = owner.post(LABELS, {"act": "cartons"}, status=422)
        assert any("have no ids" in problem for problem in page.problems)

    def test_the_pages_draft_keeps_pasted_ids(self, owner: Visitor) -> None:
        owner.post("/drafts", {"page": LABELS, "carton_ids": "1-9"}, status=200)
        assert owner.get(LABELS).value("carton_ids") == "1-9"

    def test_ids_entered_by_somebody_else_meanwhile_are_shown_beside(
        self, owner: Visitor, member: Member
    ) -> None:
        opened = owner.get(LABELS).value("version")
        enter(owner)
        stale = {"act": "ids", "shipment_id": FBA_NUMBER, "carton_ids": "2-18"}
        page = owner.post(LABELS, {**stale, "version": opened}, status=409)
        assert "Saved by somebody else" in page.text
        assert page.value("carton_ids") == "2-18"
        assert ids(member)[0] == f"{FBA_NUMBER}U000001"
        owner.post(LABELS, {**stale, "version": page.value("version")})
        assert ids(member)[0] == f"{FBA_NUMBER}U000002"

    def test_a_locked_plan_still_takes_ids(self, owner: Visitor, member: Member) -> None:
        with member.session() as session:
            session.scalars(select(Shipment)).one().state = State.LOCKED
            session.commit()
        enter(owner)
        page = owner.get(LABELS)
        assert "Locked; labels can still be printed" in page.text
        assert "Every carton has its id" in page.text


@pytest.mark.usefixtures("named")
class TestPrinting:
    def test_every_carton_label_says_its_id(self, owner: Visitor) -> None:
        page = owner.post(LABELS, {"act": "cartons"}, status=200)
        disposition = page.response.headers["Content-Disposition"]
        assert disposition == "attachment; filename=IP-2026-0001-1_carton_1.pdf"
        assert page.response.mimetype == "application/pdf"
        assert codes(page) == [[f"{FBA_NUMBER}U{number:06d}"] for number in range(1, 18)]

    def test_a_range_prints_only_its_cartons_on_the_stock_chosen(self, owner: Visitor) -> None:
        asked = {"act": "cartons", "cartons": "5-7", "carton_stock": "4x6in", "dpi": "300"}
        page = owner.post(LABELS, asked, status=200)
        assert codes(page) == [[f"{FBA_NUMBER}U{number:06d}"] for number in (5, 6, 7)]
        with pypdfium2.PdfDocument(page.response.data) as document:
            assert document.get_page_size(0) == pytest.approx((288, 432), abs=0.01)

    def test_a_refusal_stands_at_its_field(self, owner: Visitor) -> None:
        for asked, field, said in WRONG_ORDERS:
            assert said in owner.post(LABELS, asked, status=422).error(field)

    def test_unit_labels_are_one_a_unit_unless_other_numbers_are_typed(
        self, owner: Visitor
    ) -> None:
        page = owner.get(LABELS)
        fields = [str(field["name"]) for field in page.soup.select('input[name^="quantity-"]')]
        numbers = dict(zip(fields, ("3", "0", "1"), strict=True))
        page = owner.post(LABELS, {"act": "units", "start": "25", **numbers}, status=200)
        assert "IP-2026-0001-1_fnsku_1.pdf" in page.response.headers["Content-Disposition"]
        [first, second] = codes(page)
        assert sorted(first) == ["X004EB20AA"] * 3
        assert second == ["X004CP11AA"]

    def test_a_missing_fnsku_is_named_with_the_way_to_its_product(
        self, owner: Visitor, member: Member
    ) -> None:
        with member.session() as session:
            session.scalars(select(Listing)).first().fnsku = ""  # type: ignore[union-attr]
            session.commit()
        page = owner.get(LABELS)
        assert page.soup.select_one('a[href^="/products/"]') is not None
        refused = owner.post(LABELS, {"act": "units"}, status=422)
        assert any("LC-EB20" in problem for problem in refused.problems)

    def test_a_shipment_without_a_store_is_told_to_choose_one(
        self, owner: Visitor, member: Member
    ) -> None:
        with member.session() as session:
            session.scalars(select(Shipment)).one().store_id = None
            session.commit()
        assert "Choose the store of this shipment" in owner.get(LABELS).text


def test_other_programmes_are_numbered_by_sampan(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_plan(session, programme="overseas-warehouse")
    page = owner.get(LABELS)
    assert "Sampan numbers the cartons" in page.text
    assert "IP-2026-0001-1-017" in page.text
    assert page.soup.select_one('[name="carton_ids"]') is None
    printed = owner.post(LABELS, {"act": "cartons", "cartons": "17"}, status=200)
    assert codes(printed) == [["IP-2026-0001-1-017"]]
    enter(owner, status=422)


def test_a_plan_that_lacks_its_parties_says_so(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session, exporter_id=None)
        name_cartons(session, plan.shipments)
    assert "Labels cannot be printed yet" in owner.get(LABELS).text
    page = owner.post(LABELS, {"act": "cartons"}, status=422)
    assert any("exporter" in problem for problem in page.problems)


def test_a_long_list_of_cartons_is_paged(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        a_shipment(session, plan, cartons=60)
    address = "/p/IP-2026-0001/labels/2"
    first, second = owner.get(address), owner.get(f"{address}?page=2")
    assert [len(page.soup.select(".aside tbody tr")) for page in (first, second)] == [20, 20]


@pytest.mark.usefixtures("plan")
def test_the_page_speaks_chinese(app: Flask, member: Member) -> None:
    owner = Visitor(app, token=member.token)
    page = owner.get(f"{LABELS}?lang=zh")
    assert page.h1 == "箱唛与商品标签"
    assert "17 箱缺平台箱号" in page.text

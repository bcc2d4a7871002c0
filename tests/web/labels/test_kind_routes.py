"""Each kind of label on its own page: what it asks, how it looks, what it prints and refuses."""

import pypdfium2
import pytest
import zxingcpp
from flask import Flask
from sqlalchemy import select

from app.domain.quantities.length import Length
from app.domain.stowage.equipment.pallets import Limits
from app.persistence.tables.labels import LabelPrint, LogisticUnit, SsccSeries
from app.persistence.tables.paper_details import PaperDetails
from app.persistence.tables.plans import Carton, Shipment
from app.usecases.stowing.wishes import Manner, PalletWish
from tests.factories.loading import a_load_plan
from tests.factories.people import Member
from tests.factories.plans import a_plan, name_cartons
from tests.web.visitor import Page, Visitor

LABELS = "/p/IP-2026-0001/labels/1"
RASTER = 203 / 72
EUR = PalletWish(code="eur", limits=Limits(loaded_height=Length(1800)))
KINDS = ("pallet", "sscc", "entry", "battery", "suffocation", "set")


@pytest.fixture(autouse=True)
def plan(member: Member) -> None:
    """Keep a packed plan whose cartons have their ids."""
    with member.session() as session:
        plan = a_plan(session)
        name_cartons(session, plan.shipments)


def codes(page: Page) -> list[list[str]]:
    """Return what the bar codes on each page of a PDF say."""
    with pypdfium2.PdfDocument(page.response.data) as document:
        images = [sheet.render(scale=RASTER, grayscale=True).to_pil() for sheet in document]
    return [[found.text for found in zxingcpp.read_barcodes(image)] for image in images]


def put_on_pallets(owner: Visitor, text: str, *, status: int = 303) -> Page:
    return owner.post(f"{LABELS}/pallet", {"act": "pallets", "pallets": text}, status=status)


def enter_prefix(owner: Visitor) -> None:
    owner.post("/gs1", {"prefix": "6901234", "extension": "0"})


def prints(member: Member) -> list[tuple[str, int, int]]:
    with member.session(writes=False) as session:
        rows = session.scalars(select(LabelPrint).order_by(LabelPrint.id))
        return [(row.kind, row.number, row.count) for row in rows]


def test_every_kind_has_its_page_in_both_languages(app: Flask, member: Member) -> None:
    owner = Visitor(app, token=member.token)
    for language in ("en", "zh"):
        for kind in KINDS:
            page = owner.get(f"{LABELS}/{kind}?lang={language}")
            assert page.soup.select_one(f'nav a[href="{LABELS}/{kind}"][aria-current]') is not None
    owner.get(f"{LABELS}/poster", status=404)
    owner.get("/p/IP-2026-0001/labels/9/pallet", status=404)


def test_the_preview_is_the_first_label_as_typed(owner: Visitor) -> None:
    page = owner.get(f"{LABELS}/set")
    before = page.soup.select_one("figure img")
    assert before is not None
    assert str(before["src"]).startswith("data:image/png;base64,")
    asked = {"act": "preview", "wording": "do-not-separate", "stock": "60x40", "copies": "1"}
    after = owner.post(f"{LABELS}/set", asked, status=200).soup.select_one("figure img")
    assert after is not None
    assert after["src"] != before["src"]


def test_what_cannot_be_previewed_is_said_at_its_field(owner: Visitor) -> None:
    asked = {"act": "preview", "stock": "50x30", "bag": "24pt", "copies": "1"}
    page = owner.post(f"{LABELS}/suffocation", asked, status=422)
    assert "24 pt does not fit" in page.error("stock")
    owner.post(f"{LABELS}/suffocation", {"act": "preview", "copies": "many"}, status=422)


class TestPallets:
    def test_pallets_are_entered_a_line_each_and_can_be_taken_back(
        self, owner: Visitor, member: Member
    ) -> None:
        assert "No carton is on a pallet yet" in owner.get(f"{LABELS}/pallet").text
        put_on_pallets(owner, "1-9, 12\n10-11, 13-17")
        page = owner.get(f"{LABELS}/pallet")
        assert page.value("pallets") == "1-9, 12\n10-11, 13-17"
        with member.session(writes=False) as session:
            found = session.scalars(select(Carton.pallet).order_by(Carton.number)).all()
        assert found == ["1"] * 9 + ["2", "2", "1"] + ["2"] * 5
        put_on_pallets(owner, "1-17")
        owner.take_back(f"{LABELS}/pallet")
        assert owner.get(f"{LABELS}/pallet").value("pallets") == "1-9, 12\n10-11, 13-17"

    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            ("1-99", "Carton 18 is not in this shipment"),
            ("1-5\n5-9", "Carton 5 is on two pallets"),
            ("the first five", "is not a range"),
        ],
    )
    def test_a_refusal_stands_at_the_field(self, owner: Visitor, typed: str, said: str) -> None:
        assert said in put_on_pallets(owner, typed, status=422).error("pallets")

    def test_each_pallet_gets_four_equal_labels(self, owner: Visitor, member: Member) -> None:
        put_on_pallets(owner, "1-9\n10-17")
        page = owner.post(f"{LABELS}/pallet", {"act": "print", "stock": "A6"}, status=200)
        with pypdfium2.PdfDocument(page.response.data) as document:
            texts = [sheet.get_textpage().get_text_range() for sheet in document]
        assert len(texts) == 8
        assert len(set(texts)) == 2
        assert "1-9" in texts[0]
        assert prints(member) == [("pallet", 1, 8)]

    def test_the_accepted_loading_plan_proposes_its_pallets(
        self, owner: Visitor, member: Member
    ) -> None:
        with member.session() as session:
            shipment = session.scalars(select(Shipment)).one()
            wished = {"manner": Manner.PALLETS, "pallet": EUR}
            a_load_plan(session, shipment, accepted=True, **wished)
        page = owner.get(f"{LABELS}/pallet")
        assert "From the accepted loading plan" in page.text
        lines = page.value("pallets").splitlines()
        assert lines[0].startswith("1-")
        put_on_pallets(owner, page.value("pallets"))
        assert "From the accepted loading plan" not in owner.get(f"{LABELS}/pallet").text


class TestSsccs:
    def test_no_number_is_made_up_without_a_prefix(self, owner: Visitor, member: Member) -> None:
        asked = {"act": "print", "cartons": "1-2", "copies": "1"}
        page = owner.post(f"{LABELS}/sscc", asked, status=422)
        assert any("GS1 company prefix" in problem for problem in page.problems)
        assert prints(member) == []

    def test_each_carton_gets_its_number_once_and_for_all(
        self, owner: Visitor, member: Member
    ) -> None:
        enter_prefix(owner)
        asked = {"act": "print", "cartons": "1-2", "copies": "1"}
        first = codes(owner.post(f"{LABELS}/sscc", asked, status=200))
        again = codes(owner.post(f"{LABELS}/sscc", {**asked, "cartons": "2-3"}, status=200))
        assert first[1] == again[0]
        numbers = [page[-1] for page in (*first, again[1])]
        assert len(set(numbers)) == 3
        with member.session(writes=False) as session:
            assert len(session.scalars(select(LogisticUnit)).all()) == 3
            assert session.scalars(select(SsccSeries.next_serial)).one() == 4

    def test_looking_gives_no_number_out(self, owner: Visitor, member: Member) -> None:
        enter_prefix(owner)
        assert owner.get(f"{LABELS}/sscc").soup.select_one("figure img") is not None
        with member.session(writes=False) as session:
            assert session.scalars(select(SsccSeries.next_serial)).one() == 1

    def test_pallets_are_numbered_where_there_are_any(self, owner: Visitor, member: Member) -> None:
        enter_prefix(owner)
        put_on_pallets(owner, "1-9\n10-17")
        page = owner.post(f"{LABELS}/sscc", {"act": "print", "copies": "2"}, status=200)
        assert len(codes(page)) == 4
        with member.session(writes=False) as session:
            keys = session.scalars(select(LogisticUnit.key).order_by(LogisticUnit.id)).all()
        assert keys == ["pallet:1", "pallet:2"]

    def test_typed_values_are_encoded_or_refused(self, owner: Visitor) -> None:
        enter_prefix(owner)
        asked = {"act": "print", "cartons": "1", "copies": "1", "ai_400": "4500118"}
        [found] = codes(owner.post(f"{LABELS}/sscc", asked, status=200))
        assert any("(400)4500118" in text for text in found)
        refused = owner.post(f"{LABELS}/sscc", {**asked, "ai_410": "123"}, status=422)
        assert any("410" in problem for problem in refused.problems)


def test_entry_marks_need_the_warehouses_number(owner: Visitor, member: Member) -> None:
    page = owner.post(f"{LABELS}/entry", {"act": "print"}, status=422)
    assert any("entry number is missing" in problem for problem in page.problems)
    with member.session() as session:
        carton = session.scalars(select(Carton)).first()
        assert carton is not None
        session.add(PaperDetails(shipment_id=carton.shipment_id, warehouse_entry_no="YW-0815"))
        session.commit()
    printed = owner.post(f"{LABELS}/entry", {"act": "print", "cartons": "3"}, status=200)
    with pypdfium2.PdfDocument(printed.response.data) as document:
        assert "YW-0815" in document[0].get_textpage().get_text_range()


def test_battery_marks_are_for_goods_with_batteries(owner: Visitor) -> None:
    page = owner.get(f"{LABELS}/battery")
    assert page.soup.select_one('[name="un3481"]') is not None
    asked = {"act": "print", "un3481": "y", "copies": "4"}
    printed = owner.post(f"{LABELS}/battery", asked, status=200)
    with pypdfium2.PdfDocument(printed.response.data) as document:
        assert document[0].get_textpage().get_text_range().count("UN3481") == 4
    refused = owner.post(
        f"{LABELS}/battery", {**asked, "form": "zpl", "stock": "100x100"}, status=422
    )
    assert "red" in refused.error("form")
    none = owner.post(f"{LABELS}/battery", {"act": "print", "copies": "1"}, status=422)
    assert any("UN number" in problem for problem in none.problems)


class TestPrintLog:
    def test_a_reprint_voids_what_it_prints_again(self, owner: Visitor) -> None:
        log = f"{LABELS}/prints"
        assert "Nothing was printed yet" in owner.get(log).text
        owner.post(LABELS, {"act": "cartons"}, status=200)
        owner.post(LABELS, {"act": "cartons", "cartons": "5-6"}, status=200)
        page = owner.get(log)
        assert "Partly void" in page.text
        assert "5-6 printed again as print 2" in page.text
        owner.post(LABELS, {"act": "cartons"}, status=200)
        states = [cell.get_text(" ", strip=True) for cell in owner.get(log).soup.select(".tag")]
        assert [state for state in states if state in {"Stands", "Void"}] == [
            "Stands",
            "Void",
            "Void",
        ]

    def test_the_number_of_the_print_stands_on_the_label(self, owner: Visitor) -> None:
        for number in (1, 2):
            page = owner.post(LABELS, {"act": "cartons", "cartons": "1"}, status=200)
            with pypdfium2.PdfDocument(page.response.data) as document:
                assert f"Print {number}" in document[0].get_textpage().get_text_range()

    def test_the_file_can_be_fetched_again(self, owner: Visitor) -> None:
        printed = owner.post(LABELS, {"act": "cartons", "cartons": "1"}, status=200)
        link = owner.get(f"{LABELS}/prints").soup.select_one('a[href^="/files/"]')
        assert link is not None
        again = owner.get(str(link["href"]), status=200)
        assert again.response.data == printed.response.data

    def test_unit_labels_never_void_each_other(self, owner: Visitor) -> None:
        for _time in range(2):
            owner.post(LABELS, {"act": "units"}, status=200)
        assert "Void" not in [
            tag.get_text(strip=True) for tag in owner.get(f"{LABELS}/prints").soup.select(".tag")
        ]

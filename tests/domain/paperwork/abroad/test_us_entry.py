"""The US entry data has a place for each block of form 7501 that the exporter can tell."""

from decimal import Decimal

from app.domain.paperwork.abroad.names import BY_FORWARDER
from app.domain.paperwork.abroad.us_entry import us_entry
from app.domain.paperwork.invoice import commercial_invoice
from app.domain.paperwork.stated import Fact
from app.domain.quantities.money import Money
from app.domain.quantities.weight import Weight
from tests.factories.sheets import column, lacking, told
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record


def test_lines_carry_code_origin_quantity_weights_and_value() -> None:
    sheet = us_entry(shipment_record())
    assert column(sheet, "HTSUS no.") == [("9617001000",), ("6912004400",)]
    assert column(sheet, "Net quantity") == [("54 PCE",), ("15 PCE",)]
    assert column(sheet, "Net weight") == [(Weight(20_520),), (Weight(4_650),)]
    values = [cell[0] for cell in column(sheet, "Entered value")]
    assert values == [line.amount for line in commercial_invoice(shipment_record()).lines]


def test_it_states_what_the_invoice_states() -> None:
    record = shipment_record()
    sheet, invoice = us_entry(record).stated(), commercial_invoice(record).stated()
    assert {fact: sheet[fact] for fact in invoice} == invoice
    assert sheet[Fact.GOODS_VALUE] == commercial_invoice(record).goods_value


def test_a_transfer_of_own_stock_is_no_sale() -> None:
    def basis(*, sale: bool) -> str:
        (told_name,) = told(us_entry(shipment_record(sale=sale)), "Basis of the value")
        return getattr(told_name, "en", "")

    assert basis(sale=False) == "No sale: own stock"
    assert basis(sale=True) == "Sale: price paid or payable"


def test_goods_of_metal_chapters_are_asked_where_the_metal_is_from() -> None:
    goods = shipment_document()["goods"]
    goods[0]["hs_destination"] = "7323930045"
    record = shipment_record(goods=goods)
    plain = us_entry(record)
    asked = us_entry(record, metal_chapters=("72", "73", "76"))
    assert [section.name.en for section in plain.sections][-1] == "Quantities and value"
    metals = asked.sections[-1]
    assert metals.name.en == "Metals"
    assert all("BTL-750-BK" in entry.hint.en for entry in metals.entries if entry.hint)


def test_the_maker_is_told_once_however_many_products_it_makes() -> None:
    maker = {"name_en": "Sample Factory", "address_en": "8 Sample Rd", "country": "CN"}
    sheet = us_entry(shipment_record(producer=maker))
    assert told(sheet, "Manufacturer (MID)") == ("Sample Factory, 8 Sample Rd, CN",)


def test_an_importer_of_the_forwarder_is_said_to_be_the_forwarders() -> None:
    sheet = us_entry(shipment_record(importer_of_record=None))
    assert told(sheet, "Importer of record") == (BY_FORWARDER,)
    assert "importer_of_record.tax_ids" not in lacking(sheet)


def test_what_only_the_broker_knows_is_left_open_without_being_asked_for() -> None:
    assert "" not in lacking(us_entry(shipment_record()))


def test_an_untold_code_is_lacking_at_its_product() -> None:
    goods = shipment_document()["goods"]
    goods[1]["hs_destination"] = None
    assert "goods.1.hs_destination" in lacking(us_entry(shipment_record(goods=goods)))


def test_each_charge_stands_by_its_own_name() -> None:
    sheet = us_entry(shipment_record())
    charges = ("International freight", "Insurance", "Inland haulage")
    assert [told(sheet, name) for name in charges] == [
        (Money(Decimal("85.00"), "USD"),),
        (Money(Decimal("1.20"), "USD"),),
        (Money(Decimal("20.00"), "USD"),),
    ]

"""The commercial invoice lists what the cartons hold, values it, and itemises every charge."""

from decimal import Decimal

import pytest

from app.domain.naming import Name
from app.domain.paperwork.invoice import ChargeLine, commercial_invoice
from app.domain.quantities.money import Money
from app.domain.quantities.weight import Weight
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record


def usd(amount: str) -> Money:
    return Money(Decimal(amount), "USD")


def test_each_product_is_one_line_with_quantity_from_the_cartons() -> None:
    lines = commercial_invoice(shipment_record()).lines
    assert [(line.number, line.goods.sku, line.quantity) for line in lines] == [
        (1, "BTL-750-BK", 54),
        (2, "MUG-350-WH", 15),
    ]
    assert [line.net_weight for line in lines] == [Weight(54 * 380), Weight(15 * 310)]


def test_a_line_is_rounded_to_payable_units_and_the_unit_price_is_not() -> None:
    mug = commercial_invoice(shipment_record()).lines[1]
    assert (mug.unit_price, mug.amount) == (usd("1.155"), usd("17.33"))


def test_freight_insurance_and_charges_are_itemised_and_make_the_total() -> None:
    invoice = commercial_invoice(shipment_record())
    assert invoice.charges == (
        ChargeLine(Name(en="International freight", zh="国际运费"), usd("85.00")),
        ChargeLine(Name(en="Insurance", zh="保险费"), usd("1.20")),
        ChargeLine(Name(en="Inland haulage", zh="内陆运费"), usd("20.00")),
    )
    assert (invoice.goods_value, invoice.total) == (usd("244.13"), usd("350.33"))


def test_without_charges_the_total_is_the_goods() -> None:
    invoice = commercial_invoice(shipment_record(freight=None, insurance=None, charges=[]))
    assert invoice.charges == ()
    assert invoice.total == invoice.goods_value


def test_goods_that_lie_in_no_carton_are_not_invoiced() -> None:
    cartons = shipment_document()["cartons"][:1]
    assert len(commercial_invoice(shipment_record(cartons=cartons)).lines) == 1


def test_the_foot_counts_units_cartons_weights_and_volume() -> None:
    totals = commercial_invoice(shipment_record()).totals
    assert (totals.units, totals.cartons) == (69, 3)
    assert totals.gross_weight == Weight(2 * 10400 + 8125)
    assert totals.net_weight == Weight(25170)
    assert totals.volume.cubic_metres == Decimal("0.13368")


def test_a_net_weight_that_is_not_known_leaves_the_total_unknown() -> None:
    document = shipment_document()
    document["goods"][1]["net_weight_g"] = None
    invoice = commercial_invoice(shipment_record(goods=document["goods"]))
    assert invoice.lines[0].net_weight == Weight(20520)
    assert (invoice.lines[1].net_weight, invoice.totals.net_weight) == (None, None)


@pytest.mark.parametrize(("sale", "customs_only"), [(True, False), (False, True)])
def test_stock_sent_to_oneself_is_valued_for_customs_only(
    *, sale: bool, customs_only: bool
) -> None:
    assert commercial_invoice(shipment_record(sale=sale)).customs_value_only is customs_only


@pytest.mark.parametrize(("term", "paid"), [("DDP", True), ("DAP", False), ("FOB", False)])
def test_only_ddp_has_the_seller_bear_duty(term: str, *, paid: bool) -> None:
    incoterm = {"term": term, "place": "Moreno Valley"}
    assert commercial_invoice(shipment_record(incoterm=incoterm)).duty_paid is paid


def test_a_line_names_the_cartons_that_hold_it() -> None:
    lines = commercial_invoice(shipment_record()).lines
    assert [line.cartons for line in lines] == ["1–3", "3"]


def test_the_parts_that_the_destination_sees_sum_to_their_line() -> None:
    goods = shipment_document()["goods"]
    part = {"hs_code": "9617001000", "name_zh": "杯", "name_en": "Flask", "origin": "CN"}
    goods[0]["details"] = {
        "parts": [
            part | {"country": "US", "share": 667},
            part | {"country": "US", "share": 333},
            part | {"country": "CN", "share": 1000},
        ]
    }
    line, other = commercial_invoice(shipment_record(goods=goods)).lines
    assert [(each.number, each.amount) for each in line.parts] == [
        ("1.1", usd("151.28")),
        ("1.2", usd("75.52")),
    ]
    assert other.parts == ()


def test_each_manufacturer_is_named_once_and_lines_refer_to_it() -> None:
    goods = shipment_document()["goods"]
    maker = {"name_en": "Example Factory", "country": "CN", "address_en": "1 Road"}
    goods[1]["details"] = {"manufacturer": maker}
    twin = goods[1] | {"sku": "MUG-2"}
    cartons = shipment_document()["cartons"]
    cartons[1]["contents"].append({"sku": "MUG-2", "quantity": 1})
    invoice = commercial_invoice(shipment_record(goods=[*goods, twin], cartons=cartons))
    assert [party.name_en for party in invoice.manufacturers] == ["Example Factory"]
    assert [line.maker for line in invoice.lines] == [None, 1, 1]


@pytest.mark.parametrize(("destination", "in_care"), [("JP", True), ("US", False)])
def test_some_destinations_receive_in_care_of_the_importer(
    destination: str, *, in_care: bool
) -> None:
    record = shipment_record(destination=destination)
    assert commercial_invoice(record, importers_in_care={"JP"}).importer_in_care is in_care

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

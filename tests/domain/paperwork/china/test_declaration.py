"""A declaration is priced by the mode of its term; customs arrives at the invoice's goods value."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from app.catalogue.customs_codes import declaration_tables
from app.domain.paperwork.china.declaration import DeclarationDraft, declaration_draft
from app.domain.paperwork.china.paper import declaration_paper
from app.domain.paperwork.invoice import commercial_invoice
from app.domain.paperwork.stated import Fact
from app.domain.quantities.money import Money, total
from app.domain.quantities.weight import Weight
from app.domain.shipment.details import GoodsDetails
from app.domain.shipment.record import Content, Incoterm, ShipmentRecord
from tests.factories.china_papers import china_part, many_products, shipments, to_declare
from tests.factories.shipment_record import shipment_record

TABLES = declaration_tables()


def draft(record: ShipmentRecord) -> DeclarationDraft:
    return declaration_draft(record, tables=TABLES)


def under(term: str, **changes: object) -> DeclarationDraft:
    record = replace(shipment_record(**changes), incoterm=Incoterm(term=term, place="X"))
    return draft(record)


@pytest.mark.parametrize(
    ("term", "mode", "freight", "insurance", "declared"),
    [
        ("EXW", "7", None, None, "244.13"),
        ("FOB", "3", None, None, "244.13"),
        ("CFR", "2", "85.00", None, "329.13"),
        ("CIF", "1", "85.00", "1.20", "330.33"),
        ("DDP", "1", "85.00", "1.20", "330.33"),
    ],
)
def test_the_mode_says_what_the_declared_total_includes(
    term: str, mode: str, freight: str | None, insurance: str | None, declared: str
) -> None:
    made = under(term)
    (each,) = made.declarations
    assert made.pricing.mode is not None
    assert made.pricing.mode.code == mode
    told = (each.costs.freight, each.costs.insurance)
    wanted = (freight, insurance)
    assert [cost and str(cost.amount) for cost in told] == list(wanted)
    assert (str(each.declared_total), each.goods_value) == (declared, made.goods_value)


def test_a_delivered_price_leaves_out_what_comes_after_arrival() -> None:
    costs = under("DDP").declarations[0].costs
    assert (costs.left_out, costs.miscellaneous) == (Money(Decimal(20), "USD"), None)


def test_charges_of_other_terms_are_declared_as_miscellaneous() -> None:
    costs = under("FOB").declarations[0].costs
    assert (costs.left_out, costs.miscellaneous) == (None, Money(Decimal(20), "USD"))


def test_freight_that_is_not_told_is_asked_for_and_left_out_of_the_totals() -> None:
    made = under("CIF", freight=None, insurance=None)
    assert (made.pricing.asks_freight, made.pricing.asks_insurance) == (True, True)
    assert made.declarations[0].declared_total == Decimal("244.13")


def test_a_term_without_a_mode_asks_for_nothing() -> None:
    pricing = under("DAT").pricing
    assert (pricing.mode, pricing.asks_freight, pricing.asks_insurance) == (None, False, False)


def test_a_price_that_all_share_is_declared_as_it_is_and_others_as_total_over_quantity() -> None:
    flask, mug = under("FOB").lines
    assert (str(flask.unit_price), str(mug.unit_price)) == ("4.2000", "1.1550")
    assert str(under("CIF").lines[0].unit_price) == "5.6830"
    record = shipment_record()
    dear = replace(record.goods[0], sku="X", unit_value=Decimal("5.00"))
    first = record.cartons[0]
    row = replace(first, contents=(*first.contents, Content(sku="X", quantity=5)))
    merged = replace(
        record,
        goods=(record.goods[0], dear),
        cartons=(row,),
        incoterm=Incoterm(term="FOB", place="Ningbo"),
    )
    (line,) = draft(merged).lines
    assert (line.goods.quantity, str(line.declared_total)) == (58, "251.60")
    assert str(line.unit_price) == "4.3379"


def test_less_than_a_kilogram_is_declared_as_one() -> None:
    record = shipment_record()
    light = replace(record.goods[0], net_weight_g=30)
    row = replace(
        record.cartons[0],
        last=1,
        ids=(),
        gross_weight=Weight(900),
        contents=(Content(sku=light.sku, quantity=3),),
    )
    (each,) = draft(replace(record, goods=(light,), cartons=(row,))).declarations
    assert (each.net_kilograms, each.gross_kilograms) == (Decimal(1), Decimal(1))
    assert each.gross_weight == Weight(900)


def test_a_net_weight_that_is_unknown_is_left_open() -> None:
    record = shipment_record()
    goods = tuple(replace(item, net_weight_g=None) for item in record.goods)
    made = draft(replace(record, goods=goods))
    assert made.declarations[0].net_kilograms is None
    assert Fact.NET_WEIGHT not in made.stated()


def test_the_only_declaration_knows_the_net_weight_without_that_of_parts() -> None:
    record = to_declare(goods=GoodsDetails(parts=(china_part(400, grams=None), china_part(600))))
    assert draft(record).declarations[0].net_kilograms == Decimal("25.17")
    split = replace(TABLES, form=replace(TABLES.form, most_lines=2))
    nets = [each.net_kilograms for each in declaration_draft(record, tables=split).declarations]
    assert nets == [None, None]


def test_freight_is_divided_by_weight_and_insurance_by_value() -> None:
    record = replace(many_products(60), freight=Decimal("100.01"), insurance=Decimal("10.00"))
    first, second = draft(record).declarations
    assert (first.costs.freight, second.costs.freight) == (
        Money(Decimal("83.34"), "USD"),
        Money(Decimal("16.67"), "USD"),
    )
    assert (first.costs.insurance, second.costs.insurance) == (
        Money(Decimal("8.33"), "USD"),
        Money(Decimal("1.67"), "USD"),
    )


def test_yen_have_the_decimals_of_the_form_and_no_sen() -> None:
    made = draft(shipment_record(currency="JPY", freight="85", insurance=None, charges=[]))
    assert str(made.declarations[0].declared_total) == "329.00"


def test_the_levy_of_general_trade_is_known_and_others_are_left_to_the_broker() -> None:
    treatment = draft(shipment_record(supervision_mode="0110")).treatment
    assert treatment is not None
    assert (treatment.code, treatment.name.zh) == ("1", "照章征税")
    for mode in ("9710", "9810", "1039"):
        assert draft(shipment_record(supervision_mode=mode)).treatment is None


def test_wood_and_pallets_are_noticed() -> None:
    assert (draft(to_declare(package_kind="93")).wood, draft(to_declare()).wood) == (True, False)
    unknown = draft(to_declare(package_kind="77"))
    assert (unknown.package, unknown.wood) == (None, False)
    record = shipment_record()
    rows = tuple(replace(row, pallet="P1") for row in record.cartons)
    assert (draft(replace(record, cartons=rows)).pallets, draft(record).pallets) == (1, 0)


def test_codes_are_not_stated_where_a_product_declares_in_parts() -> None:
    parts = GoodsDetails(parts=(china_part(400), china_part(600)))
    assert Fact.CODES_HERE in draft(to_declare()).stated()
    assert Fact.CODES_HERE not in draft(to_declare(goods=parts)).stated()


@settings(max_examples=120)
@given(shipments())
def test_declarations_agree_with_the_invoice(record: ShipmentRecord) -> None:
    made, invoice = draft(record), commercial_invoice(record)
    assert made.goods_value == invoice.goods_value
    costs = [
        cost
        for each in made.declarations
        for cost in (each.costs.freight, each.costs.insurance)
        if cost is not None
    ]
    declared = total((line.total for line in made.lines), currency="USD")
    assert declared == invoice.goods_value + total(costs, currency="USD")
    told, ours = invoice.stated(), declaration_paper(record, tables=TABLES).stated()
    assert {fact: ours[fact] for fact in ours if fact in told} == {
        fact: told[fact] for fact in ours if fact in told
    }

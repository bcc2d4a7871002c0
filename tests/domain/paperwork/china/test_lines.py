"""Declaration lines are merged by code, name, elements and unit; parts stand on their own."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings

from app.domain.paperwork.china.lines import merged_lines
from app.domain.paperwork.invoice import commercial_invoice
from app.domain.quantities.money import Money, total
from app.domain.quantities.weight import Weight
from app.domain.shipment.details import GoodsDetails
from app.domain.shipment.record import Content, Goods, ShipmentRecord
from tests.factories.china_papers import china_part, shipments
from tests.factories.shipment_record import shipment_record


def with_second(**changes: object) -> ShipmentRecord:
    """Return a record of two products that differ from each other by `changes` only."""
    record = shipment_record()
    first = record.goods[0]
    second: Goods = replace(first, sku="BTL-750-WH", **changes)  # type: ignore[arg-type]
    row = replace(
        record.cartons[0],
        contents=(Content(sku=first.sku, quantity=10), Content(sku=second.sku, quantity=5)),
    )
    return replace(record, goods=(first, second), cartons=(row,))


def test_products_of_one_code_name_elements_and_unit_are_one_line() -> None:
    (line,) = merged_lines(with_second())
    assert (line.quantity, line.skus) == (30, ("BTL-750-BK", "BTL-750-WH"))
    assert line.net_weight == Weight(30 * 380)
    assert (line.value, line.unit_value) == (Money(Decimal("126.00"), "USD"), Decimal("4.20"))


def test_another_code_name_elements_unit_origin_or_source_is_another_line() -> None:
    changes: list[dict[str, object]] = [
        {"hs_cn": "9617001100"},
        {"name_zh": "保温壶"},
        {"declaration_elements": "0|0|盛装饮料"},
        {"unit": "SET"},
        {"origin": "VN"},
        {"details": GoodsDetails(district="33021")},
    ]
    assert [len(merged_lines(with_second(**each))) for each in changes] == [2] * len(changes)


def test_merged_products_of_two_prices_have_none_of_their_own() -> None:
    (line,) = merged_lines(with_second(unit_value=Decimal("5.00")))
    assert line.unit_value is None
    assert line.value == Money(Decimal("134.00"), "USD")


def test_what_is_not_told_is_never_taken_for_the_same() -> None:
    record = with_second()
    uncoded = tuple(replace(item, hs_cn=None) for item in record.goods)
    bare = tuple(replace(item, declaration_elements=None) for item in record.goods)
    blank = tuple(replace(item, declaration_elements=" ") for item in record.goods)
    for goods in (uncoded, bare, blank):
        assert len(merged_lines(replace(record, goods=goods))) == 2


def test_parts_for_china_are_lines_that_share_the_value_and_parts_abroad_are_not() -> None:
    abroad = replace(china_part(500), country="US")
    details = GoodsDetails(parts=(china_part(333), china_part(667), abroad))
    record = shipment_record()
    record = replace(record, goods=(replace(record.goods[0], details=details), record.goods[1]))
    first, second, mug = merged_lines(record)
    assert [line.first.name for line in (first, second)] == ["配套件333", "配套件667"]
    assert [line.value.amount for line in (first, second)] == [Decimal("75.52"), Decimal("151.28")]
    assert (first.quantity, first.net_weight, first.first.elements) == (54, Weight(5400), None)
    assert mug.first.part is None


def test_an_unknown_net_weight_leaves_the_line_without_one() -> None:
    (line,) = merged_lines(with_second(net_weight_g=None))
    assert line.net_weight is None


def test_goods_in_no_carton_are_not_declared() -> None:
    record = shipment_record()
    assert len(merged_lines(replace(record, cartons=record.cartons[:1]))) == 1


@settings(max_examples=80)
@given(shipments())
def test_lines_sum_to_the_invoice_in_value_units_and_weight(record: ShipmentRecord) -> None:
    lines, invoice = merged_lines(record), commercial_invoice(record)
    assert total((line.value for line in lines), currency="USD") == invoice.goods_value
    whole = [each for line in lines for each in line.articles if each.part is None]
    parts = [each for line in lines for each in line.articles if each.part is not None]
    parted = {each.goods.sku: each.quantity for each in parts}
    units = sum(each.quantity for each in whole) + sum(parted.values())
    assert units == invoice.totals.units
    weights = [line.net_weight for line in lines if line.net_weight is not None]
    assert sum(weights, Weight(0)) == invoice.totals.net_weight

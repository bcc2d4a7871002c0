"""More than fifty lines are several declarations; a carton across two counts once."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.paperwork.china.lines import merged_lines
from app.domain.paperwork.china.splitting import Shared, portions
from app.domain.quantities.weight import Weight
from app.domain.shipment.details import GoodsDetails
from app.domain.shipment.record import ShipmentRecord
from tests.factories.china_papers import china_part, many_products, shipments
from tests.factories.shipment_record import shipment_record


def test_fifty_lines_are_one_declaration_and_fifty_one_are_two() -> None:
    assert len(portions(many_products(50), most_lines=50)) == 1
    assert [len(each.lines) for each in portions(many_products(51), most_lines=50)] == [50, 1]


def test_a_carton_across_two_is_named_in_both_and_counted_in_the_first() -> None:
    first, second = portions(many_products(4, per_carton=3), most_lines=2)
    assert (first.packages, second.packages) == (1, 1)
    assert first.shared == (Shared(cartons="1", others=(2,), counted_in=1),)
    assert second.shared == (Shared(cartons="1", others=(1,), counted_in=1),)
    assert (first.gross_weight, second.gross_weight) == (Weight(6933), Weight(3467 + 10400))


def test_without_net_weights_units_divide_the_gross_weight() -> None:
    record = many_products(2, per_carton=2)
    heavy = replace(record.goods[0], net_weight_g=None)
    record = replace(record, goods=(heavy, record.goods[1]))
    assert [each.gross_weight for each in portions(record, most_lines=1)] == [Weight(5200)] * 2


def test_parts_of_one_product_weigh_where_the_first_of_them_is_declared() -> None:
    record = shipment_record()
    details = GoodsDetails(parts=(china_part(300), china_part(700)))
    record = replace(
        record,
        goods=(replace(record.goods[0], details=details), record.goods[1]),
        cartons=record.cartons[:1],
    )
    first, second = portions(record, most_lines=1)
    assert (first.packages, first.gross_weight) == (2, Weight(20800))
    assert (second.packages, second.gross_weight) == (0, Weight(0))


@settings(max_examples=80)
@given(shipments(), st.integers(1, 4))
def test_a_split_loses_no_line_carton_or_gram(record: ShipmentRecord, most: int) -> None:
    parts = portions(record, most_lines=most)
    assert [line for each in parts for line in each.lines] == merged_lines(record)
    assert all(len(each.lines) <= most for each in parts)
    assert sum(each.packages for each in parts) == record.carton_count
    gross = sum((row.gross_weight_total for row in record.cartons), Weight(0))
    assert sum((each.gross_weight for each in parts), Weight(0)) == gross

"""A platform's labels beside the cartons: one to one, or said which are not."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.programmes.amazon import NUMBERING
from app.domain.labelling.cells import CutLabel
from app.domain.labelling.label_pages import Area
from app.domain.labelling.platform import (
    Matching,
    Offer,
    Order,
    arranged,
    match_labels,
    offered_ids,
    suppliers,
)
from app.domain.shipment.details import GoodsDetails
from app.domain.shipment.record import ShipmentRecord
from tests.factories.shipment_record import shipment_record

OWN = "FBA17QK3M8XZ"
OTHER = "FBA17QK3M8XYU000001"


def name(number: int) -> str:
    return f"{OWN}U{number:06d}"


def match(cartons: dict[int, str], *ids: str, written: tuple[str, ...] = ()) -> Matching:
    return match_labels(cartons, ids, numbering=NUMBERING, shipment_id=OWN, written=written)


def label(carton_id: str) -> CutLabel:
    return CutLabel(id=carton_id, page=0, area=Area(0, 0, 1, 1), symbols=())


def test_each_carton_with_its_own_label_is_complete() -> None:
    found = match({1: name(1), 2: name(2)}, name(2), name(1))
    assert found.complete
    assert found.matched == {name(1): 1, name(2): 2}


def test_what_does_not_agree_is_told_by_kind() -> None:
    cartons = {1: name(1), 2: name(2), 3: ""}
    found = match(cartons, name(1), name(1), OTHER, name(9), "WHAT", written=(name(1), name(2)))
    assert not found.complete
    assert found.missing == ((2, name(2)),)
    assert found.doubled == (name(1),)
    assert found.foreign == (OTHER, "WHAT")
    assert found.surplus == (name(9),)
    assert found.unreadable == (name(2),)
    assert found.unnamed == 1


@given(have=st.sets(st.integers(1, 30)), ids=st.lists(st.integers(1, 30)))
def test_no_carton_and_no_label_is_lost(have: set[int], ids: list[int]) -> None:
    found = match({number: name(number) for number in have}, *map(name, ids))
    assert len(found.matched) + len(found.missing) == len(have)
    assert {*found.matched, *found.surplus} == {name(number) for number in ids}
    assert found.complete == (sorted(have) == sorted(ids))


class TestOffer:
    def test_ids_are_offered_in_the_order_of_their_numbers(self) -> None:
        ids = [name(10), name(2)]
        offer = offered_ids(ids, numbering=NUMBERING, count=2, shipment_id="")
        assert offer == Offer(OWN, (name(2), name(10)))

    def test_nothing_is_offered_unless_each_carton_gets_its_own(self) -> None:
        for ids in ([name(1)], [name(1), name(1)], [name(1), OTHER]):
            assert offered_ids(ids, numbering=NUMBERING, count=2, shipment_id=OWN) is None

    def test_another_shipments_ids_are_never_offered(self) -> None:
        assert offered_ids([OTHER], numbering=NUMBERING, count=1, shipment_id=OWN) is None


class TestArranging:
    def record(self) -> ShipmentRecord:
        record = shipment_record()
        details = {record.goods[0].sku: "Sample Factory A", record.goods[-1].sku: "Sample Mill"}
        goods = tuple(
            replace(item, details=GoodsDetails(supplier=details.get(item.sku)))
            for item in record.goods
        )
        return replace(record, goods=goods)

    def matching(self, record: ShipmentRecord) -> Matching:
        numbers = [number for number, _row, _own in record.numbered_cartons()]
        return match({number: name(number) for number in numbers}, *map(name, numbers))

    def test_labels_follow_the_cartons_one_for_each(self) -> None:
        record = self.record()
        matching = self.matching(record)
        given_twice = [label(each) for each in reversed(list(matching.matched))] * 2
        found = arranged([*given_twice, label(OTHER)], matching, record=record, order=Order.CARTON)
        assert [each.id for each in found] == list(matching.matched)

    def test_labels_of_one_sku_lie_together(self) -> None:
        record = self.record()
        matching = self.matching(record)
        labels = [label(each) for each in matching.matched]
        found = arranged(labels, matching, record=record, order=Order.SKU)
        rows = {number: row for number, row, _own in record.numbered_cartons()}
        skus = [
            sorted(content.sku for content in rows[matching.matched[each.id]].contents)
            for each in found
        ]
        assert skus == sorted(skus)

    def test_every_carton_names_its_suppliers(self) -> None:
        record = self.record()
        found = suppliers(record)
        assert len(found) == record.carton_count
        assert "Sample Factory A" in found.values()
        assert set(suppliers(shipment_record()).values()) == {""}

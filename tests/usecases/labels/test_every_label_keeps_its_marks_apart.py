"""Long names, rare characters, quotes and thousands of cartons: marks stay apart, inside, small."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

import pytest

from app.catalogue.label_sheets import label_sheets
from app.domain.labelling.gs1.sscc import SsccSeries
from app.domain.labelling.sheets import LabelKind
from app.domain.shipment.details import Details
from app.domain.shipment.parties import Party
from app.domain.shipment.record import CartonRow, Content, ShipmentRecord
from app.printing.labels.marks import Fill, Mark, Polygon, Text
from app.usecases.labels import LabelOrder, draw_labels, make_labels
from app.usecases.labels.drawing import Drawn
from tests.factories.label_orders import label_record
from tests.factories.shipment_record import shipment_record

#: How far ideographs reach above and below the baseline, in hundredths of the em.
ABOVE, BELOW = 88, 12
CASES = [
    (kind, stock)
    for kind in (LabelKind.CARTON, LabelKind.ENTRY, LabelKind.PALLET, LabelKind.SSCC)
    for stock in label_sheets(kind)
]
LONG_EN = (
    'Ningbo Haishu Överland & O\'Brien Import-Export "Household Goods" Trading Company Limited'
)
LONG_ZH = "宁波市海曙区䶮堃喆跨境电子商务供应链管理服务进出口贸易有限责任公司第二分公司"
ADDRESS = (
    "Unit 4021-4023, Building 17, International Logistics Park, 1288 West Zhongshan Road, Ningbo"
)
BOTTLE = "BTL-\"750\"/堃'BK'-VERY-LONG-SUFFIX-0001"

Box = tuple[int, int, int, int]


def box(mark: Mark) -> Box:
    """Return left, top, right and bottom of what a mark blackens."""
    if isinstance(mark, Text):
        size = mark.style.size
        return mark.x, mark.y - size * ABOVE // 100, mark.right, mark.y + size * BELOW // 100
    return mark.x, mark.y, mark.right, mark.y + mark.height


def overlaps(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def collisions(marks: Iterable[Mark]) -> list[tuple[Mark, Mark]]:
    """Return pairs of marks that lie on each other, white text and its band not among them."""
    drawn = [(mark, box(mark)) for mark in marks if not isinstance(mark, Polygon)]
    return [
        (one, other)
        for (one, first), (other, second) in combinations(drawn, 2)
        if overlaps(first, second) and not _banded(one, other)
    ]


def _banded(one: Mark, other: Mark) -> bool:
    return isinstance(one, Fill) and isinstance(other, Text) and other.white


def crowded() -> ShipmentRecord:
    """Return 3,999 cartons to a warehouse and from a sender with very long names."""
    found = shipment_record()
    goods = tuple(
        replace(found.goods[0], sku=f"{BOTTLE}{number}", fnsku=f"X00{number:07}")
        for number in range(60)
    )
    whole = found.cartons[0]
    mixed = CartonRow(
        first=1,
        last=60,
        size=whole.size,
        gross_weight=whole.gross_weight,
        contents=tuple(Content(sku=item.sku, quantity=144) for item in goods),
        pallet="1",
    )
    rest = replace(mixed, first=61, last=3_999, contents=mixed.contents[:1], pallet="2")
    forwarder = Party(name_en=LONG_EN, name_zh=LONG_ZH, country="CN")
    return replace(
        found,
        exporter=replace(found.exporter, name_zh=LONG_ZH, name_en=LONG_EN, address_en=ADDRESS),
        ship_to=replace(
            found.ship_to, code=None, name_en=LONG_EN, address_en=ADDRESS, city="Moreno Valley"
        ),
        programme=replace(found.programme, kind="3pl"),
        goods=goods,
        cartons=(mixed, rest),
        details=Details(
            warehouse_entry_no="YW-20261122-HS-000815-堃",
            customer_code="LC-堃喆䶮-0000815",
            forwarder=forwarder,
        ),
    )


@pytest.mark.parametrize("whose", [crowded, label_record])
@pytest.mark.parametrize(("kind", "stock"), CASES)
def test_marks_stay_apart_and_on_the_label(kind: LabelKind, stock: str, whose: object) -> None:
    assert callable(whose)
    series = SsccSeries("6901234")
    order = LabelOrder(
        kind=kind,
        stock=stock,
        cartons="1, 3",
        handling=("fragile", "keep-dry", "this-way-up") if kind is LabelKind.CARTON else (),
        ssccs={f"pallet:{number}": series.number(number) for number in (1, 2)},
    )
    drawn = draw_labels(whose(), order)
    assert isinstance(drawn, Drawn), drawn
    for page in drawn.pages:
        assert collisions(page.marks) == []
        for mark in page.marks:
            left, top, right, bottom = box(mark)
            assert 0 <= left <= right <= page.width
            assert 0 <= top <= bottom <= page.height


@pytest.mark.parametrize("kind", [LabelKind.CARTON, LabelKind.ENTRY, LabelKind.FNSKU])
def test_a_hundred_labels_take_no_more_than_five_kilobytes_each(kind: LabelKind) -> None:
    found = crowded()
    units = {found.goods[0].sku: 50, found.goods[1].sku: 50}
    order = LabelOrder(kind=kind, cartons="1-100", stock=None, quantities=units)
    made = make_labels(found, order)
    assert isinstance(made, bytes), made
    assert len(made) <= 100 * 5 * 1024

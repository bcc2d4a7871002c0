"""The strip says SKU, Chinese name and n of N, within its own edges."""

from dataclasses import replace

import pytest

from app.domain.labelling.cartons import LabelContent
from app.printing.labels.marks import Text
from app.printing.own_strip import HEIGHT, StripText, strip_page
from tests.factories.shipment_record import shipment_record

GOODS = shipment_record().goods[0]
WIDTH = 101_600


def lines(text: StripText, *, width: int = WIDTH) -> list[Text]:
    return [mark for mark in strip_page(text, width=width).marks if isinstance(mark, Text)]


def test_sku_name_and_number_stand_on_it() -> None:
    text = StripText(contents=[LabelContent(goods=GOODS, quantity=24)], number=3, total=17)
    assert [line.text for line in lines(text)] == [f"{GOODS.sku} ×24", GOODS.name_zh, "3/17"]


@pytest.mark.parametrize("width", [80_000, WIDTH])
def test_however_long_the_text_it_stays_within_the_strip(width: int) -> None:
    long = replace(GOODS, sku="SKU-" * 12, name_zh="很长的中文品名" * 9)
    contents = [LabelContent(goods=long, quantity=1_000)] * 3
    for line in lines(StripText(contents=contents, number=3_999, total=4_000), width=width):
        assert line.x >= 0
        assert line.right <= width
        assert line.style.cap <= line.y <= HEIGHT

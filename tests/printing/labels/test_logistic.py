"""A GS1 label scans at the printer's resolution to exactly its elements, the SSCC lowest."""

from dataclasses import replace
from typing import Any

import biip
import pytest
import zxingcpp

from app.catalogue.gs1 import application_identifiers
from app.catalogue.gs1.symbols import LOGISTIC_SYMBOLS
from app.catalogue.label_sheets import label_sheets
from app.domain.labelling.gs1.sscc import SsccSeries
from app.domain.labelling.logistic import LogisticLabel, Wanted, logistic_labels
from app.domain.labelling.ranges import CartonRange
from app.domain.labelling.sheets import LabelKind
from app.printing.labels.gs1_symbols import SymbolRoom, symbols_of
from app.printing.labels.logistic import logistic_page, symbols_fit
from app.printing.labels.marks import Bars, Page
from app.printing.labels.pdf import write_pdf
from tests.factories.rasters import page_texts, raster
from tests.factories.shipment_record import shipment_record

STOCK = label_sheets(LabelKind.SSCC)
SSCC = SsccSeries("6901234").number(1)


def label(**typed: str) -> LogisticLabel:
    record = shipment_record()
    goods = tuple(replace(item, gtin="6291041500213") for item in record.goods)
    wanted = Wanted(
        chosen=CartonRange((range(1, 2),)),
        identifiers=application_identifiers(),
        ssccs={"carton:1": SSCC},
        typed=typed,
    )
    [found], problems = logistic_labels(replace(record, goods=goods), wanted)
    assert problems == []
    return found


def drawn(found: LogisticLabel, stock: str, dpi: int) -> Page:
    sheet = STOCK[stock]
    room = SymbolRoom(LOGISTIC_SYMBOLS, sheet.label[0], dpi)
    symbols = symbols_of(found.elements, room)
    assert symbols is not None
    assert symbols_fit(len(symbols), rules=room.rules, height=sheet.label[1])
    return logistic_page(found, symbols, stock=sheet, room=room, country=lambda code: code)


def read(picture: Any) -> list[tuple[int, dict[str, str]]]:
    """Return each symbol's height on the page and its values, read by biip from the bytes."""
    found = []
    for code in zxingcpp.read_barcodes(picture):
        assert code.symbology_identifier == "]C1"
        message = biip.parse(f"]C1{bytes(code.bytes).decode()}").gs1_message
        assert message is not None
        values = {each.ai.ai: each.value for each in message.element_strings}
        found.append((code.position.top_left.y, values))
    return sorted(found, key=lambda each: each[0])


@pytest.mark.parametrize("stock", list(STOCK))
@pytest.mark.parametrize("dpi", [203, 300])
def test_every_symbol_scans_and_the_sscc_is_the_lowest(stock: str, dpi: int) -> None:
    found = label()
    pdf = write_pdf([drawn(found, stock, dpi)], title="label")
    symbols = read(raster(pdf, dpi=dpi))
    encoded = {code: value for _height, values in symbols for code, value in values.items()}
    assert encoded == {each.code: each.value for each in found.elements}
    assert symbols[-1][1] == {"00": SSCC}


def test_bars_are_as_high_as_gs1_asks_and_hri_stands_under_each() -> None:
    page = drawn(label(), "A5", 203)
    bars = [mark for mark in page.marks if isinstance(mark, Bars)]
    assert {mark.height for mark in bars} == {32_000}
    [text] = page_texts(write_pdf([page], title="label"))
    assert f"(00){SSCC}" in text
    assert "(02)06291041500213" in text


def test_the_data_is_said_in_plain_words_too() -> None:
    [text] = page_texts(write_pdf([drawn(label(**{"400": "4500118"}), "A5", 203)], title="label"))
    for said in ("SSCC", "4500118", "10.40 kg", "宁波示例贸易有限公司", "ONT8"):
        assert said in text


def test_data_that_leaves_no_room_stays_in_the_bars() -> None:
    page = drawn(label(), "A6", 203)
    assert all(mark.x >= 0 and mark.right <= page.width for mark in page.marks)
    assert not symbols_fit(4, rules=LOGISTIC_SYMBOLS, height=148_000)

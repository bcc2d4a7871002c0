"""The test page of a sheet: the outline of every label, and two rules to measure the print by."""

from collections.abc import Iterator
from typing import Final

from app.domain.labelling.sheets import RULE, Calibration, LabelSheet
from app.domain.naming import Language, Name
from app.printing.fonts.faces import Face
from app.printing.labels.column import Column
from app.printing.labels.marks import MM, Fill, Frame, Mark, Page, Style, Text

_STROKE: Final = 200
_THIN: Final = 150
_EDGE: Final = 2 * MM
_TICKS: Final = {10: 4 * MM, 5: 3 * MM, 1: 2 * MM}
_CENTIMETRE: Final = 10
_NUMBER: Final = Style(2_300)
_TITLE: Final = (Style(3_600, Face.BOLD), Style(2_600, Face.BOLD))
_LINES: Final = 2
_SAID: Final = (Style(3_000), Style(2_300), Style(2_000))
_SCALE: Final = Name(
    "Print at 100 %, do not fit to page. The outlines must lie on the labels.",
    "按 100% 打印，不要选“适合页面”。线框要正好压在标签边上。",
)
_MEASURE: Final = Name(
    "Measure both rules, and how far outlines lie off. Enter all of it.",
    "量两把尺的长度和线框到标签边的距离，填到打印校准里。",
)


def calibration_page(sheet: LabelSheet, *, calibration: Calibration) -> Page:
    """Return the page: outlines as `calibration` would place labels, rules as the printer is."""
    corners = [calibration.placed(corner) for corner in sheet.places()]
    outlines = (Frame(*corner, *sheet.label, _STROKE) for corner in corners)
    marks = (*outlines, *_rules(sheet), *(_told(sheet) if sheet.count > 1 else _named(sheet)))
    return Page(*sheet.page, marks)


def _whole(length: int) -> int:
    """Return the whole centimetres of a length."""
    return length // (_CENTIMETRE * MM) * _CENTIMETRE * MM


def _ticks(length: int) -> Iterator[tuple[int, int]]:
    """Yield every millimetre from 0 to `length` with the length of its tick."""
    for at in range(length // MM + 1):
        yield at, next(tick for step, tick in _TICKS.items() if at % step == 0)


def _rules(sheet: LabelSheet) -> Iterator[Mark]:
    """Yield both rules from one corner: across to the right, and up to the same height."""
    across, up = (min(RULE, _whole(side - 2 * _EDGE)) for side in sheet.page)
    left, foot = (sheet.page[0] - across) // 2, _foot(sheet, up)
    yield Fill(left, foot, across, _THIN)
    yield Fill(left, foot - up, _THIN, up)
    for at, tick in _ticks(across):
        x, text = left + at * MM, str(at)
        yield Fill(x, foot - tick, _THIN, tick)
        if at % _CENTIMETRE == 0 and at:
            yield Text(x - _NUMBER.width(text) // 2, foot - tick - MM // 2, text, _NUMBER)
    for at, tick in _ticks(up):
        y = foot - at * MM
        yield Fill(left, y, tick, _THIN)
        if at % _CENTIMETRE == 0 and at:
            yield Text(left + tick + MM // 2, y + _NUMBER.cap // 2, str(at), _NUMBER)


def _foot(sheet: LabelSheet, up: int) -> int:
    """Return where the rule across lies: in the middle of a row of labels, off their outlines."""
    middle = (sheet.page[1] + up) // 2
    if sheet.count == 1:
        return middle
    rows = (y + sheet.label[1] // 2 for _x, y in sheet.places())
    return min(rows, key=lambda row: abs(row - middle))


def _told(sheet: LabelSheet) -> Iterator[Mark]:
    """Yield what to do, in Chinese inside a label in the middle and in English in the next."""
    places = list(sheet.places())
    middle = sheet.grid[0] * (sheet.grid[1] // 2 - 1) + sheet.grid[0] // 2
    for place, language in ((middle, Language.ZH), (middle + sheet.grid[0], Language.EN)):
        x, y = places[min(place, len(places) - 1)]
        cell = Column(x=x + _EDGE, y=y + _EDGE, width=sheet.label[0] - 2 * _EDGE)
        cell.write(sheet.name.in_(language), *_TITLE, lines=2)
        for sentence in (_SCALE, _MEASURE):
            cell.write(sentence.in_(language), *_SAID, lines=_LINES)
        yield from cell.marks


def _named(sheet: LabelSheet) -> Iterator[Mark]:
    name = Column(x=sheet.page[0] // 3, y=_EDGE, width=sheet.page[0] * 2 // 3 - _EDGE)
    for text in (sheet.name.zh, sheet.name.en):
        name.write(text, *_TITLE, lines=2)
    yield from name.marks

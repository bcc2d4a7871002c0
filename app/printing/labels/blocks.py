"""Parts that several kinds of labels share: rules, addresses, and facts side by side."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from app.domain.labelling.sheets import LabelSheet
from app.domain.naming import Name
from app.domain.shipment.parties import Place
from app.printing.fonts.coverage import printable
from app.printing.fonts.faces import Face
from app.printing.labels import captions
from app.printing.labels.captions import CountryName, both
from app.printing.labels.column import Align, Column
from app.printing.labels.marks import MM, Fill, Page, Style

MARGIN: Final = 5 * MM
GAP: Final = 2 * MM
CAPTION: Final = Style(2_300)
BODY: Final = (Style(3_400), Style(3_000), Style(2_700))
STRONG: Final = tuple(Style(size, Face.BOLD) for size in (3_600, 3_300, 3_000))
SMALLER: Final = tuple(Style(size, Face.BOLD) for size in (2_600, 2_200, 1_800))
LARGE: Final = tuple(Style(size, Face.BOLD, 100) for size in (14_000, 11_000, 8_000, 6_000))
FIGURE: Final = tuple(Style(size, Face.BOLD) for size in (4_200, 3_600, 3_000))
_NAME: Final = (*LARGE[-2:], Style(4_400, Face.BOLD, 110))
_MARK: Final = tuple(Style(size, Face.BOLD) for size in (4_600, 4_000, 3_400, 2_800))
_NUMBER_WIDTH: Final = 27 * MM
_CAPTION_GAP: Final = 500
_WIDEST_GAP: Final = 6 * MM


@dataclass(frozen=True, slots=True)
class Counted:
    """Which of how many cartons or pallets a label is of."""

    caption: Name
    number: int
    total: int


def rule(column: Column, gap: int = GAP) -> None:
    """Draw a hairline with white above and below."""
    column.skip(gap)
    column.rule()
    column.skip(gap)


def spread(write: Callable[[Column, int], None], *, stock: LabelSheet) -> Page:
    """Return the label that `write` fills, given the white around its rules, down to its foot.

    Nothing but its rules are fills.
    """
    sheet = _written(write, GAP, stock)
    spare = stock.label[1] - MARGIN - sheet.y
    rules = sum(isinstance(mark, Fill) for mark in sheet.marks)
    if rules and spare > 0:
        sheet = _written(write, min(_WIDEST_GAP, GAP + spare // (2 * rules)), stock)
    return Page(*stock.page, tuple(sheet.marks))


def _written(write: Callable[[Column, int], None], gap: int, stock: LabelSheet) -> Column:
    sheet = Column(x=MARGIN, y=MARGIN, width=stock.label[0] - 2 * MARGIN)
    write(sheet, gap)
    return sheet


def address(place: Place, country: CountryName) -> str:
    """Return a place's address on one line, in English."""
    town = " ".join(part for part in (place.state, place.postal_code) if part)
    parts = (place.address_en, place.city, town, country(place.country))
    return ", ".join(part for part in parts if part)


def write_destination(
    sheet: Column,
    to: Place,
    country: CountryName,
    *,
    counted: Counted,
    marks: Iterable[str] = (),
) -> None:
    """Write the warehouse on the left, and which of how many this is on the right with `marks`."""
    place = sheet.part(0, sheet.width - _NUMBER_WIDTH - GAP)
    place.write(both(captions.SHIP_TO), CAPTION)
    if to.code:
        place.write(to.code, *LARGE)
        place.write(to.name_en, *STRONG)
    else:
        place.write(to.name_en, *_NAME, lines=2)
    place.write(address(to, country), *BODY, lines=3)
    beside = sheet.part(sheet.width - _NUMBER_WIDTH, _NUMBER_WIDTH, align=Align.RIGHT)
    beside.write(both(counted.caption), CAPTION)
    beside.write(str(counted.number), *LARGE)
    beside.write(f"/ {counted.total}", *FIGURE)
    for mark in marks:
        beside.skip(_CAPTION_GAP)
        beside.write_reversed(mark, *_MARK)
    sheet.take(place, beside)


def write_facts(column: Column, *facts: tuple[Name, str], columns: int = 0) -> None:
    """Write facts side by side, each under its caption, all in one size.

    `columns` shares the width among as many, where another row stands above.
    """
    share = column.width // (columns or len(facts))
    room = share - GAP
    shown = [(caption, printable(value)) for caption, value in facts]
    fitting = (style for style in STRONG if all(style.width(value) <= room for _, value in shown))
    style = next(fitting, STRONG[-1])
    parts = []
    for index, (caption, value) in enumerate(shown):
        part = column.part(index * share, room)
        part.write(both(caption), CAPTION)
        part.write(value, style, *SMALLER, lines=2)
        parts.append(part)
    column.take(*parts)

"""The carton label 箱唛, upright: where to, which carton, its bar code, contents, sender."""

from typing import Final

from app.domain.labelling.cartons import CartonLabel
from app.domain.labelling.sheets import LabelSheet
from app.domain.naming import Name
from app.domain.quantities.weight import WeightUnit
from app.domain.shipment.parties import Place
from app.printing.barcodes import code128
from app.printing.fonts.coverage import printable
from app.printing.fonts.faces import Face
from app.printing.labels import captions
from app.printing.labels.captions import CountryName, both
from app.printing.labels.column import Align, Column
from app.printing.labels.contents import write_contents
from app.printing.labels.marks import MM, Bars, Page, Style
from app.printing.labels.module import widest_module
from app.wording.figures import number, weight

_MARGIN: Final = 5 * MM
_GAP: Final = 2 * MM
_BAR_HEIGHT: Final = 24 * MM
_NUMBER_WIDTH: Final = 27 * MM

_CAPTION: Final = Style(2_300)
_BODY: Final = (Style(3_400), Style(3_000), Style(2_700))
_STRONG: Final = tuple(Style(size, Face.BOLD) for size in (3_600, 3_300, 3_000))
_SMALLER: Final = tuple(Style(size, Face.BOLD) for size in (2_600, 2_200, 1_800))
_LARGE: Final = tuple(Style(size, Face.BOLD, 100) for size in (14_000, 11_000, 8_000, 6_000))
_NAME: Final = (*_LARGE[-2:], Style(4_400, Face.BOLD, 110))
_ID: Final = tuple(Style(size, Face.BOLD) for size in (5_400, 4_600, 3_800))
_FIGURE: Final = tuple(Style(size, Face.BOLD) for size in (4_200, 3_600, 3_000))
_MARK: Final = tuple(Style(size, Face.BOLD) for size in (4_600, 4_000, 3_400, 2_800))
_CAPTION_GAP: Final = 500


def carton_page(label: CartonLabel, *, stock: LabelSheet, dpi: int, country: CountryName) -> Page:
    """Return the drawn label; ValueError when its bar code is too wide for it."""
    sheet = Column(x=_MARGIN, y=_MARGIN, width=stock.page[0] - 2 * _MARGIN)
    _write_destination(sheet, label, country)
    _rule(sheet)
    _draw_barcode(sheet, label.id, dpi=dpi)
    _rule(sheet)
    _write_references(sheet, label)
    _rule(sheet)
    foot = Column(x=_MARGIN, y=0, width=sheet.width)
    foot.rule()
    foot.skip(_GAP)
    _write_foot(foot, label, country)
    foot_top = stock.page[1] - _MARGIN - foot.y
    write_contents(sheet, label, height=foot_top - _GAP - sheet.y)
    return Page(*stock.page, (*sheet.marks, *foot.placed(foot_top)))


def _rule(column: Column) -> None:
    column.skip(_GAP)
    column.rule()
    column.skip(_GAP)


def _address(place: Place, country: CountryName) -> str:
    town = " ".join(part for part in (place.state, place.postal_code) if part)
    parts = (place.address_en, place.city, town, country(place.country))
    return ", ".join(part for part in parts if part)


def _write_destination(sheet: Column, label: CartonLabel, country: CountryName) -> None:
    """Write the warehouse on the left and the carton's place in the shipment on the right."""
    to = sheet.part(0, sheet.width - _NUMBER_WIDTH - _GAP)
    to.write(both(captions.SHIP_TO), _CAPTION)
    if label.ship_to.code:
        to.write(label.ship_to.code, *_LARGE)
        to.write(label.ship_to.name_en, *_STRONG)
    else:
        to.write(label.ship_to.name_en, *_NAME, lines=2)
    to.write(_address(label.ship_to, country), *_BODY, lines=3)
    place = sheet.part(sheet.width - _NUMBER_WIDTH, _NUMBER_WIDTH, align=Align.RIGHT)
    place.write(both(captions.CARTON), _CAPTION)
    place.write(str(label.number), *_LARGE)
    place.write(f"/ {label.total}", *_FIGURE)
    for mark in label.marks:
        place.skip(_CAPTION_GAP)
        place.write_reversed(mark, *_MARK)
    sheet.take(to, place)


def _draw_barcode(sheet: Column, text: str, *, dpi: int) -> None:
    """Draw the bars in the middle of the label, so that its margins serve as quiet zones."""
    barcode = code128(text)
    width = sheet.width + 2 * _MARGIN
    module = widest_module(barcode, width=width, dpi=dpi)
    if module is None:
        raise ValueError(f"{text} is too wide for the label")
    x = (width - barcode.modules * module) // 2
    sheet.marks.append(Bars(x, sheet.y, barcode, module, _BAR_HEIGHT))
    sheet.skip(_BAR_HEIGHT + _GAP // 2)
    line = sheet.part(0, sheet.width, align=Align.CENTRE)
    line.write(text, *_ID)
    sheet.take(line)


def _write_facts(column: Column, *facts: tuple[Name, str]) -> None:
    """Write facts side by side, each under its caption, all in one size."""
    share = column.width // len(facts)
    room = share - _GAP
    shown = [(caption, printable(value)) for caption, value in facts]
    fitting = (style for style in _STRONG if all(style.width(value) <= room for _, value in shown))
    style = next(fitting, _STRONG[-1])
    parts = []
    for index, (caption, value) in enumerate(shown):
        part = column.part(index * share, room)
        part.write(both(caption), _CAPTION)
        part.write(value, style, *_SMALLER, lines=2)
        parts.append(part)
    column.take(*parts)


def _write_references(sheet: Column, label: CartonLabel) -> None:
    given = (
        (captions.SHIPMENT, label.shipment_id),
        (captions.PLATFORM_REFERENCE, label.reference_id),
        (captions.REFERENCE, label.reference),
    )
    _write_facts(sheet, *((caption, value) for caption, value in given if value))


def _write_foot(foot: Column, label: CartonLabel, country: CountryName) -> None:
    """Write what a warehouse measures, where it was made, and who sent it."""
    sides = (label.size.length, label.size.width, label.size.height)
    size = " × ".join(number(side.centimetres) for side in sides) + " cm"
    pounds = weight(label.gross_weight, WeightUnit.LB)
    made_in = " / ".join(country(origin) for origin in label.origins).upper()
    _write_facts(
        foot,
        (captions.SIZE, size),
        (captions.GROSS_WEIGHT, f"{weight(label.gross_weight)} ({pounds})"),
        (captions.ORIGIN, f"MADE IN {made_in}"),
    )
    _rule(foot)
    seller = label.seller
    foot.write(both(captions.SHIP_FROM), _CAPTION)
    for name in (seller.name_zh, seller.name_en):
        foot.write(name or "", *_STRONG)
    foot.write(seller.address_en or seller.address_zh or country(seller.country), *_BODY, lines=2)

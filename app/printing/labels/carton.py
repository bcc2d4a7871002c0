"""The carton label 箱唛, upright: where to, which carton, its bar code, contents, sender."""

from typing import Final

from app.domain.labelling.cartons import CartonLabel
from app.domain.labelling.sheets import LabelSheet
from app.domain.quantities.weight import WeightUnit
from app.domain.shipment.parties import Party
from app.printing.barcodes import code128
from app.printing.fonts.faces import Face
from app.printing.labels import captions
from app.printing.labels.blocks import (
    BODY,
    CAPTION,
    GAP,
    MARGIN,
    SMALLER,
    STRONG,
    Counted,
    rule,
    write_destination,
    write_facts,
)
from app.printing.labels.captions import CountryName, both
from app.printing.labels.column import Align, Column
from app.printing.labels.contents import write_contents
from app.printing.labels.handling import icons
from app.printing.labels.marks import MM, Bars, Page, Style
from app.printing.labels.module import widest_module
from app.wording.figures import number, weight

#: Heights of the bars, the first that leaves the contents their room.
_BAR_HEIGHTS: Final = (24 * MM, 20 * MM, 16 * MM, 13 * MM)
_CONTENTS_ROOM: Final = 18 * MM
_ORIGIN_WIDTH: Final = 34 * MM
_ORIGIN_LINES: Final = 2
_FACTS_IN_ROW: Final = 3
_BETWEEN: Final = 700

_ID: Final = tuple(Style(size, Face.BOLD) for size in (5_400, 4_600, 3_800))


def carton_page(label: CartonLabel, *, stock: LabelSheet, dpi: int, country: CountryName) -> Page:
    """Return the drawn label; ValueError when its bar code is too wide for it."""
    foot = Column(x=MARGIN, y=0, width=stock.page[0] - 2 * MARGIN)
    foot.rule()
    foot.skip(GAP)
    _write_foot(foot, label, country)
    foot_top = stock.page[1] - MARGIN - foot.y
    for bar_height in _BAR_HEIGHTS:
        sheet = Column(x=MARGIN, y=MARGIN, width=foot.width)
        _write_head(sheet, label, country, bars=(bar_height, dpi))
        room = foot_top - GAP - sheet.y
        if room >= _CONTENTS_ROOM:
            break
    write_contents(sheet, label, height=room)
    return Page(*stock.page, (*sheet.marks, *foot.placed(foot_top)))


def _write_head(
    sheet: Column, label: CartonLabel, country: CountryName, *, bars: tuple[int, int]
) -> None:
    """Write everything above the contents; `bars` are the height and the resolution of the code."""
    counted = Counted(captions.CARTON, label.number, label.total)
    write_destination(sheet, label.ship_to, country, counted=counted, marks=label.marks)
    rule(sheet)
    _draw_barcode(sheet, label.id, height=bars[0], dpi=bars[1])
    rule(sheet)
    _write_references(sheet, label)
    rule(sheet)


def _draw_barcode(sheet: Column, text: str, *, height: int, dpi: int) -> None:
    """Draw the bars in the middle of the label, so that its margins serve as quiet zones."""
    barcode = code128(text)
    width = sheet.width + 2 * MARGIN
    module = widest_module(barcode, width=width, dpi=dpi)
    if module is None:
        raise ValueError(f"{text} is too wide for the label")
    x = (width - barcode.modules * module) // 2
    sheet.marks.append(Bars(x, sheet.y, barcode, module, height))
    sheet.skip(height + GAP // 2)
    line = sheet.part(0, sheet.width, align=Align.CENTRE)
    line.write(text, *_ID)
    sheet.take(line)


def _write_references(sheet: Column, label: CartonLabel) -> None:
    """Write the numbers by which platform, forwarder and sender know the carton."""
    given = (
        (captions.SHIPMENT, label.shipment_id),
        (captions.PLATFORM_REFERENCE, label.reference_id),
        (captions.REFERENCE, label.reference),
        (captions.CUSTOMER, label.customer_code),
        (captions.ENTRY_NO, label.entry_no),
    )
    facts = [(caption, value) for caption, value in given if value]
    columns = min(len(facts), _FACTS_IN_ROW)
    for start in range(0, len(facts), _FACTS_IN_ROW):
        sheet.skip(_BETWEEN if start else 0)
        write_facts(sheet, *facts[start : start + _FACTS_IN_ROW], columns=columns)


def _write_foot(foot: Column, label: CartonLabel, country: CountryName) -> None:
    """Write what a warehouse measures, then who sent it beside where it was made."""
    sides = (label.size.length, label.size.width, label.size.height)
    size = " × ".join(number(side.centimetres) for side in sides) + " cm"
    pounds = weight(label.gross_weight, WeightUnit.LB)
    facts = [
        (captions.SIZE, size),
        (captions.GROSS_WEIGHT, f"{weight(label.gross_weight)} ({pounds})"),
    ]
    if label.net_weight is not None:
        facts.append((captions.NET_WEIGHT, weight(label.net_weight)))
    write_facts(foot, *facts)
    rule(foot)
    sender = foot.part(0, foot.width - _ORIGIN_WIDTH - GAP)
    _write_sender(sender, label.seller, country)
    made = foot.part(foot.width - _ORIGIN_WIDTH, _ORIGIN_WIDTH)
    _write_origin(made, label, country)
    foot.take(sender, made)


def _write_sender(column: Column, seller: Party, country: CountryName) -> None:
    column.write(both(captions.SHIP_FROM), CAPTION)
    for name in (seller.name_zh, seller.name_en):
        column.write(name or "", *STRONG, *SMALLER)
    place = seller.address_en or seller.address_zh or country(seller.country)
    column.write(place, *BODY, lines=2)


def _write_origin(column: Column, label: CartonLabel, country: CountryName) -> None:
    """Write the origin in English, as customs wants it, and draw the handling marks below."""
    made_in = " / ".join(country(origin) for origin in label.origins).upper()
    column.write(both(captions.ORIGIN), CAPTION)
    column.write(f"MADE IN {made_in}", *STRONG, *SMALLER, lines=_ORIGIN_LINES)
    if label.handling:
        column.skip(GAP // 2)
        marks, height = icons(label.handling, x=column.x, y=column.y, width=column.width)
        column.marks.extend(marks)
        column.skip(height)

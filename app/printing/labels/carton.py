"""The carton label 箱唛, upright: where to, which carton, its bar code, contents, sender."""

from typing import Final

from app.domain.labelling.cartons import CartonLabel
from app.domain.labelling.sheets import LabelSheet
from app.domain.quantities.weight import WeightUnit
from app.printing.barcodes import code128
from app.printing.fonts.faces import Face
from app.printing.labels import captions
from app.printing.labels.blocks import (
    BODY,
    CAPTION,
    GAP,
    MARGIN,
    STRONG,
    Counted,
    rule,
    write_destination,
    write_facts,
)
from app.printing.labels.captions import CountryName, both
from app.printing.labels.column import Align, Column
from app.printing.labels.contents import write_contents
from app.printing.labels.marks import MM, Bars, Page, Style
from app.printing.labels.module import widest_module
from app.wording.figures import number, weight

_BAR_HEIGHT: Final = 24 * MM

_ID: Final = tuple(Style(size, Face.BOLD) for size in (5_400, 4_600, 3_800))


def carton_page(label: CartonLabel, *, stock: LabelSheet, dpi: int, country: CountryName) -> Page:
    """Return the drawn label; ValueError when its bar code is too wide for it."""
    sheet = Column(x=MARGIN, y=MARGIN, width=stock.page[0] - 2 * MARGIN)
    counted = Counted(captions.CARTON, label.number, label.total)
    write_destination(sheet, label.ship_to, country, counted=counted, marks=label.marks)
    rule(sheet)
    _draw_barcode(sheet, label.id, dpi=dpi)
    rule(sheet)
    _write_references(sheet, label)
    rule(sheet)
    foot = Column(x=MARGIN, y=0, width=sheet.width)
    foot.rule()
    foot.skip(GAP)
    _write_foot(foot, label, country)
    foot_top = stock.page[1] - MARGIN - foot.y
    write_contents(sheet, label, height=foot_top - GAP - sheet.y)
    return Page(*stock.page, (*sheet.marks, *foot.placed(foot_top)))


def _draw_barcode(sheet: Column, text: str, *, dpi: int) -> None:
    """Draw the bars in the middle of the label, so that its margins serve as quiet zones."""
    barcode = code128(text)
    width = sheet.width + 2 * MARGIN
    module = widest_module(barcode, width=width, dpi=dpi)
    if module is None:
        raise ValueError(f"{text} is too wide for the label")
    x = (width - barcode.modules * module) // 2
    sheet.marks.append(Bars(x, sheet.y, barcode, module, _BAR_HEIGHT))
    sheet.skip(_BAR_HEIGHT + GAP // 2)
    line = sheet.part(0, sheet.width, align=Align.CENTRE)
    line.write(text, *_ID)
    sheet.take(line)


def _write_references(sheet: Column, label: CartonLabel) -> None:
    given = (
        (captions.SHIPMENT, label.shipment_id),
        (captions.PLATFORM_REFERENCE, label.reference_id),
        (captions.REFERENCE, label.reference),
    )
    write_facts(sheet, *((caption, value) for caption, value in given if value))


def _write_foot(foot: Column, label: CartonLabel, country: CountryName) -> None:
    """Write what a warehouse measures, where it was made, and who sent it."""
    sides = (label.size.length, label.size.width, label.size.height)
    size = " × ".join(number(side.centimetres) for side in sides) + " cm"
    pounds = weight(label.gross_weight, WeightUnit.LB)
    made_in = " / ".join(country(origin) for origin in label.origins).upper()
    write_facts(
        foot,
        (captions.SIZE, size),
        (captions.GROSS_WEIGHT, f"{weight(label.gross_weight)} ({pounds})"),
        (captions.ORIGIN, f"MADE IN {made_in}"),
    )
    rule(foot)
    seller = label.seller
    foot.write(both(captions.SHIP_FROM), CAPTION)
    for name in (seller.name_zh, seller.name_en):
        foot.write(name or "", *STRONG)
    foot.write(seller.address_en or seller.address_zh or country(seller.country), *BODY, lines=2)

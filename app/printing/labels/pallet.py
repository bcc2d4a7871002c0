"""The pallet label 托盘标签, the same on every side: where to, which pallet, which cartons."""

from functools import partial
from typing import Final

from app.domain.labelling.pallets import PalletLabel
from app.domain.labelling.sheets import LabelSheet
from app.printing.fonts.faces import Face
from app.printing.labels import captions
from app.printing.labels.blocks import (
    BODY,
    CAPTION,
    GAP,
    LARGE,
    STRONG,
    Counted,
    rule,
    spread,
    write_destination,
    write_facts,
)
from app.printing.labels.captions import CountryName, both
from app.printing.labels.column import Column
from app.printing.labels.marks import Page, Style
from app.wording.figures import number, weight

_SHIPMENT: Final = tuple(Style(size, Face.BOLD, 110) for size in (11_000, 9_000, 7_000, 5_500))
_NUMBERS: Final = tuple(Style(size, Face.BOLD) for size in (7_000, 5_600, 4_400, 3_400))
_NUMBER_LINES: Final = 4


def pallet_page(label: PalletLabel, *, stock: LabelSheet, country: CountryName) -> Page:
    """Return the drawn label."""
    return spread(partial(_fill, label, country), stock=stock)


def _fill(label: PalletLabel, country: CountryName, sheet: Column, gap: int) -> None:
    counted = Counted(captions.PALLET, label.number, label.total)
    write_destination(sheet, label.ship_to, country, counted=counted)
    rule(sheet, gap)
    sheet.write(both(captions.SHIPMENT), CAPTION)
    sheet.write(label.shipment_id or label.reference, *_SHIPMENT)
    rule(sheet, gap)
    _write_cartons(sheet, label)
    rule(sheet, gap)
    given = (
        (captions.PLATFORM_REFERENCE, label.reference_id),
        (captions.REFERENCE, label.reference if label.shipment_id else None),
        (captions.GROSS_WEIGHT, weight(label.weight)),
    )
    write_facts(sheet, *((caption, value) for caption, value in given if value))
    rule(sheet, gap)
    sheet.write(both(captions.SHIP_FROM), CAPTION)
    for name in (label.shipper.name_zh, label.shipper.name_en):
        sheet.write(name or "", *STRONG)
    sheet.write(label.shipper.address_en or label.shipper.address_zh or "", *BODY, lines=2)


def _write_cartons(sheet: Column, label: PalletLabel) -> None:
    """Write how many cartons there are on the left, and which on the right."""
    count_width = sheet.width // 3
    count = sheet.part(0, count_width)
    count.write(both(captions.CARTONS), CAPTION)
    count.write(number(len(label.cartons)), *LARGE)
    which = sheet.part(count_width + GAP, sheet.width - count_width - GAP)
    which.write(both(captions.CARTON_NUMBERS), CAPTION)
    which.write(label.numbers, *_NUMBERS, lines=_NUMBER_LINES)
    sheet.take(count, which)

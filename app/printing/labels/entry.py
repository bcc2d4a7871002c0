"""The forwarder's entry mark 入仓唛: large and plain, to be read from a forklift."""

from functools import partial
from typing import Final

from app.domain.labelling.entries import EntryLabel
from app.domain.labelling.sheets import LabelSheet
from app.domain.naming import Name
from app.printing.fonts.faces import Face
from app.printing.labels import captions
from app.printing.labels.blocks import CAPTION, GAP, rule, spread, write_facts
from app.printing.labels.captions import CountryName, both
from app.printing.labels.column import Column
from app.printing.labels.marks import Page, Style
from app.wording.figures import number, weight

_ENTRY: Final = tuple(
    Style(size, Face.BOLD, 105) for size in (20_000, 16_000, 13_000, 10_000, 7_000)
)
_BIG: Final = tuple(Style(size, Face.BOLD, 110) for size in (12_000, 10_000, 8_000, 6_000, 4_400))
_CARTON: Final = tuple(Style(size, Face.BOLD, 105) for size in (20_000, 16_000, 12_000))


def entry_page(label: EntryLabel, *, stock: LabelSheet, country: CountryName) -> Page:
    """Return the drawn mark."""
    return spread(partial(_fill, label, country), stock=stock)


def _fill(label: EntryLabel, country: CountryName, sheet: Column, gap: int) -> None:
    _write(sheet, captions.ENTRY_NO, label.entry_no, *_ENTRY)
    rule(sheet, gap)
    _write_whose(sheet, label, country)
    rule(sheet, gap)
    _write(sheet, captions.CARTON, f"{label.number} / {label.total}", *_CARTON)
    rule(sheet, gap)
    sides = (label.size.length, label.size.width, label.size.height)
    size = " × ".join(number(side.centimetres) for side in sides) + " cm"
    facts = [(captions.GROSS_WEIGHT, weight(label.gross_weight)), (captions.SIZE, size)]
    if label.forwarder:
        facts.append((captions.FORWARDER, label.forwarder))
    write_facts(sheet, *facts)


def _write_whose(sheet: Column, label: EntryLabel, country: CountryName) -> None:
    """Write whose carton it is and where it goes."""
    destination = " · ".join((label.warehouse, country(label.destination)))
    given = (
        (captions.CUSTOMER, label.customer_code),
        (captions.SHIPMENT, label.shipment_id or label.reference),
        (captions.DESTINATION, destination),
    )
    shown = [(caption, value) for caption, value in given if value]
    for place, (caption, value) in enumerate(shown):
        sheet.skip(GAP if place else 0)
        _write(sheet, caption, value, *_BIG)


def _write(sheet: Column, caption: Name, value: str, *styles: Style) -> None:
    """Write a value on one line, where it must on two: the forwarder reads it whole."""
    whole = any(style.width(value) <= sheet.width for style in styles)
    sheet.write(both(caption), CAPTION)
    sheet.write(value, *styles, lines=1 if whole else 2)

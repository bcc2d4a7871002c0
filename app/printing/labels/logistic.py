"""The GS1 logistic label: who and where on top, what the codes say, the SSCC's bars lowest."""

from collections.abc import Sequence
from typing import Final

from app.domain.labelling.gs1.elements import Element
from app.domain.labelling.gs1.symbols import SymbolRules
from app.domain.labelling.logistic import LogisticLabel
from app.domain.labelling.sheets import LabelSheet
from app.printing.fonts.faces import Face
from app.printing.labels.blocks import BODY, CAPTION, GAP, MARGIN, STRONG, address, rule
from app.printing.labels.captions import SHIP_FROM, SHIP_TO, CountryName, both
from app.printing.labels.column import Align, Column
from app.printing.labels.gs1_symbols import Symbol, SymbolRoom
from app.printing.labels.marks import MM, Bars, Page, Style

#: Data in plain words is to be at least 7 mm high where there is room (GenSpecs 6.6.4.2).
_DATA: Final = tuple(Style(size, Face.BOLD, 105) for size in (9_600, 7_000, 5_000, 3_800))
_HRI: Final = tuple(Style(size, Face.REGULAR, 120) for size in (4_000, 3_400, 2_800, 2_200))
_BETWEEN: Final = 500
#: Room for who sends and who receives.
_HEAD: Final = 20 * MM


def symbols_fit(count: int, *, rules: SymbolRules, height: int) -> bool:
    """Return whether so many symbols leave room for a head on a label of that height."""
    block = rules.height + _HRI[0].leading + GAP
    return count * block + _HEAD + 2 * MARGIN <= height


def logistic_page(
    label: LogisticLabel,
    symbols: Sequence[Symbol],
    *,
    stock: LabelSheet,
    room: SymbolRoom,
    country: CountryName,
) -> Page:
    """Return the drawn label; ask `symbols_of` and `symbols_fit` first."""
    width, height = stock.label
    foot = Column(x=MARGIN, y=0, width=width - 2 * MARGIN, align=Align.CENTRE)
    for symbol in symbols:
        _draw(foot, symbol, room)
    top = height - MARGIN - foot.y
    sheet = Column(x=MARGIN, y=MARGIN, width=width - 2 * MARGIN)
    _write_parties(sheet, label, country)
    rule(sheet)
    _write_data(sheet, label, foot=top - GAP)
    return Page(*stock.page, (*sheet.marks, *foot.placed(top)))


def _draw(foot: Column, symbol: Symbol, room: SymbolRoom) -> None:
    """Draw the bars as wide as the label and the rules let them be, and the text under them."""
    module = room.widest_module(symbol)
    x = (room.width - symbol.barcode.modules * module) // 2
    foot.marks.append(Bars(x, foot.y, symbol.barcode, module, room.rules.height))
    foot.skip(room.rules.height)
    end = foot.y + _HRI[0].leading
    foot.write(symbol.printed, *_HRI)
    foot.y = end + GAP


def _write_parties(sheet: Column, label: LogisticLabel, country: CountryName) -> None:
    share = (sheet.width - GAP) // 2
    sender = sheet.part(0, share)
    sender.write(both(SHIP_FROM), CAPTION)
    sender.write(label.shipper.name_zh or label.shipper.name_en, *STRONG)
    sender.write(label.shipper.address_en, *BODY[1:], lines=2)
    receiver = sheet.part(share + GAP, share)
    receiver.write(both(SHIP_TO), CAPTION)
    receiver.write(label.ship_to.code or label.ship_to.name_en, *STRONG)
    receiver.write(address(label.ship_to, country), *BODY[1:], lines=2)
    sheet.take(sender, receiver)


def _write_data(sheet: Column, label: LogisticLabel, *, foot: int) -> None:
    """Write what is encoded in plain words, the SSCC first, as large as lets all stand or less."""
    rows, room = len(label.elements), foot - sheet.y
    styles = [style for style in _DATA if rows * _row(style) <= room] or [_DATA[-1]]
    for element in label.elements[: max(0, room // _row(styles[0]))]:
        name, title = element.identifier.name, element.identifier.title
        sheet.write(title if name.zh == title else f"{name.zh} {title}", CAPTION)
        sheet.write(_plain(element), *styles)
        sheet.skip(_BETWEEN)


def _row(style: Style) -> int:
    return CAPTION.leading + style.leading + _BETWEEN


def _plain(element: Element) -> str:
    """Return the value as people read it: kilograms with their point."""
    code = element.code
    if code.startswith("330"):
        decimals = int(code[-1])
        whole, rest = element.value[:-decimals].lstrip("0"), element.value[-decimals:]
        return f"{whole or '0'}.{rest} kg"
    return element.value

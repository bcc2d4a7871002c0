"""Walks down a forwarder's sheet: which rows hold prices, and under which headings they stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from app.connectors.cells import Cell, CellKind, Line, SheetOfCells, letters
from app.usecases.importing.matching import one_line
from app.usecases.rate_cards.figures import Tier, read_tier
from app.usecases.rate_cards.layout import ColumnUse, Layout
from app.usecases.rate_cards.roles import Role

#: The same words stand in many cells of a price list.
_cleaned = lru_cache(maxsize=4096)(one_line)

_UNREADABLE: Final = frozenset({CellKind.ERROR, CellKind.UNCOMPUTED})


@dataclass(frozen=True, slots=True)
class PriceCell:
    """One cell for a price, what stands in it, and the break it stands under; it may be blank."""

    place: str
    text: str
    tier: Tier | None
    channel: str
    broken: bool


@dataclass(frozen=True, slots=True)
class PriceRow:
    """A row with prices: its other texts by role, and where each of them stands."""

    number: int
    texts: Mapping[Role, str]
    places: Mapping[Role, str]
    prices: tuple[PriceCell, ...]

    def place(self, role: Role) -> str:
        """Return the cell of a role; the row where the role has none."""
        return self.places.get(role, str(self.number))


@dataclass(frozen=True, slots=True)
class Remark:
    """A row without prices: a title or a remark, as it stands."""

    number: int
    text: str


def rows_of(sheet: SheetOfCells, layout: Layout) -> Iterator[PriceRow | Remark]:
    """Yield every row below the headings, in order; titles name the channel of the rows below.

    A row in which headings stand once more says the breaks of the rows below it.
    """
    uses = dict(layout.columns)
    titled = Role.CHANNEL not in {use.role for use in uses.values()}
    title = _title_above(sheet, layout)
    for line in sheet.lines:
        if line.number <= layout.last:
            continue
        again = _headings_again(line, uses)
        if again:
            uses |= again
            continue
        only = alone(line)
        row = None if only else _row(line, uses, title)
        if row is not None and any(price.text for price in row.prices):
            yield row
            continue
        if only and titled:
            title = only
        yield Remark(line.number, only or _joined(line))


def _title_above(sheet: SheetOfCells, layout: Layout) -> str:
    """Return the title right above the headings, which names the channel of the first block."""
    above = [line for line in sheet.lines if line.number < layout.first]
    return alone(above[-1]) if above else ""


def _headings_again(line: Line, uses: Mapping[int, ColumnUse]) -> dict[int, ColumnUse]:
    """Return the price columns with the breaks this row gives them; nothing for other rows."""
    found: dict[int, ColumnUse] = {}
    for number, use in uses.items():
        cell = line.cell(number)
        if use.role is not Role.PRICE or use.tier is None or cell.blank:
            continue
        tier = read_tier(cell.text)
        if tier is None:
            return {}
        same = Tier(tier.from_quantity, tier.unit or use.tier.unit, tier.load_kind)
        found[number] = ColumnUse(Role.PRICE, same, use.channel)
    return found


def alone(line: Line) -> str:
    """Return the text of a row that holds one text only, however many cells it spans."""
    filled = [cell for cell in line.cells if not cell.blank]
    texts = {_one_line(cell) for cell in filled}
    single = len(texts) == 1 and filled[0].kind is CellKind.TEXT
    return texts.pop() if single and (len(filled) == 1 or filled[-1].spread) else ""


def _row(line: Line, uses: Mapping[int, ColumnUse], title: str) -> PriceRow:
    texts: dict[Role, str] = {}
    places: dict[Role, str] = {}
    for number, use in uses.items():
        cell = line.cell(number)
        if use.role is Role.PRICE or cell.blank:
            continue
        texts[use.role] = _one_line(cell)
        places[use.role] = f"{letters(number)}{line.number}"
    prices = [
        PriceCell(
            place=f"{letters(number)}{line.number}",
            text=_one_line(line.cell(number)),
            tier=use.tier,
            channel=use.channel or texts.get(Role.CHANNEL, title),
            broken=line.cell(number).kind in _UNREADABLE,
        )
        for number, use in uses.items()
        if use.role is Role.PRICE
    ]
    return PriceRow(line.number, texts, places, tuple(prices))


def _joined(line: Line) -> str:
    return " · ".join(dict.fromkeys(_one_line(cell) for cell in line.cells if not cell.blank))


def _one_line(cell: Cell) -> str:
    return _cleaned(cell.text)

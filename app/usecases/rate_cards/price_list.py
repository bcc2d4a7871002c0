"""Reads a forwarder's sheet as its layout says: lines with their breaks, and what is refused."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from app.connectors.cells import SheetOfCells
from app.domain.freight.price_changes import named_places
from app.domain.freight.rate_cards import RateBreak, RateLine
from app.domain.problems import Problem
from app.usecases.rate_cards.layout import Layout
from app.usecases.rate_cards.read_lines import ReadLine, lines_of
from app.usecases.rate_cards.refused import Refused
from app.usecases.rate_cards.sheet_rows import PriceRow, Remark, rows_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceList:
    """All that a sheet holds: lines, what was refused, and rows without prices.

    `repeated` counts prices that stand in the sheet twice alike.
    """

    lines: tuple[RateLine, ...]
    refused: tuple[Refused, ...]
    remarks: tuple[Remark, ...]
    repeated: int

    @property
    def prices(self) -> int:
        """Return how many prices were read."""
        return sum(len(line.breaks) for line in self.lines)


_Key = tuple[str, frozenset[str]]


@dataclass(slots=True)
class _Gathered:
    lines: dict[_Key, RateLine] = field(default_factory=dict)
    taken: dict[tuple[str, str], _Key] = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)
    repeated: int = 0

    def take(self, read: ReadLine) -> None:
        """Take a line, or more breaks of one; the same place under two prices is refused."""
        line = read.line
        places = named_places(line.area)
        key = (line.service, places)
        kept = self.lines.get(key)
        if kept is not None:
            self._merge(kept, key, read)
            return
        inside = places - line.area.countries or places
        if any(self.taken.get((line.service, each), key) != key for each in inside):
            self._refuse(read, "rate-card-place-twice")
            return
        self.lines[key] = line
        self.taken.update(dict.fromkeys(((line.service, each) for each in inside), key))

    def _merge(self, kept: RateLine, key: _Key, read: ReadLine) -> None:
        """Add the breaks of a line that stands in the sheet again, as one row for each break."""
        line = read.line
        if replace(line, breaks=kept.breaks, area=kept.area) != kept:
            self._refuse(read, "rate-card-line-twice")
            return
        breaks = {each.from_quantity: each for each in kept.breaks}
        for each in line.breaks:
            if breaks.get(each.from_quantity, each) != each:
                self._refuse(read, "rate-card-break-twice")
                return
        self.repeated += sum(each.from_quantity in breaks for each in line.breaks)
        breaks |= {each.from_quantity: each for each in line.breaks}
        self.lines[key] = replace(kept, breaks=_ascending(breaks.values()))

    def _refuse(self, read: ReadLine, code: str) -> None:
        channel = read.line.name
        params = {"channel": channel, "area": read.line.area.name}
        self.refused.append(Refused(read.place, channel.en, Problem(code, params=params)))


def read_price_list(sheet: SheetOfCells, layout: Layout) -> PriceList:
    """Return what the sheet holds, read as the layout says."""
    return gather(rows_of(sheet, layout), layout)


def gather(rows: Iterable[PriceRow | Remark], layout: Layout) -> PriceList:
    """Return what rows hold, lines that stand in several of them put together."""
    gathered, remarks = _Gathered(), []
    for row in rows:
        if isinstance(row, Remark):
            remarks.append(row)
            continue
        for found in lines_of(row, layout):
            if isinstance(found, Refused):
                gathered.refused.append(found)
            else:
                gathered.take(found)
    return PriceList(
        lines=tuple(gathered.lines.values()),
        refused=tuple(gathered.refused),
        remarks=tuple(remarks),
        repeated=gathered.repeated,
    )


def _ascending(breaks: Iterable[RateBreak]) -> tuple[RateBreak, ...]:
    return tuple(sorted(breaks, key=lambda each: each.from_quantity))

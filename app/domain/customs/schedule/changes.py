"""What changed between two editions of a schedule; spelling is told apart from what is owed."""

import re
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.customs.rates.grammar import Rate, parse_rate
from app.domain.customs.rates.special import special_rates
from app.domain.customs.rates.units import reporting_units
from app.domain.customs.schedule.lines import RATE_DIGITS
from app.domain.customs.schedule.rows import MeasureRow, ScheduleRow
from app.domain.customs.schedule.tree import ChapterTree, RatedRow, chapter_tree

_NO_WORD: Final = re.compile(r"\W+")
_JOINT: Final = "; "


@dataclass(frozen=True, slots=True)
class Change:
    """A line of which one thing was said `before` and another `after`."""

    code: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All that differs, by code. `respelled` are rates that owe the same in other words.

    `other_rates` are those of the special, second and additional columns, `endings` the statistical
    digits below a line.
    """

    added: tuple[str, ...]
    removed: tuple[str, ...]
    rates: tuple[Change, ...]
    respelled: tuple[Change, ...]
    other_rates: tuple[Change, ...]
    measures: tuple[Change, ...]
    units: tuple[Change, ...]
    endings: tuple[Change, ...]
    words: tuple[Change, ...]

    def __bool__(self) -> bool:
        """Return whether anything differs but spelling."""
        owed = (self.added, self.removed, self.rates, self.other_rates, self.measures)
        return any((*owed, self.units, self.endings, self.words))


@dataclass(frozen=True, slots=True)
class _Line:
    """A rated row with the rows of its endings."""

    row: ScheduleRow
    below: tuple[ScheduleRow, ...]

    @property
    def general(self) -> str:
        return self.row.general

    @property
    def words(self) -> str:
        return self.row.words

    @property
    def other_rates(self) -> str:
        columns = (self.row.special, self.row.column_2, self.row.additional)
        return _JOINT.join(filter(None, columns))

    @property
    def measures(self) -> str:
        stated = (f"{each.programme} {each.code} {each.rate}" for each in self.row.measures)
        return _JOINT.join(stated)

    @property
    def endings(self) -> str:
        return " ".join(row.code[RATE_DIGITS:] for row in self.below)

    @property
    def units(self) -> str:
        rows = (self.row, *self.below)
        return _JOINT.join(dict.fromkeys(unit for each in rows for unit in each.units))


Said = Callable[[_Line], str]
Meant = Callable[[_Line], Hashable]


def changes(before: Sequence[ScheduleRow], after: Sequence[ScheduleRow]) -> Changes:
    """Return what differs between the lines of two editions."""
    old, new = _lines(before), _lines(after)
    shared = [(code, old[code], new[code]) for code in new if code in old]

    def differing(said: Said, meant: Meant) -> tuple[Change, ...]:
        return tuple(
            Change(code, said(one), said(other))
            for code, one, other in shared
            if meant(one) != meant(other)
        )

    return Changes(
        added=tuple(code for code in new if code not in old),
        removed=tuple(code for code in old if code not in new),
        rates=differing(lambda line: line.general, _general),
        respelled=tuple(
            Change(code, one.general, other.general)
            for code, one, other in shared
            if one.general != other.general and _general(one) == _general(other)
        ),
        other_rates=differing(lambda line: line.other_rates, _other_rates),
        measures=differing(lambda line: line.measures, _measures),
        units=differing(lambda line: line.units, _units),
        endings=differing(lambda line: line.endings, lambda line: line.endings),
        words=differing(lambda line: line.words, lambda line: _plain(line.words)),
    )


def _lines(rows: Sequence[ScheduleRow]) -> dict[str, _Line]:
    tree = chapter_tree(rows)
    return {code: _line(tree, found) for code, found in tree.rated.items()}


def _line(tree: ChapterTree, found: RatedRow) -> _Line:
    return _Line(tree.rows[found.place], tuple(tree.rows[place] for place in found.endings))


def _plain(text: str) -> str:
    return _NO_WORD.sub(" ", text).strip().casefold()


def _owed(text: str) -> Hashable:
    """Return what a rate owes; of one only told in words, the words without their marks."""
    rate = parse_rate(text)
    return rate.meaning if isinstance(rate, Rate) else _plain(rate.text)


def _general(line: _Line) -> Hashable:
    return _owed(line.row.general)


def _other_rates(line: _Line) -> Hashable:
    special = special_rates(line.row.special)
    symbols = frozenset((symbol, _owed(rate.text)) for symbol, rate in special.items())
    return symbols, _owed(line.row.column_2), _owed(line.row.additional)


def _measures(line: _Line) -> Hashable:
    return frozenset(map(_measure, line.row.measures))


def _measure(measure: MeasureRow) -> Hashable:
    places = (frozenset(measure.origins), frozenset(measure.excluded))
    marks = (measure.additional_code, measure.order_number, measure.conditional)
    days = (measure.valid_from, measure.valid_to)
    return measure.programme, measure.code, _owed(measure.rate), places, marks, days


def _units(line: _Line) -> Hashable:
    official = {unit for row in (line.row, *line.below) for unit in row.units}
    return frozenset(reporting_units(unit) or _plain(unit) for unit in official)

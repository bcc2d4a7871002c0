"""A schedule made of rows that come a chapter at a time, when first asked for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from app.domain.customs.rates.grammar import parse_rate
from app.domain.customs.rates.seasons import parse_seasons
from app.domain.customs.rates.special import special_rates
from app.domain.customs.rates.units import reporting_units
from app.domain.customs.schedule.lines import (
    HEADING_DIGITS,
    RATE_DIGITS,
    LineMeasure,
    TariffLine,
)
from app.domain.customs.schedule.nearest import nearest_codes
from app.domain.customs.schedule.rows import MeasureRow, ScheduleRow
from app.domain.customs.schedule.tree import ChapterTree, RatedRow, chapter_tree
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity

_CHAPTER_DIGITS: Final = 2
_PREFERENCE: Final = "preference"

#: The text of a special column and the days it holds for.
Special = tuple[str, Validity]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Which schedule it is. Rows without a day of their own hold from `data_from`."""

    name: str
    vintage: date
    data_from: date
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What things are called in both languages: headings, some lines, programmes of measures.

    `agreements` are the origins that symbols of a special column stand for.
    """

    headings: Mapping[str, Name] = field(default_factory=dict)
    lines: Mapping[str, Name] = field(default_factory=dict)
    programmes: Mapping[str, Name] = field(default_factory=dict)
    agreements: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowSchedule:
    """A `Schedule` over rows; `rows_of` returns those of a chapter, none for one it has not."""

    edition: Edition
    rows_of: Callable[[str], Sequence[ScheduleRow]]
    names: Names = field(default_factory=Names)
    _trees: dict[str, ChapterTree] = field(default_factory=dict, init=False, repr=False)
    _lines: dict[str, TariffLine] = field(default_factory=dict, init=False, repr=False)
    _specials: dict[Special, tuple[LineMeasure, ...]] = field(
        default_factory=dict, init=False, repr=False
    )

    @property
    def name(self) -> str:
        """Return what the edition is called."""
        return self.edition.name

    @property
    def vintage(self) -> date:
        """Return the day its rates were in force."""
        return self.edition.vintage

    @property
    def data_from(self) -> date:
        """Return the first entry date that any rate holds for."""
        return self.edition.data_from

    @property
    def source(self) -> Source:
        """Return where it was read."""
        return self.edition.source

    def line(self, code: str) -> TariffLine | None:
        """Return the line of a code of eight or more digits; None for an unknown ending.

        A line of eight digits without endings of its own takes any.
        """
        found = self._tree(code).find(code) if len(code) >= RATE_DIGITS else None
        if found is None:
            return None
        line = self._line(found)
        ending = code[len(line.code) :]
        known = not ending or not line.suffixes or ending in line.suffixes
        return line if known else None

    def candidates(self, code: str) -> Iterator[TariffLine]:
        """Yield every line whose code begins with `code`, in the order of their codes."""
        return map(self._line, self._tree(code).below(code))

    def nearest(self, code: str) -> tuple[str, ...]:
        """Return up to three codes as long as `code`: of its heading, else of its chapter."""
        for length in (HEADING_DIGITS, _CHAPTER_DIGITS):
            lines = list(self.candidates(code[:length]))
            if lines:
                return nearest_codes(code, lines=lines)
        return ()

    def _tree(self, code: str) -> ChapterTree:
        chapter = code[:_CHAPTER_DIGITS]
        tree = self._trees.get(chapter)
        if tree is None:
            tree = self._trees[chapter] = chapter_tree(self.rows_of(chapter))
        return tree

    def _line(self, found: RatedRow) -> TariffLine:
        line = self._lines.get(found.code)
        if line is None:
            line = self._lines[found.code] = self._built(found)
        return line

    def _built(self, found: RatedRow) -> TariffLine:
        tree, heading = self._tree(found.code), found.code[:HEADING_DIGITS]
        row = tree.rows[found.place]
        below = [tree.rows[place] for place in found.endings]
        official = dict.fromkeys(unit for each in (row, *below) for unit in each.units)
        units = dict.fromkeys(unit for words in official for unit in reporting_units(words))
        return TariffLine(
            code=found.code,
            heading=self.names.headings.get(heading, Name(en=heading, zh=heading)),
            words=tree.words(found.place),
            units=tuple(units),
            suffixes=tuple(each.code[RATE_DIGITS:] for each in below),
            general=parse_rate(row.general),
            validity=self._validity(row),
            source=self.edition.source,
            own_name=self.names.lines.get(found.code),
            measures=(*self._special(row), *map(self._measure, row.measures)),
            column_2=parse_rate(row.column_2) if row.column_2.strip() else None,
            seasons=parse_seasons(row.general),
        )

    def _validity(self, row: ScheduleRow | MeasureRow) -> Validity:
        return Validity(row.valid_from or self.edition.data_from, row.valid_to)

    def _special(self, row: ScheduleRow) -> tuple[LineMeasure, ...]:
        """Return the special column's rates; many lines share the same."""
        key = (row.special, self._validity(row))
        found = self._specials.get(key)
        if found is None:
            found = self._specials[key] = tuple(self._preferences(*key))
        return found

    def _preferences(self, special: str, validity: Validity) -> Iterator[LineMeasure]:
        """Yield the rate of each symbol whose origins are known."""
        for symbol, rate in special_rates(special).items():
            origins = self.names.agreements.get(symbol)
            if origins:
                yield LineMeasure(
                    programme=_PREFERENCE,
                    code=symbol,
                    name=self._named(_PREFERENCE, symbol),
                    rate=rate,
                    origins=origins,
                    excluded=frozenset(),
                    additional_code=None,
                    order_number=None,
                    conditional=False,
                    validity=validity,
                    source=self.edition.source,
                )

    def _measure(self, row: MeasureRow) -> LineMeasure:
        return LineMeasure(
            programme=row.programme,
            code=row.code,
            name=self._named(row.programme, row.name or row.code),
            rate=parse_rate(row.rate),
            origins=frozenset(row.origins),
            excluded=frozenset(row.excluded),
            additional_code=row.additional_code,
            order_number=row.order_number,
            conditional=row.conditional,
            validity=self._validity(row),
            source=self.edition.source,
        )

    def _named(self, programme: str, words: str) -> Name:
        return self.names.programmes.get(programme) or Name(en=words, zh=words)

"""Reads the European Union's tariff from the workbooks of its monthly TARIC set.

The duties are needed; nomenclature, declarable codes, groups of countries and exclusions are read
where they are given. A measure stands on the code it was made for and holds for those below.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from app.connectors.tariffs.measures import Commodity, Stated, schedule_rows
from app.connectors.tariffs.taric_books import UNREADABLE, sheets, workbooks
from app.connectors.tariffs.taric_taking import TaricSet
from app.domain.customs.schedule.lines import WORDS_JOINT
from app.domain.customs.schedule.rows import ScheduleFile
from app.domain.problems import Problem

COUNTRY: Final = "EU"
_DIGITS: Final = 10
_LEVELS: Final = (10, 8, 6, 4, 2)


def read_taric(
    contents: Sequence[bytes], *, name: str, vintage: date | None
) -> ScheduleFile | list[Problem]:
    """Return the schedule of a set given as workbooks, archives of them, or both."""
    found = TaricSet()
    for content in contents:
        problem = _take(content, found)
        if problem:
            return [problem]
    rows = tuple(schedule_rows(_commodities(found), vintage=vintage))
    if not rows:
        return [Problem("tariff-file-no-rates", "file")]
    return ScheduleFile(
        country=COUNTRY, name=name, vintage=vintage, rows=rows, refused=tuple(found.refused)
    )


def _take(content: bytes, found: TaricSet) -> Problem | None:
    """Take all sheets of a file into the set, or return why it cannot be read to its end."""
    books = workbooks(content)
    if isinstance(books, Problem):
        return books
    try:
        for book in books:
            for sheet in sheets(book):
                found.take(sheet)
    except UNREADABLE:
        return Problem("tariff-file-broken", "file")
    return None


def _commodities(found: TaricSet) -> Iterator[Commodity]:
    """Yield every code goods are declared under, with what stands on it and on those above."""
    for code in sorted(found.leaves or _lowest({*found.stated, *found.words})):
        levels = tuple(_above(code))
        words = [found.words[level] for level in reversed(levels) if found.words.get(level)]
        commodity = Commodity(
            code=code,
            words=WORDS_JOINT.join(dict.fromkeys(words)),
            units=[unit for level in levels for unit in found.units.get(level, ())],
        )
        for stated in _stated(found, levels):
            commodity.add(stated)
        yield commodity


def _above(code: str) -> Iterator[str]:
    """Yield the code and those above it, as they are written: with zeros to ten digits."""
    written = (code[:length].ljust(_DIGITS, "0") for length in _LEVELS)
    return iter(dict.fromkeys(written))


def _lowest(codes: Iterable[str]) -> Iterator[str]:
    """Yield the codes that no other code of the set lies below."""
    known = set(codes)
    above = {level for code in known for level in _above(code) if level != code}
    return (code for code in known if code not in above)


def _stated(found: TaricSet, levels: Sequence[str]) -> Iterator[Stated]:
    """Yield the measures of a code and of those above it, the nearest first."""
    for level in levels:
        for each in found.stated.get(level, ()):
            yield replace(
                each,
                members=found.countries(each.area),
                excluded=tuple(sorted(_excluded(each, level, found))),
            )


def _excluded(stated: Stated, level: str, found: TaricSet) -> set[str]:
    named = found.excluded.get((level, stated.type_code, stated.area), set())
    return {deep for each in named for deep in (found.countries(each) or (each,))}

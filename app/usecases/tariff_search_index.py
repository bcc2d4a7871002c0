"""What codes are searched by, built when a schedule is first searched and kept by each process.

Half a second and a few megabytes for a schedule of 30,000 rows; an import has an index of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from typing import Final

from sqlalchemy.orm import Session

from app.catalogue.nomenclature import headings
from app.catalogue.nomenclature.articles import articles
from app.catalogue.tariffs.schedules import EUROPEAN_UNION, bundled_chapters, bundled_rows
from app.domain.customs.schedule.lines import HEADING_DIGITS
from app.domain.customs.schedule.rows import ScheduleRow
from app.domain.nomenclature.finding import HeadingFinder
from app.domain.nomenclature.official import OfficialIndex
from app.domain.nomenclature.said import SaidIndex
from app.persistence import tariffs
from app.usecases.tariff_imports.rows_in_use import rows_in_use
from app.usecases.tariffs_in_use import territories

#: The United Kingdom's bundled schedule has the words of the European Union's.
_SHARED_WORDS: Final = {"GB": EUROPEAN_UNION}
#: Imports searched by a process before the oldest index is let go.
_MOST_IMPORTS: Final = 4

#: By the imports that lie over each other; a number may be given again once an import is removed.
_imported: dict[tuple[tuple[int, datetime], ...], HeadingFinder] = {}


def finder(session: Session | None, country: str) -> HeadingFinder:
    """Return what finds headings by the words of the schedule that answers for `country`."""
    known = territories(country)
    stacks = tariffs.in_use(session, countries=known) if session else {}
    stack = [each for territory in known for each in stacks.get(territory, ())]
    imports = tuple((each.id, each.created_at) for each in stack)
    if not imports:
        return _bundled(_SHARED_WORDS.get(known[-1], known[-1]))
    found = _imported.get(imports)
    if found is None:
        rows = rows_in_use(session, country)
        found = HeadingFinder(_said(), OfficialIndex(_words(rows.rows if rows else ())))
        for oldest in list(_imported)[: len(_imported) + 1 - _MOST_IMPORTS]:
            _imported.pop(oldest, None)
        _imported[imports] = found
    return found


@cache
def _said() -> SaidIndex:
    return SaidIndex(articles(), headings())


@cache
def _bundled(territory: str) -> HeadingFinder:
    rows = (row for each in bundled_chapters(territory) for row in bundled_rows(territory, each))
    return HeadingFinder(_said(), OfficialIndex(_words(rows)))


def _words(rows: Iterable[ScheduleRow]) -> Mapping[str, list[str]]:
    """Return the words of all rows by heading; a row without a code belongs to the one before."""
    found: dict[str, list[str]] = defaultdict(list)
    heading = ""
    for row in rows:
        heading = row.code[:HEADING_DIGITS] or heading
        found[heading].append(row.words)
    return found

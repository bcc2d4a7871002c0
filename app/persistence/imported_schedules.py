"""Imported schedules with just the rows that some codes need, loaded for all at once."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from app.catalogue.tariffs.schedules import schedule_of
from app.domain.customs.schedule.from_rows import Edition, RowSchedule
from app.domain.customs.schedule.lines import HEADING_DIGITS
from app.domain.customs.schedule.rows import ScheduleRow
from app.domain.sourcing import Source
from app.persistence.tables.tariffs import TariffSchedule
from app.persistence.tariff_writing import headings
from app.persistence.tariffs import in_use, rows_of

_CHAPTER_DIGITS: Final = 2


@dataclass(frozen=True, slots=True)
class ImportedLayers:
    """A country's imported schedules in use, the uppermost first.

    `whole` says that the lowest holds every code, so that nothing bundled lies below it.
    """

    layers: tuple[RowSchedule, ...]
    whole: bool


def imported_schedules(
    session: Session, countries: Collection[str], *, codes: Collection[str] | None
) -> Mapping[str, ImportedLayers]:
    """Return the imported schedules in use of each country that has any.

    They answer for `codes` as the whole would, the nearest of a missing one included; without
    `codes` they are whole.
    """
    stacks = in_use(session, countries=countries)
    rows = _loaded(session, [each.id for stack in stacks.values() for each in stack], codes)
    return {
        country: ImportedLayers(
            tuple(row_schedule(each, rows[each.id]) for each in stack),
            whole=not stack[-1].partial,
        )
        for country, stack in stacks.items()
    }


def row_schedule(schedule: TariffSchedule, rows: Sequence[ScheduleRow]) -> RowSchedule:
    """Return an import as a schedule over `rows`, the whole of it or a part."""
    chapters: dict[str, list[ScheduleRow]] = defaultdict(list)
    for heading, row in zip(headings(rows), rows, strict=True):
        chapters[heading[:_CHAPTER_DIGITS]].append(row)
    return schedule_of(
        schedule.country,
        edition=edition(schedule),
        rows_of=lambda chapter: chapters.get(chapter, ()),
    )


def edition(schedule: TariffSchedule) -> Edition:
    """Return what an import is called, and that its file is the source."""
    return Edition(
        name=schedule.name,
        vintage=schedule.vintage,
        data_from=schedule.data_from,
        source=Source(f"{schedule.name} ({schedule.file_name})", schedule.created_at.date()),
    )


def _loaded(
    session: Session, ids: Sequence[int], codes: Collection[str] | None
) -> Mapping[int, Sequence[ScheduleRow]]:
    """Return the rows of the headings of `codes`, of the whole chapter where there is no heading.

    A code that does not exist has its nearest in its chapter.
    """
    if not ids:
        return {}
    found = rows_of(session, ids, codes=codes)
    known = {row.code[:HEADING_DIGITS] for rows in found.values() for row in rows if row.code}
    missing = {code for code in codes or () if code[:HEADING_DIGITS] not in known}
    if not missing:
        return found
    widened = {code[:_CHAPTER_DIGITS] for code in missing}
    return rows_of(session, ids, codes={*(codes or ()), *widened})

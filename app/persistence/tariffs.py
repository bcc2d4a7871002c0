"""Questions asked of imported schedules: which are in use, and the rows some codes need."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Engine, delete, inspect, or_, select
from sqlalchemy.orm import Session

from app.domain.customs.schedule.lines import HEADING_DIGITS
from app.domain.customs.schedule.rows import MeasureRow, ScheduleRow
from app.persistence.tables.tariffs import TariffMeasure, TariffRow, TariffSchedule
from app.persistence.tariff_writing import JOINT

Stack = tuple[TariffSchedule, ...]


def has_tables(engine: Engine) -> bool:
    """Return whether the database is new enough to hold imported schedules."""
    return inspect(engine).has_table(TariffSchedule.__tablename__)


def imports(session: Session, *, country: str | None = None) -> Sequence[TariffSchedule]:
    """Return all imports, or a country's, newest first."""
    query = select(TariffSchedule).order_by(TariffSchedule.country, TariffSchedule.id.desc())
    return session.scalars(query.filter_by(country=country) if country else query).all()


def in_use(session: Session, *, countries: Collection[str] | None = None) -> Mapping[str, Stack]:
    """Return the imports in use by country, uppermost first, down to the first whole one."""
    query = select(TariffSchedule).where(TariffSchedule.used_since.is_not(None))
    if countries is not None:
        query = query.where(TariffSchedule.country.in_(countries))
    found: dict[str, list[TariffSchedule]] = defaultdict(list)
    for each in session.scalars(query.order_by(TariffSchedule.used_since.desc())):
        above = found[each.country]
        if not above or above[-1].partial:
            above.append(each)
    return {country: tuple(stack) for country, stack in found.items()}


def rows_of(
    session: Session, schedules: Iterable[int], *, codes: Collection[str] | None = None
) -> Mapping[int, list[ScheduleRow]]:
    """Return the rows of some schedules in the order of the file, by schedule.

    With `codes` only those under the headings they begin with; a code of fewer than four digits
    means every heading that begins with it.
    """
    ids = list(schedules)
    measures = _measures(session, ids, codes)
    table: Any = TariffRow.__table__
    query = select(table).where(table.c.schedule_id.in_(ids))
    if codes is not None:
        query = query.where(_under(table, codes))
    found: dict[int, list[ScheduleRow]] = {each: [] for each in ids}
    for row in session.connection().execute(query.order_by(table.c.id)):
        found[row.schedule_id].append(
            ScheduleRow(
                code=row.code,
                indent=row.indent,
                words=row.words,
                units=_parts(row.units),
                general=row.general,
                special=row.special,
                column_2=row.column_2,
                additional=row.additional,
                valid_from=row.valid_from,
                valid_to=row.valid_to,
                measures=tuple(measures.get((row.schedule_id, row.position), ())),
            )
        )
    return found


def forget(session: Session, schedules: Collection[int]) -> None:
    """Delete imports with their rows; the caller commits."""
    for kind in (TariffMeasure, TariffRow):
        session.execute(delete(kind).where(kind.schedule_id.in_(schedules)))
    session.execute(delete(TariffSchedule).where(TariffSchedule.id.in_(schedules)))


def _measures(
    session: Session, ids: Sequence[int], codes: Collection[str] | None
) -> Mapping[tuple[int, int], list[MeasureRow]]:
    table: Any = TariffMeasure.__table__
    query = select(table).where(table.c.schedule_id.in_(ids))
    if codes is not None:
        query = query.where(_under(table, codes))
    found: dict[tuple[int, int], list[MeasureRow]] = defaultdict(list)
    for row in session.connection().execute(query.order_by(table.c.id)):
        found[row.schedule_id, row.position].append(
            MeasureRow(
                programme=row.programme,
                code=row.code,
                rate=row.rate,
                name=row.name,
                origins=_parts(row.origins),
                excluded=_parts(row.excluded),
                additional_code=row.additional_code,
                order_number=row.order_number,
                conditional=row.conditional,
                valid_from=row.valid_from,
                valid_to=row.valid_to,
            )
        )
    return found


def _under(table: Any, codes: Collection[str]) -> ColumnElement[bool]:
    whole = {code[:HEADING_DIGITS] for code in codes if len(code) >= HEADING_DIGITS}
    short = {code for code in codes if len(code) < HEADING_DIGITS}
    return or_(
        table.c.heading.in_(whole), *(table.c.heading.startswith(code) for code in sorted(short))
    )


def _parts(joined: str) -> tuple[str, ...]:
    return tuple(joined.split(JOINT)) if joined else ()

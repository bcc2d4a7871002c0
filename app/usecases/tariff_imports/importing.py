"""Brings a schedule in: read and compared first, then kept in one short transaction."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.domain.customs.schedule.changes import Changes, changes
from app.domain.customs.schedule.rows import ScheduleRow
from app.domain.customs.schedule.tree import chapter_tree
from app.domain.problems import Problem
from app.persistence import tariffs
from app.persistence.session import make_session
from app.persistence.tables.tariffs import TariffSchedule
from app.persistence.tariff_writing import save_schedule
from app.usecases.tariff_imports.import_report import ImportReport
from app.usecases.tariff_imports.keeping import forget_old, put_in_use
from app.usecases.tariff_imports.ordering import ImportOrder
from app.usecases.tariff_imports.reading import ReadFile, read_order
from app.usecases.tariff_imports.rows_in_use import RowsInUse, rows_in_use
from app.usecases.tariff_imports.unread import unread_rates
from app.wording.captions import Caption
from app.wording.translations import msg

#: Refused rows that are kept with an import; all are told when it is made.
_REMEMBERED: Final = 200
_READING: Final = msg("Reading %(name)s")
_COMPARING: Final = msg("Comparing %(rows)s rows with the schedule in use")
_SAVING: Final = msg("Saving")

Tell = Callable[[Caption], None]


@dataclass(frozen=True, slots=True)
class _Prepared:
    report: ImportReport
    rows: Sequence[ScheduleRow]


def bring_in(engine: Engine, order: ImportOrder, *, tell: Tell) -> ImportReport | list[Problem]:
    """Keep the schedule of an order and put it in use; or say why it cannot be, changing nothing.

    A file that is kept already changes nothing either, and neither does a dry run.
    """
    tell(Caption(_READING, {"name": order.path.name}))
    read = read_order(order)
    if isinstance(read, list):
        return read
    with make_session(engine) as session:
        prepared = _prepare(session, read, tell=tell)
    if isinstance(prepared, Problem):
        return [prepared]
    report = replace(prepared.report, dry_run=order.dry_run)
    if order.dry_run or report.already:
        return report
    tell(Caption(_SAVING))
    with make_session(engine, writes=True) as session:
        return _keep(session, read, replace(prepared, report=report))


def _prepare(session: Session, read: ReadFile, *, tell: Tell) -> _Prepared | Problem:
    """Return what importing would change, and the rows as they would be kept."""
    rows, already = read.file.rows, _known(session, read)
    if already:
        used = tariffs.in_use(session, countries=[read.country]).get(read.country, ())
        return _Prepared(
            ImportReport(read=read, already=already.id, idle=already not in used), rows
        )
    tell(Caption(_COMPARING, {"rows": len(rows)}))
    before = rows_in_use(session, read.country)
    lines = len(chapter_tree(rows).rated)
    days = before.days() if before else {}
    partial = read.partial
    if partial is None and 2 * lines < len(days):
        params = {"name": read.file_name, "country": read.country, "lines": lines}
        return Problem("tariff-few-lines", "file", params | {"kept": len(days)})
    found = _changes(before, rows, partial=bool(partial))
    report = ImportReport(
        read=replace(read, partial=bool(partial)),
        line_count=lines,
        unread=tuple(unread_rates(rows)),
        changes=found,
        compared=before.edition if before else None,
    )
    return _Prepared(report, _dated(rows, days=days, found=found, vintage=read.vintage))


def _changes(
    before: RowsInUse | None, rows: Sequence[ScheduleRow], *, partial: bool
) -> Changes | None:
    if before is None:
        return None
    found = changes(before.rows, rows)
    return replace(found, removed=()) if partial else found


def _known(session: Session, read: ReadFile) -> TariffSchedule | None:
    """Return the import that was made of the same file in the same name."""
    wanted = (read.digest, read.name, read.vintage)
    kept = tariffs.imports(session, country=read.country)
    same = (each for each in kept if (each.file_hash, each.name, each.vintage) == wanted)
    return next((each for each in same if read.partial in {None, each.partial}), None)


def _dated(
    rows: Sequence[ScheduleRow],
    *,
    days: Mapping[str, date],
    found: Changes | None,
    vintage: date,
) -> list[ScheduleRow]:
    """Return rows whose unchanged rates hold from the day known before, the others from `vintage`.

    A rate that is equal in two editions is taken to have held in between.
    """
    changed = {each.code for each in found.rates} if found else set()
    dated = list(rows)
    for code, rated in chapter_tree(rows).rated.items():
        row = dated[rated.place]
        since = days.get(code) if code not in changed else None
        if row.valid_from is None and since and since < vintage:
            dated[rated.place] = replace(row, valid_from=since)
        elif row.valid_from is None:
            dated[rated.place] = replace(row, valid_from=vintage)
    return dated


def _keep(session: Session, read: ReadFile, prepared: _Prepared) -> ImportReport:
    rows, report = prepared.rows, prepared.report
    schedule = TariffSchedule(
        country=read.country,
        name=read.name,
        vintage=read.vintage,
        data_from=min((row.valid_from for row in rows if row.valid_from), default=read.vintage),
        form=read.form,
        file_name=read.file_name,
        file_hash=read.digest,
        partial=bool(report.read.partial),
        row_count=len(rows),
        refused=[_kept(problem) for problem in read.file.refused[:_REMEMBERED]],
        changes=report.counts,
    )
    put_in_use(schedule)
    save_schedule(session, schedule, rows)
    forgotten = forget_old(session, read.country)
    session.commit()
    return replace(report, number=schedule.id, forgotten=forgotten)


def _kept(problem: Problem) -> dict[str, Any]:
    return {"code": problem.code, "field": problem.field, "params": dict(problem.params)}

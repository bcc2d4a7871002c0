"""Keeps the tax bureau's library in one transaction; the same file twice changes nothing."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, delete, insert, select
from sqlalchemy.orm import Session

from app.connectors.rebate_library import LibraryRow, RebateLibrary, read_library
from app.domain.problems import Problem
from app.persistence.session import make_session
from app.persistence.tables.foundation import now
from app.persistence.tables.published import ChinaRebate
from app.usecases.problem_report import problem_report

_AT_ONCE: Final = 2_000
_ANSWERED: Final = 0
_BAD_INPUT: Final = 2
#: Refused rows that are listed one by one.
_LISTED: Final = 100

Key = tuple[str, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class RebateReport:
    """What a library brought: codes that are new, changed, as before and gone; and the unread."""

    edition: date
    new: int
    changed: int
    unchanged: int
    gone: int
    unstated: int
    refused: tuple[Problem, ...]


def import_rebates(session: Session, content: bytes) -> RebateReport | list[Problem]:
    """Keep a library in place of the one before, or say why it cannot be read."""
    library = read_library(content)
    if isinstance(library, list):
        return library
    kept = {(row.code, row.valid_from): row for row in session.scalars(select(ChinaRebate))}
    editions = {row.edition for row in kept.values()}
    if editions and max(editions) > library.edition:
        params = {"day": library.edition, "kept": max(editions)}
        return [Problem("rebate-older", "file", params)]
    report = _compared(library, kept)
    if report.new or report.changed or report.gone or editions != {library.edition}:
        session.execute(delete(ChinaRebate))
        _insert(session, library)
    session.commit()
    return report


def _compared(library: RebateLibrary, kept: dict[Key, ChinaRebate]) -> RebateReport:
    stated = {(row.code, row.valid_from): row for row in library.rows}
    both = [key for key in stated if key in kept]
    changed = sum(1 for key in both if _differs(stated[key], kept[key]))
    return RebateReport(
        edition=library.edition,
        new=len(stated) - len(both),
        changed=changed,
        unchanged=len(both) - changed,
        gone=len(kept) - len(both),
        unstated=sum(1 for row in library.rows if row.percent is None),
        refused=library.refused,
    )


def _differs(row: LibraryRow, kept: ChinaRebate) -> bool:
    return any(getattr(kept, name) != value for name, value in asdict(row).items())


def _insert(session: Session, library: RebateLibrary) -> None:
    beside: dict[str, Any] = {"edition": library.edition, "created_at": now()}
    rows = iter([asdict(row) | beside for row in library.rows])
    while batch := list(islice(rows, _AT_ONCE)):
        session.execute(insert(ChinaRebate), batch)


def run_file(engine: Engine, path: Path) -> tuple[int, str]:
    """Return the exit code (0 kept, 2 unreadable) and the JSON for the library at `path`."""
    with make_session(engine, writes=True) as session:
        found = import_rebates(session, path.read_bytes())
    if isinstance(found, list):
        return _BAD_INPUT, _json(problem_report(found))
    return _ANSWERED, _json(_document(found))


def _document(report: RebateReport) -> dict[str, object]:
    counts = {name: getattr(report, name) for name in ("new", "changed", "unchanged", "gone")}
    return {
        "edition": report.edition.isoformat(),
        **counts,
        "unstated": report.unstated,
        "refused": len(report.refused),
        "refused_rows": problem_report(_first(report.refused))["problems"],
    }


def _first(refused: Sequence[Problem]) -> Sequence[Problem]:
    return refused[:_LISTED]


def _json(document: dict[str, object]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2)

"""Writes a whole schedule in two statements: tens of thousands of rows take a second or two."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from sqlalchemy import Table, insert
from sqlalchemy.orm import Session

from app.domain.customs.schedule.lines import HEADING_DIGITS
from app.domain.customs.schedule.rows import MeasureRow, ScheduleRow
from app.persistence.tables.tariffs import TariffMeasure, TariffRow, TariffSchedule

#: Between the units, or the countries, of one cell.
JOINT: Final = "|"
#: PostgreSQL keeps no NUL in text, and no schedule means one.
_NUL: Final = "\0"
#: Characters kept of a measure's codes; those of any authority are far shorter.
_WIDEST: Final = 40


def save_schedule(session: Session, schedule: TariffSchedule, rows: Sequence[ScheduleRow]) -> None:
    """Add a schedule with all its rows; the caller commits."""
    session.add(schedule)
    session.flush()
    whose = {"schedule_id": schedule.id, "created_at": schedule.created_at}
    placed = tuple(zip(headings(rows), rows, strict=True))
    _write(session, TariffRow.__table__, _row_values(placed, whose))
    _write(session, TariffMeasure.__table__, _measure_values(placed, whose))


def headings(rows: Sequence[ScheduleRow]) -> list[str]:
    """Return the four digits each row is found under.

    Words in between belong to the code before them, but to the one after where they start anew.
    """
    found = [row.code[:HEADING_DIGITS] for row in rows]
    for place, row in enumerate(rows):
        if not row.code and row.indent and place:
            found[place] = found[place - 1]
    for place in range(len(rows) - 2, -1, -1):
        found[place] = found[place] or found[place + 1]
    return found


def _write(session: Session, table: Any, values: Iterable[dict[str, Any]]) -> None:
    written = list(values)
    if written and isinstance(table, Table):
        session.connection().execute(insert(table), written)


Placed = Sequence[tuple[str, ScheduleRow]]


def _row_values(placed: Placed, whose: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for position, (heading, row) in enumerate(placed):
        yield {
            **whose,
            "heading": heading,
            "position": position,
            "code": row.code,
            "indent": row.indent,
            "words": _plain(row.words),
            "units": _plain(JOINT.join(row.units)),
            "general": _plain(row.general),
            "special": _plain(row.special),
            "column_2": _plain(row.column_2),
            "additional": _plain(row.additional),
            "valid_from": row.valid_from,
            "valid_to": row.valid_to,
        }


def _measure_values(placed: Placed, whose: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for position, (heading, row) in enumerate(placed):
        for measure in row.measures:
            yield {**whose, "heading": heading, "position": position, **_of_measure(measure)}


def _of_measure(measure: MeasureRow) -> dict[str, Any]:
    return {
        "programme": measure.programme,
        "code": measure.code[:_WIDEST],
        "name": _plain(measure.name),
        "rate": _plain(measure.rate),
        "origins": JOINT.join(measure.origins),
        "excluded": JOINT.join(measure.excluded),
        "additional_code": measure.additional_code and measure.additional_code[:_WIDEST],
        "order_number": measure.order_number and measure.order_number[:_WIDEST],
        "conditional": measure.conditional,
        "valid_from": measure.valid_from,
        "valid_to": measure.valid_to,
    }


def _plain(text: str) -> str:
    return text.replace(_NUL, "")

"""Writes our own plain form of a schedule, with the columns that any of its rows fills."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date

from app.domain.customs.schedule.csv_reading import COLUMNS, NEEDED, UNIT_JOINT, YES, Cells
from app.domain.customs.schedule.rows import ScheduleRow


def write_rows(rows: Iterable[ScheduleRow]) -> str:
    """Return the file of `rows`, with the columns that any of them fills."""
    records = [record for row in rows for record in _records(row)]
    used = {name for record in records for name, cell in record.items() if cell}
    header = [name for name in COLUMNS if name in used or name in NEEDED]
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(
        [" ".join(record.get(name, "").split()) for name in header] for record in records
    )
    return text.getvalue()


def _records(row: ScheduleRow) -> Iterator[Cells]:
    yield {
        "code": row.code,
        "indent": str(row.indent or ""),
        "words": row.words,
        "units": UNIT_JOINT.join(row.units),
        "general": row.general,
        "special": row.special,
        "column_2": row.column_2,
        "additional": row.additional,
        "valid_from": _written(row.valid_from),
        "valid_to": _written(row.valid_to),
    }
    for measure in row.measures:
        yield {
            "code": row.code,
            "words": measure.name,
            "general": measure.rate,
            "valid_from": _written(measure.valid_from),
            "valid_to": _written(measure.valid_to),
            "programme": measure.programme,
            "measure": measure.code,
            "origins": " ".join(measure.origins),
            "excluded": " ".join(measure.excluded),
            "additional_code": measure.additional_code or "",
            "order_number": measure.order_number or "",
            "conditional": YES if measure.conditional else "",
        }


def _written(day: date | None) -> str:
    return day.isoformat() if day else ""

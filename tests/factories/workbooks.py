"""People's own workbooks, for tests: as bytes to send, and as cells already read."""

import io
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final

from openpyxl import Workbook as Book
from sqlalchemy.orm import Session

from app.connectors.cells import Cell, Line, SheetOfCells
from app.domain.units import Units
from app.usecases.importing.checking import Checked, MatchedSheet
from app.usecases.importing.kinds import ImportKind, Setting
from app.usecases.importing.matching import guess

TODAY: Final = date(2026, 11, 22)
SETTING: Final = Setting(units=Units.METRIC, currency="USD", today=TODAY, person_id=None)


def workbook(*rows: Sequence[Any], change: Callable[[Any], None] | None = None) -> bytes:
    """Return an XLSX file with these rows; `change` may do more to its sheet."""
    book = Book()
    page = book.worksheets[0]
    for row in rows:
        page.append(list(row))
    if change is not None:
        change(page)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def large_workbook(*, rows: int = 400, faulty: bool = False) -> bytes:
    """Return an XLSX file too large to be read while people wait; `faulty` ones lack names."""
    name = "" if faulty else "灯" * 200
    return workbook(
        ["SKU", "品名", "备注"], *([f"s{number}", name[:9], "注" * 900] for number in range(rows))
    )


def sheet(*rows: Sequence[str | Cell]) -> SheetOfCells:
    """Return cells as they are read from such rows."""
    lines = (
        Line(number, tuple(each if isinstance(each, Cell) else Cell(text=each) for each in row))
        for number, row in enumerate(rows, start=1)
    )
    return SheetOfCells("", tuple(lines))


def checked(session: Session, kind: ImportKind, *rows: Sequence[str | Cell]) -> Checked:
    """Return what checking says of rows below the headings, which are the first of them."""
    cells = sheet(*rows)
    matching = guess(cells, 1, kind.fields(session))
    matched = MatchedSheet(
        kind=kind,
        fields=kind.fields(session),
        sheet=cells,
        matching=matching,
        setting=SETTING,
    )
    return matched.held_against(session, matched.read())


def imported(session: Session, kind: ImportKind, *rows: Sequence[str | Cell]) -> Checked:
    """Check the rows, which must have no fault, and save them."""
    found = checked(session, kind, *rows)
    assert faults(found) == []
    found.prepared.write()
    session.commit()
    return found


def faults(found: Checked) -> list[tuple[int, str, str]]:
    """Return row, field and code of everything that is wrong."""
    return [
        (row.number, problem.field, problem.code) for row in found.rows for problem in row.problems
    ]


def standing(found: Checked) -> dict[int, str]:
    """Return what becomes of each row, by its number."""
    return {number: each.value for number, each in found.prepared.standing.items()}

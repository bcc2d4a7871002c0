"""Tables as downloads for a spreadsheet: XLSX or CSV, whichever the address ends in."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from werkzeug.wrappers import Response

from app.domain.reading.figures import read_number
from app.printing.spreadsheets import CSV, XLSX, Cell, Sheet, write_csv, write_xlsx
from app.web.attachments import attachment
from app.web.columns import Column

#: How an address of an export ends, as a rule of a route.
ENDING: Final = "<any(csv,xlsx):ending>"


def download(sheet: Sheet, *, name: str, ending: str) -> Response:
    """Return the table as the file `name`, in the format its `ending` names."""
    write, media_type = (write_xlsx, XLSX) if ending == "xlsx" else (write_csv, CSV)
    return attachment(write(sheet), name=f"{name}.{ending}", media_type=media_type)


def grid_sheet(title: str, columns: Sequence[Column], rows: Iterable[Mapping[str, str]]) -> Sheet:
    """Return a grid's cells as a table, plain figures as figures, choices by their names."""
    return Sheet(
        title,
        [_heading(column) for column in columns],
        [[_cell(column, cells.get(column.key, "")) for column in columns] for cells in rows],
    )


def _heading(column: Column) -> str:
    """Return the column's name with the unit that bare figures below are in."""
    unit = str(column.heading_unit)
    return f"{column.label} ({unit})" if unit else str(column.label)


def _cell(column: Column, text: str) -> Cell:
    number = read_number(text) if column.numeric else None
    return column.show(text) if number is None else number

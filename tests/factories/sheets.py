"""Data sheets read as a person reads them: by the name of a place."""

from app.domain.paperwork.abroad.sheet import DataSheet, Entry, Value


def place(sheet: DataSheet, name: str) -> Entry:
    """Return the entry of this English name."""
    (found,) = (
        entry for section in sheet.sections for entry in section.entries if entry.name.en == name
    )
    return found


def told(sheet: DataSheet, name: str) -> tuple[Value, ...]:
    """Return what the sheet tells at the place of this English name."""
    return place(sheet, name).told


def column(sheet: DataSheet, name: str) -> list[tuple[Value, ...]]:
    """Return the cells below the heading of this English name."""
    at = [each.name.en for each in sheet.columns].index(name)
    return [line.cells[at] for line in sheet.lines]


def lacking(sheet: DataSheet) -> set[str]:
    """Return the fields that the sheet says are missing."""
    return {lack.field for lack in sheet.lacks()}

"""Fills a mapped workbook with the facts of one shipment."""

from app.catalogue.sheet_facts import sheet_facts
from app.connectors.filling import Filled, Filling, fill_workbook
from app.domain.paperwork.sheet_map import SheetMap, column_number, place
from app.domain.paperwork.sheet_rows import SheetRow, rows_of
from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord


def fill(content: bytes, sheet_map: SheetMap, record: ShipmentRecord) -> Filled | list[Problem]:
    """Return the copy of `content` filled for `record`, or why it cannot be filled."""
    problems = sheet_map.problems(sheet_facts())
    if problems:
        return problems
    made = fill_workbook(content, filling_of(sheet_map, record))
    return [made] if isinstance(made, Problem) else made


def filling_of(sheet_map: SheetMap, record: ShipmentRecord) -> Filling:
    """Return what is written where; the map must be without problems."""
    facts = sheet_facts()
    whole = SheetRow(record=record, position=1)
    rows = rows_of(record, sheet_map.rows) if sheet_map.rows and sheet_map.columns else []
    columns = sorted(sheet_map.columns, key=column_number)
    return Filling(
        sheet=sheet_map.sheet,
        cells={place(cell): facts[code].read(whole) for cell, code in sheet_map.cells.items()},
        columns=[column_number(column) for column in columns],
        first_row=sheet_map.first_row,
        last_row=sheet_map.last_row,
        table=[[facts[sheet_map.columns[column]].read(row) for column in columns] for row in rows],
    )

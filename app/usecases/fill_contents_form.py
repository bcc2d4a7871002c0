"""Fills the pack group workbook that Amazon handed out with the cartons of a shipment."""

from app.connectors.contents_form.filling import read_form, write_form
from app.domain.labelling.contents_form import agrees, fill_form
from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord


def fill_contents_form(
    record: ShipmentRecord, content: bytes, *, name: str
) -> bytes | list[Problem]:
    """Return the workbook filled and read again, or everything that does not agree with it.

    `name` is what its owner calls the file.
    """
    sheets = read_form(content, name)
    if isinstance(sheets, Problem):
        return [sheets]
    cells, problems = fill_form(record, sheets)
    if problems:
        return problems
    written = write_form(content, name, cells)
    if isinstance(written, Problem):
        return [written]
    again = read_form(written, name)
    if isinstance(again, Problem) or not agrees(cells, again):
        return [Problem("contents-form-round-trip", "file")]
    return written

"""Reads a pack group workbook that a person uploaded, and writes the cartons' figures into it."""

import json
from collections.abc import Sequence
from typing import Final

from app.connectors import sandbox
from app.connectors.limits import CPU_SECONDS_MARKING
from app.connectors.recognition import FileKind, recognise
from app.connectors.workbooks import named
from app.domain.labelling.contents_form import FormCell, FormSheet
from app.domain.problems import Problem

_MODULE: Final = "app.connectors.contents_form.process"


def read_form(content: bytes, name: str) -> list[FormSheet] | Problem:
    """Return the pack groups of the workbook, or why there are none; `name` is its owner's."""
    kind = recognise(content)
    if isinstance(kind, Problem):
        return named(kind, name)
    if kind is not FileKind.XLSX:
        return Problem("contents-form-type", "file")
    printed = _run(b"", content, name)
    if isinstance(printed, Problem):
        return printed
    sheets = [FormSheet.load(each) for each in json.loads(printed)]
    return sheets or Problem("contents-form-other", "file")


def write_form(content: bytes, name: str, cells: Sequence[FormCell]) -> bytes | Problem:
    """Return the workbook with the figures in their cells; formulas are left as they are."""
    orders = [
        {
            "sheet": cell.sheet,
            "row": cell.row,
            "column": cell.column,
            "value": None if cell.value is None else str(cell.value),
        }
        for cell in cells
    ]
    return _run(json.dumps(orders).encode(), content, name)


def _run(orders: bytes, content: bytes, name: str) -> bytes | Problem:
    printed = sandbox.run(
        _MODULE, str(len(orders)), content=orders + content, seconds=CPU_SECONDS_MARKING
    )
    return named(printed, name) if isinstance(printed, Problem) else printed

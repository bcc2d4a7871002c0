"""Fills somebody else's workbook: cells are written, rows are made, its formatting stays."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from app.connectors import sandbox
from app.connectors.limits import CPU_SECONDS_MARKING
from app.connectors.recognition import FileKind, recognise
from app.domain.problems import Problem

#: What can be written into a cell.
Value = str | int | Decimal | date


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """What is written where; rows and columns are counted from 1, as the sheet shows them.

    `cells` are single ones. The table fills the rows from `first_row`; the template has room until
    `last_row`, whose look the rows beyond it get. Each row of `table` holds a value for each of
    `columns`; None empties the cell.
    """

    sheet: str
    cells: Mapping[tuple[int, int], Value | None]
    columns: Sequence[int] = ()
    first_row: int = 1
    last_row: int = 1
    table: Sequence[Sequence[Value | None]] = ()


@dataclass(frozen=True, slots=True)
class Filled:
    """The filled workbook, and the kinds of parts the template had that could not be kept."""

    content: bytes
    lost: tuple[str, ...]


def fill_workbook(content: bytes, filling: Filling) -> Filled | Problem:
    """Return the filled copy; it was read again, and every cell found as written or as before."""
    kind = recognise(content)
    if isinstance(kind, Problem):
        return kind
    if kind is not FileKind.XLSX:
        return Problem("filling-not-a-workbook")
    orders = json.dumps(_orders(filling), ensure_ascii=False).encode()
    printed = sandbox.run(
        "app.connectors.filling_process",
        str(len(orders)),
        content=orders + content,
        seconds=CPU_SECONDS_MARKING,
    )
    if isinstance(printed, Problem):
        return printed
    head, _, filled = printed.partition(b"\n")
    told = json.loads(head)
    if "code" in told:
        return Problem(told["code"], params=told["params"])
    return Filled(filled, tuple(told["lost"]))


def _orders(filling: Filling) -> dict[str, Any]:
    return {
        "sheet": filling.sheet,
        "cells": [[*place, *spelled(value)] for place, value in filling.cells.items()],
        "columns": list(filling.columns),
        "first_row": filling.first_row,
        "last_row": filling.last_row,
        "table": [[spelled(value) for value in row] for row in filling.table],
    }


def spelled(value: Value | None) -> tuple[str, str]:
    """Return a value as its kind and its text."""
    match value:
        case None:
            return "e", ""
        case Decimal():
            return "n", f"{value:f}"
        case int():
            return "i", str(value)
        case date():
            return "d", value.isoformat()
        case _:
            return "t", value


def meant(kind: str, text: str) -> Value | None:
    """Return the value that `spelled` spelled."""
    match kind:
        case "e":
            return None
        case "n":
            return Decimal(text)
        case "i":
            return int(text)
        case "d":
            return date.fromisoformat(text)
        case _:
            return text

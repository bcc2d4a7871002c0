"""Finds the pack group form on a sheet by its own headings, wherever they stand."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from openpyxl.worksheet.worksheet import Worksheet

_BOX: Final = re.compile(r"box\s*(\d+)\s*(quantity|units)", re.IGNORECASE)
_LOWEST_HEADING: Final = 30
_LAST_ROW: Final = 5_000
_EXPECTED: Final = ("expected quantity", "quantity", "total units")
_MEASURES: Final = {
    "weight": "box weight",
    "length": "box length",
    "width": "box width",
    "height": "box height",
}
_WEIGHT_UNITS: Final = {"(lb)": "LB", "(kg)": "KG"}
_LENGTH_UNITS: Final = {"(inch)": "IN", "(in)": "IN", "(cm)": "CM"}


def read_sheet(page: Worksheet) -> dict[str, Any] | None:
    """Return where the form has its SKUs and boxes; None when the sheet is no such form."""
    for row in range(1, min(page.max_row, _LOWEST_HEADING) + 1):
        headings = {column: _text(page, row, column) for column in range(1, page.max_column + 1)}
        names = {text.lower(): column for column, text in headings.items() if text}
        boxes = [column for column, text in headings.items() if _BOX.search(text)]
        expected = next((names[name] for name in _EXPECTED if name in names), None)
        if "sku" in names and expected and boxes:
            return _form(page, row, sku=names["sku"], expected=expected, boxes=boxes)
    return None


def _form(
    page: Worksheet, heading: int, *, sku: int, expected: int, boxes: list[int]
) -> dict[str, Any] | None:
    measures = dict(_measures(page, heading, before=boxes[0]))
    if set(measures) != set(_MEASURES):
        return None
    end = min(row for row, _unit in measures.values())
    skus = [
        [row, _text(page, row, sku), int(_figure(page, row, expected) or 0)]
        for row in range(heading + 1, end)
        if _text(page, row, sku) and _figure(page, row, expected) is not None
    ]
    weight_row, weight_unit = measures["weight"]
    sides = [measures[name] for name in ("length", "width", "height")]
    return {
        "name": page.title,
        "skus": skus,
        "first_column": boxes[0],
        "columns": _in_a_row(boxes),
        "total": _total(page, heading),
        "weight_row": weight_row,
        "side_rows": [row for row, _unit in sides],
        "weight_unit": _WEIGHT_UNITS[weight_unit],
        "length_unit": _LENGTH_UNITS[sides[0][1]],
        "filled": list(_filled(page, heading + 1, boxes)),
    }


def _measures(
    page: Worksheet, heading: int, *, before: int
) -> Iterator[tuple[str, tuple[int, str]]]:
    """Yield each measure with its row and the unit that its label names."""
    for row in range(heading + 1, min(page.max_row, _LAST_ROW) + 1):
        for column in range(1, before):
            text = _text(page, row, column).lower()
            for name, label in _MEASURES.items():
                units = _WEIGHT_UNITS if name == "weight" else _LENGTH_UNITS
                unit = next((each for each in units if each in text), None)
                if text.startswith(label) and unit:
                    yield name, (row, unit)


def _total(page: Worksheet, heading: int) -> list[int] | None:
    """Return the cell beside "Total box count" that holds its figure."""
    for row in range(1, heading):
        labels = [
            column
            for column in range(1, page.max_column + 1)
            if _text(page, row, column).lower().startswith("total box count")
        ]
        for label in labels:
            for column in range(label + 1, page.max_column + 1):
                if _figure(page, row, column) is not None:
                    return [row, column]
    return None


def _filled(page: Worksheet, first: int, boxes: list[int]) -> Iterator[list[Any]]:
    for row in range(first, min(page.max_row, _LAST_ROW) + 1):
        for column in boxes:
            figure = _figure(page, row, column)
            if figure is not None:
                yield [row, column, str(figure)]


def _in_a_row(columns: list[int]) -> int:
    count = 1
    while count < len(columns) and columns[count] == columns[0] + count:
        count += 1
    return count


def _text(page: Worksheet, row: int, column: int) -> str:
    value: Any = page.cell(row, column).value
    return "" if value is None else str(value).strip()


def _figure(page: Worksheet, row: int, column: int) -> Decimal | None:
    try:
        return Decimal(_text(page, row, column))
    except InvalidOperation:
        return None


def formula(page: Worksheet, cell: Mapping[str, Any]) -> bool:
    """Return whether the form computes that cell itself."""
    return page.cell(cell["row"], cell["column"]).data_type == "f"

"""A platform's own form for what lies in which carton: read, compared with the cartons, filled.

Amazon's pack group workbook lists the SKUs below each other and the boxes beside each other; below
the quantities stand each box's weight and sides, in the units that the form names.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, Self

from app.domain.problems import Problem
from app.domain.quantities.length import Length, LengthUnit
from app.domain.quantities.rounding import Rounding
from app.domain.quantities.weight import Weight, WeightUnit
from app.domain.shipment.record import CartonRow, ShipmentRecord

_STEP: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """One SKU of the form: its row, and how many units the platform expects."""

    row: int
    sku: str
    expected: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSheet:
    """One pack group: where its SKUs and its boxes stand; rows and columns count from 1.

    Boxes take the `columns` from `first_column` on. `total` is the cell that says how many boxes
    there are. `filled` is what stands in the columns of the boxes, by row and column.
    """

    name: str
    skus: tuple[FormRow, ...]
    first_column: int
    columns: int
    total: tuple[int, int] | None
    weight_row: int
    side_rows: tuple[int, int, int]
    weight_unit: WeightUnit
    length_unit: LengthUnit
    filled: Mapping[tuple[int, int], Decimal]

    @classmethod
    def load(cls, read: Mapping[str, Any]) -> Self:
        """Return what the reader of the workbook found; sides are length, width, height."""
        return cls(
            name=read["name"],
            skus=tuple(FormRow(row=row, sku=sku, expected=n) for row, sku, n in read["skus"]),
            first_column=read["first_column"],
            columns=read["columns"],
            total=tuple(read["total"]) if read["total"] else None,
            weight_row=read["weight_row"],
            side_rows=tuple(read["side_rows"]),
            weight_unit=WeightUnit[read["weight_unit"]],
            length_unit=LengthUnit[read["length_unit"]],
            filled={(row, column): Decimal(text) for row, column, text in read["filled"]},
        )


@dataclass(frozen=True, slots=True)
class FormCell:
    """A figure to be written into the form; None empties the cell."""

    sheet: str
    row: int
    column: int
    value: Decimal | None


def form_weight(weight: Weight, unit: WeightUnit) -> Decimal:
    """Return a weight with two decimals, rounded up.

    The nearest figure is taken where it means the same grams, so that 50 lb stay 50 lb.
    """
    near = Rounding.HALF_UP.to(weight.as_unit(unit), step=_STEP)
    if Weight.of(near, unit) == weight:
        return near
    return Rounding.UP.to(weight.as_unit(unit), step=_STEP)


def form_length(length: Length, unit: LengthUnit) -> Decimal:
    """Return a length with two decimals, rounded up unless the nearest means the same."""
    near = Rounding.HALF_UP.to(length.as_unit(unit), step=_STEP)
    if Length.of(near, unit) == length:
        return near
    return Rounding.UP.to(length.as_unit(unit), step=_STEP)


def fill_form(
    record: ShipmentRecord, sheets: Sequence[FormSheet]
) -> tuple[list[FormCell], list[Problem]]:
    """Return what is to be written, or every SKU and quantity that does not agree."""
    boxes = [row for _number, row, _own in record.numbered_cartons()]
    groups, problems = _grouped(boxes, sheets)
    problems += [each for sheet in sheets for each in _differences(sheet, groups[sheet.name])]
    if problems:
        return [], problems
    return [cell for sheet in sheets for cell in _cells(sheet, groups[sheet.name])], []


def agrees(cells: Iterable[FormCell], sheets: Iterable[FormSheet]) -> bool:
    """Return whether the form, read again, says exactly what was written into its boxes."""
    by_sheet = {sheet.name: sheet for sheet in sheets}
    wanted = {
        (cell.sheet, cell.row, cell.column): cell.value
        for cell in cells
        if cell.value is not None and (cell.row, cell.column) != by_sheet[cell.sheet].total
    }
    found = {
        (sheet.name, *place): sheet.filled[place]
        for sheet in by_sheet.values()
        for place in _places(sheet)
    }
    return found == wanted


def _places(sheet: FormSheet) -> list[tuple[int, int]]:
    """Return the cells of quantities and measures in which something stands."""
    rows = {row.row for row in sheet.skus} | {sheet.weight_row, *sheet.side_rows}
    return [place for place in sheet.filled if place[0] in rows]


def _grouped(
    boxes: Sequence[CartonRow], sheets: Sequence[FormSheet]
) -> tuple[dict[str, list[CartonRow]], list[Problem]]:
    """Return the cartons of each pack group: the first that still expects all they hold."""
    left = {sheet.name: {row.sku: row.expected for row in sheet.skus} for sheet in sheets}
    groups: dict[str, list[CartonRow]] = {sheet.name: [] for sheet in sheets}
    unknown: dict[str, None] = {}
    for box in boxes:
        held = {content.sku: content.quantity for content in box.contents}
        offered = [name for name, expected in left.items() if held.keys() <= expected.keys()]
        if not offered:
            known = {sku for expected in left.values() for sku in expected}
            unknown |= dict.fromkeys(sku for sku in held if sku not in known or len(held) > 1)
            continue
        fitting = [n for n in offered if all(left[n][sku] >= held[sku] for sku in held)]
        name = (fitting or offered)[0]
        groups[name].append(box)
        for sku, quantity in held.items():
            left[name][sku] -= quantity
    return groups, [Problem("contents-form-sku", "file", {"sku": sku}) for sku in unknown]


def _differences(sheet: FormSheet, boxes: Sequence[CartonRow]) -> Iterable[Problem]:
    skus = [row.sku for row in sheet.skus]
    for sku in dict.fromkeys(each for each in skus if skus.count(each) > 1):
        yield Problem("contents-form-twice", "file", {"sku": sku})
    if len(boxes) > sheet.columns:
        params = {"count": len(boxes), "limit": sheet.columns, "sheet": sheet.name}
        yield Problem("contents-form-columns", "file", params)
    for row in sheet.skus:
        packed = sum(_held(box, row.sku) for box in boxes)
        if packed != row.expected:
            params = {"sku": row.sku, "expected": row.expected, "packed": packed}
            yield Problem("contents-form-quantity", "file", params)


def _cells(sheet: FormSheet, boxes: Sequence[CartonRow]) -> Iterable[FormCell]:
    written = {
        (row, column): value
        for column, box in enumerate(boxes, start=sheet.first_column)
        for row, value in _column(sheet, box)
    }
    if sheet.total:
        yield FormCell(sheet.name, *sheet.total, Decimal(len(boxes)))
    for place in _places(sheet):
        if place not in written:
            yield FormCell(sheet.name, *place, None)
    for place, value in written.items():
        yield FormCell(sheet.name, *place, value)


def _column(sheet: FormSheet, box: CartonRow) -> Iterable[tuple[int, Decimal]]:
    """Yield what stands in the column of one box, by row."""
    for row in sheet.skus:
        quantity = _held(box, row.sku)
        if quantity:
            yield row.row, Decimal(quantity)
    yield sheet.weight_row, form_weight(box.gross_weight, sheet.weight_unit)
    sides = (box.size.length, box.size.width, box.size.height)
    for number, side in zip(sheet.side_rows, sides, strict=True):
        yield number, form_length(side, sheet.length_unit)


def _held(box: CartonRow, sku: str) -> int:
    return sum(content.quantity for content in box.contents if content.sku == sku)

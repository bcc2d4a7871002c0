"""Rows of identical cartons, between the grid and the packing use case."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.domain.catalogue_item.measures import LONGEST_MEASURE, TypedMeasures
from app.domain.catalogue_item.size_checks import HEAVIEST, LONGEST_SIDE, MOST_UNITS
from app.domain.packing.cartons import CartonGroup
from app.domain.problems import Problem
from app.domain.quantities.length import Box, Length
from app.domain.quantities.weight import Weight
from app.persistence.plans import Shipment
from app.usecases import plan_numbers
from app.usecases.pack_cartons import PackedRow
from app.web.cartons.contents import ContentsError, read_contents, write_contents
from app.web.columns import Column, Kind
from app.web.fields import figure
from app.web.grid import Row, Sheet
from app.web.i18n import lazy
from app.web.reading import units

CONTENTS: Final = "contents"
MEASURES: Final = ("length", "width", "height", "gross_weight")
_FIGURES: Final = ("count", "units", *MEASURES)
COLUMNS: Final = (
    Column(
        key=CONTENTS, label=lazy("SKU"), width=14,
        aliases=("msku", "contents", "货号", "箱内商品", "装箱内容"),
    ),
    Column(
        key="count", label=lazy("Cartons"), kind=Kind.COUNT, width=5,
        aliases=("ctns", "boxes", "箱数", "件数"),
    ),
    Column(
        key="units", label=lazy("Units each"), kind=Kind.COUNT, width=5,
        aliases=("units per carton", "pcs/ctn", "每箱数量", "每箱件数", "装箱数", "单箱数量"),
    ),
    Column(key="length", label=lazy("Length"), kind=Kind.LENGTH, width=5, aliases=("l", "箱长")),
    Column(key="width", label=lazy("Width"), kind=Kind.LENGTH, width=5, aliases=("w", "箱宽")),
    Column(key="height", label=lazy("Height"), kind=Kind.LENGTH, width=5, aliases=("h", "箱高")),
    Column(
        key="gross_weight", label=lazy("Gross each"), kind=Kind.WEIGHT, width=6,
        aliases=("gross weight", "weight", "毛重", "箱重", "单箱毛重", "每箱毛重"),
    ),
    Column(key="total", label=lazy("Units"), kind=Kind.CALC),
    Column(key="volume", label=lazy("Volume"), kind=Kind.CALC, unit="m³"),
    Column(key="numbers", label=lazy("Carton no."), kind=Kind.CALC),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One row as far as it can be read: its cartons, and its measures as typed."""

    group: CartonGroup
    typed: TypedMeasures

    @property
    def packed(self) -> PackedRow:
        """Return the row as it is saved."""
        return PackedRow(group=self.group, measures_entered=self.typed.pack())


def saved_rows(shipment: Shipment) -> list[Row]:
    """Return the saved cartons as rows of the grid, measures as they were typed."""
    return [
        row_of(plan_numbers.group_of(row), typed=TypedMeasures.unpack(row.measures_entered))
        for row in shipment.rows
    ]


def row_of(group: CartonGroup, *, typed: TypedMeasures | None = None) -> Row:
    """Return complete cartons as a row of the grid."""
    cells = {
        CONTENTS: write_contents(group.contents),
        "count": str(group.count),
        "units": str(group.units_per_carton),
    }
    texts = typed.read_in(units()) if typed else _written(group)
    return Row({**cells, **dict(zip(MEASURES, texts, strict=True))})


def _written(group: CartonGroup) -> Iterator[str]:
    if group.size is not None and group.gross_weight is not None:
        for side in (group.size.length, group.size.width, group.size.height):
            yield figure(side.as_unit(units().length))
        yield figure(group.gross_weight.as_unit(units().weight))


def read_lines(sheet: Sheet, *, skus: Iterable[str]) -> list[Line]:
    """Return every filled row as far as it can be read; what cannot is refused at its cell."""
    known = tuple(skus)
    lines = []
    for number, (row, values) in enumerate(zip(sheet.filled, sheet.values(), strict=True)):
        problems = list(_wrong_cells(row, values))
        sheet.take(problem.under(f"rows.{number}") for problem in problems)
        sound = {key: None if key in row.errors else values.get(key) for key in _FIGURES}
        lines.append(_line(sheet, number, sound, known))
    return lines


def ask_for_missing(sheet: Sheet, lines: Iterable[Line]) -> None:
    """Refuse every blank cell of rows that are to be saved."""
    for number, (row, line) in enumerate(zip(sheet.filled, lines, strict=True)):
        needed = [CONTENTS, "count", *MEASURES]
        if CONTENTS not in row.errors and not line.group.contents:
            needed.append("units")
        blank = [key for key in needed if not row.cells.get(key)]
        sheet.take(Problem("carton-cell-missing", f"rows.{number}.{key}") for key in blank)


def _line(sheet: Sheet, number: int, values: Mapping[str, Any], known: tuple[str, ...]) -> Line:
    row = sheet.filled[number]
    try:
        contents = read_contents(row.cells.get(CONTENTS, ""), each=values["units"], known=known)
    except ContentsError as refusal:
        sheet.take([refusal.problem.under(f"rows.{number}")])
        contents = ()
    length, width, height, weight = (values[key] for key in MEASURES)
    measured = length is not None and width is not None and height is not None
    group = CartonGroup(
        count=values["count"] or 0,
        contents=contents,
        size=Box(length, width, height) if measured else None,
        gross_weight=weight,
    )
    return Line(group, TypedMeasures(units(), tuple(row.cells.get(key, "") for key in MEASURES)))


def _wrong_cells(row: Row, values: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with figures that could be read: nothing, or a slip of the unit."""
    for key in _FIGURES:
        value = values.get(key)
        if value is None:
            continue
        most = _most(value)
        if _bare(value) < 1:
            yield Problem("carton-cell-zero", key)
        elif _bare(value) > _bare(most):
            yield Problem("carton-cell-large", key, {"limit": most})
        elif key in MEASURES and len(row.cells[key]) > LONGEST_MEASURE:
            yield Problem("carton-cell-long", key, {"limit": LONGEST_MEASURE})


def _most(value: object) -> Length | Weight | int:
    match value:
        case Length():
            return LONGEST_SIDE
        case Weight():
            return HEAVIEST
        case _:
            return MOST_UNITS


def _bare(value: Any) -> int:
    match value:
        case Length():
            return value.millimetres
        case Weight():
            return value.grams
        case _:
            return int(value)

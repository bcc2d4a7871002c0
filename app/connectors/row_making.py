"""Makes rows in a table of a workbook, as a person does: all below moves, formulas with it."""

from copy import copy
from typing import Any

from openpyxl.cell import MergedCell
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

from app.connectors.row_formulas import copy_formulas, rewrite_formulas
from app.domain.problems import Problem


def make_rows(page: Worksheet, *, first: int, last: int, wanted: int) -> Problem | None:
    """Give the table from row `first` to row `last` room for `wanted` rows, or say why not.

    New rows look like row `last` and work out what it works out. A total over the table then
    covers the new rows too.
    """
    if _tall_merges(page, first=first, last=last):
        return Problem("filling-rows-merged", params={"first": first, "last": last})
    count = wanted - (last - first + 1)
    if count > 0:
        _move_below(page, after=last, by=count)
        made = range(last + 1, last + count + 1)
        rewrite_formulas(page, table=range(first, last + 1), by=count)
        _copy_look(page, row=last, to=made)
        copy_formulas(page, row=last, to=made)
    return None


def _tall_merges(page: Worksheet, *, first: int, last: int) -> bool:
    return any(
        merged.min_row <= last and merged.max_row >= first and merged.min_row != merged.max_row
        for merged in page.merged_cells.ranges
    )


def _move_below(page: Worksheet, *, after: int, by: int) -> None:
    """Move every row below `after` down, with its merged ranges, height, rules and pictures."""
    heights = {row: each.height for row, each in page.row_dimensions.items() if row > after}
    merged = [each for each in page.merged_cells.ranges if each.min_row > after]
    for each in merged:
        page.unmerge_cells(str(each))
    if page.max_row > after:
        below = CellRange(
            min_col=1, max_col=page.max_column, min_row=after + 1, max_row=page.max_row
        )
        page.move_range(below, rows=by)
    for each in merged:
        each.shift(row_shift=by)
        page.merge_cells(str(each))
    for row, height in sorted(heights.items(), reverse=True):
        page.row_dimensions[row + by].height = height
    _move_rules(page, after=after, by=by)
    _move_pictures(page, after=after, by=by)


def _move_rules(page: Worksheet, *, after: int, by: int) -> None:
    """Move what may be entered where, and formats that depend on what was entered."""
    for validation in page.data_validations.dataValidation:
        for reach in validation.sqref.ranges:
            _stretch(reach, after=after, by=by)
    formats = list(page.conditional_formatting)
    page.conditional_formatting = ConditionalFormattingList()
    for each in formats:
        for reach in each.sqref.ranges:
            _stretch(reach, after=after, by=by)
        for rule in each.rules:
            page.conditional_formatting.add(str(each.sqref), rule)


def _move_pictures(page: Worksheet, *, after: int, by: int) -> None:
    pictures: Any = page
    for picture in pictures._images:  # noqa: SLF001 - openpyxl has no public name for them
        for corner in ("_from", "to"):
            marker = getattr(picture.anchor, corner, None)
            if marker is not None and marker.row >= after:
                marker.row += by


def _stretch(reach: CellRange, *, after: int, by: int) -> None:
    if reach.min_row > after:
        reach.shift(row_shift=by)
    elif reach.max_row >= after:
        reach.expand(down=by)


def _copy_look(page: Worksheet, *, row: int, to: range) -> None:
    flat = [each for each in page.merged_cells.ranges if each.min_row == each.max_row == row]
    for new in to:
        page.row_dimensions[new].height = page.row_dimensions[row].height
        for cell in page[row]:
            if not isinstance(cell, MergedCell):
                _dress(page.cell(new, cell.column), like=cell)
        for each in flat:
            page.merge_cells(
                start_row=new, end_row=new, start_column=each.min_col, end_column=each.max_col
            )


def _dress(cell: Any, *, like: Any) -> None:
    cell._style = copy(like._style)  # noqa: SLF001 - the whole look in one, as openpyxl itself does

"""What a workbook says beside its cells: merged ranges, and formulas nobody has worked out."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from openpyxl.utils.cell import column_index_from_string, coordinate_from_string

#: Row and column, both counted from 1.
Place = tuple[int, int]
#: By row, each column whose text stands in another row, and that row.
Below = Mapping[int, Sequence[tuple[int, int]]]

_MERGED: Final = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_FORMULA: Final = re.compile(
    rb"<(?:\w+:)?c\s([^>]*?)>\s*<(?:\w+:)?f\b[^>]*?(?:/>|>[^<]*</(?:\w+:)?f>)"
    rb"\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_PLACE: Final = re.compile(rb'\br="([A-Z]{1,3}\d{1,7})"')
#: A formula that gives empty text is worked out.
_EMPTY_TEXT: Final = re.compile(rb'\bt="str"')


def spread(source: bytes, *, rows: Iterable[int]) -> Below:
    """Return where merged text is read again, row by row.

    Only the first column of a range is read again, and only in the rows given, so that a range
    over a million rows costs nothing.
    """
    known = sorted(rows)
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for merged in _MERGED.finditer(source):
        start, _, end = merged[1].decode().partition(":")
        (first, column), (last, _column) = _place(start), _place(end)
        for row in known[bisect_right(known, first) : bisect_right(known, last)]:
            found[row].append((column, first))
    return found


def uncomputed(source: bytes) -> set[Place]:
    """Return the cells whose formula has no result: a program wrote them, none opened them."""
    found = set()
    for formula in _FORMULA.finditer(source):
        place = _PLACE.search(formula[1])
        if place is not None and not _EMPTY_TEXT.search(formula[1]):
            found.add(_place(place[1].decode()))
    return found


def _place(coordinate: str) -> Place:
    letters, row = coordinate_from_string(coordinate)
    return row, column_index_from_string(letters)

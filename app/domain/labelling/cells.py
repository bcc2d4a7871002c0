"""Cuts the pages of a label file into single labels: one to a page, or several in a grid.

The grid is not known beforehand. The bar codes with carton ids lie equally far apart, and the
ink of all pages says where the first label begins and the last one ends.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final, Self

from app.domain.labelling.label_pages import Area, ReadPage, Symbol
from app.domain.problems import Problem

#: Bar codes of one column or row of labels stand within this of each other.
_SAME_LINE: Final = 6_000
#: How far from equal the distances between the labels of one sheet may be.
_UNEVEN: Final = 2_000
#: No sheet holds several labels on a page of this size: it is the label of a roll.
_ROLL_LABEL: Final = (110_000, 170_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class CutLabel:
    """One label: the carton id of its bar code, its page, its area there, all its bar codes."""

    id: str
    page: int
    area: Area
    symbols: tuple[Symbol, ...]

    def dump(self) -> dict[str, Any]:
        """Return it as JSON keeps it."""
        return {
            "id": self.id,
            "page": self.page,
            "area": self.area.dump(),
            "symbols": [symbol.dump() for symbol in self.symbols],
        }

    @classmethod
    def load(cls, kept: dict[str, Any]) -> Self:
        """Return what `dump` wrote."""
        return cls(
            id=kept["id"],
            page=kept["page"],
            area=Area(*kept["area"]),
            symbols=tuple(Symbol.load(each) for each in kept["symbols"]),
        )


class _UnevenError(Exception):
    """The labels of a page do not lie in a grid that can be cut."""


def cut(pages: Sequence[ReadPage], *, pattern: str) -> tuple[list[CutLabel], list[Problem]]:
    """Return every label in the order of the file, or the page that cannot be cut.

    `pattern` is the form of the platform's carton ids.
    """
    form = re.compile(pattern)
    anchors = {page.number: _anchors(page, form) for page in pages}
    sizes: dict[tuple[int, int], list[ReadPage]] = defaultdict(list)
    for page in pages:
        sizes[page.width, page.height].append(page)
    found: list[CutLabel] = []
    for same in sizes.values():
        try:
            found += _cut_equal_pages(same, anchors)
        except _UnevenError:
            return [], [Problem("label-pdf-layout", "file", {"page": same[0].number + 1})]
    return sorted(found, key=lambda label: (label.page, label.area.top, label.area.left)), []


def _anchors(page: ReadPage, form: re.Pattern[str]) -> list[Symbol]:
    """Return the bar codes that say which carton a label is for, one for each label."""
    named = [symbol for symbol in page.symbols if form.fullmatch(symbol.text)]
    anchors = [symbol for symbol in named if symbol.linear] or named
    fits_a_roll = page.width <= _ROLL_LABEL[0] and page.height <= _ROLL_LABEL[1]
    if fits_a_roll and len({symbol.text for symbol in anchors}) == 1:
        return anchors[:1]
    return anchors


def _cut_equal_pages(
    pages: Sequence[ReadPage], anchors: dict[int, list[Symbol]]
) -> Iterable[CutLabel]:
    if all(len(anchors[page.number]) <= 1 for page in pages):
        cells = [pages[0].whole]
    else:
        named = [anchor for page in pages for anchor in anchors[page.number]]
        ink = _ink_of(page for page in pages if anchors[page.number])
        cells = _grid(pages[0], named, ink)
    return [label for page in pages for label in _labels_of(page, anchors[page.number], cells)]


def _labels_of(
    page: ReadPage, anchors: Sequence[Symbol], cells: Sequence[Area]
) -> Iterable[CutLabel]:
    for cell in cells:
        here = [anchor for anchor in anchors if cell.covers(anchor.area.centre)]
        if len(here) > 1:
            raise _UnevenError
        if here:
            symbols = [each for each in page.symbols if cell.covers(each.area.centre)]
            yield CutLabel(id=here[0].text, page=page.number, area=cell, symbols=tuple(symbols))


def _ink_of(pages: Iterable[ReadPage]) -> Area:
    areas = [page.ink for page in pages if page.ink]
    joined = areas[0]
    for area in areas[1:]:
        joined = joined.joined(area)
    return joined


def _grid(page: ReadPage, anchors: Sequence[Symbol], ink: Area) -> list[Area]:
    across = _edges([each.area.centre[0] for each in anchors], (ink.left, ink.right), page.width)
    down = _edges([each.area.centre[1] for each in anchors], (ink.top, ink.bottom), page.height)
    return [
        Area(left, top, right, bottom)
        for top, bottom in pairwise(down)
        for left, right in pairwise(across)
    ]


def _edges(centres: Sequence[int], ink: tuple[int, int], length: int) -> list[int]:
    """Return the edges of the labels along one side: the middle of the white between them."""
    lines = _lines(centres)
    if len(lines) == 1:
        return [0, length]
    pitch = (lines[-1] - lines[0]) // (len(lines) - 1)
    if any(abs(after - before - pitch) > _UNEVEN for before, after in pairwise(lines)):
        raise _UnevenError
    earliest, latest = ink[1] - pitch * len(lines), ink[0]
    if earliest > latest:
        raise _UnevenError
    start = (earliest + latest) // 2
    edges = [start + pitch * place for place in range(len(lines) + 1)]
    return [min(max(edge, 0), length) for edge in edges]


def _lines(centres: Sequence[int]) -> list[int]:
    """Return where the columns or rows of labels have their bar codes."""
    groups: list[list[int]] = []
    for centre in sorted(centres):
        if groups and centre - groups[-1][-1] <= _SAME_LINE:
            groups[-1].append(centre)
        else:
            groups.append([centre])
    return [sum(group) // len(group) for group in groups]

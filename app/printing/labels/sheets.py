"""Lays unit labels out on sheets, beginning where an opened sheet is still unused."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, repeat
from typing import Final

from app.domain.labelling.sheets import LabelSheet
from app.domain.labelling.units import UnitLabel
from app.printing.labels.captions import CountryName
from app.printing.labels.marks import Mark, Page, moved
from app.printing.labels.unit import unit_marks

Drawing = tuple[Mark, ...]
_NOTHING: Final[Drawing] = ()


def sheet_pages(
    labels: Iterable[UnitLabel],
    *,
    sheet: LabelSheet,
    start: int,
    offset: tuple[int, int],
    country: CountryName,
) -> Iterator[Page]:
    """Yield the pages of all labels; `start` is the first place used, `offset` shifts the print."""
    drawings = (
        repeat(unit_marks(label, size=sheet.label, country=country), label.count)
        for label in labels
    )
    queue = chain(repeat(_NOTHING, start - 1), chain.from_iterable(drawings))
    while cells := tuple(islice(queue, sheet.count)):
        yield _page(cells, sheet=sheet, offset=offset)


def _page(cells: Sequence[Drawing], *, sheet: LabelSheet, offset: tuple[int, int]) -> Page:
    marks = chain.from_iterable(
        moved(drawing, x=x + offset[0], y=y + offset[1])
        for drawing, (x, y) in zip(cells, sheet.places(), strict=False)
    )
    return Page(*sheet.page, tuple(marks))

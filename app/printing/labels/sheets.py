"""Lays labels out on sheets, beginning where an opened sheet is still unused."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, repeat
from typing import Final

from app.domain.labelling.sheets import Calibration, LabelSheet
from app.domain.labelling.units import UnitLabel
from app.printing.labels.captions import CountryName
from app.printing.labels.marks import Mark, Page, moved
from app.printing.labels.unit import MODULE, unit_marks

Drawing = tuple[Mark, ...]
_NOTHING: Final[Drawing] = ()
_EXACT: Final = Calibration()


def unit_drawings(
    labels: Iterable[UnitLabel],
    *,
    size: tuple[int, int],
    country: CountryName,
    module: int = MODULE,
) -> Iterator[Drawing]:
    """Yield each label as often as it is wanted, drawn once."""
    for label in labels:
        drawing = unit_marks(label, size=size, country=country, module=module)
        yield from repeat(drawing, label.count)


def sheet_pages(
    drawings: Iterable[Drawing],
    *,
    sheet: LabelSheet,
    start: int = 1,
    calibration: Calibration = _EXACT,
) -> Iterator[Page]:
    """Yield the pages of all labels; `start` is the first place used."""
    corners = [calibration.placed(corner) for corner in sheet.places()]
    queue = chain(repeat(_NOTHING, start - 1), drawings)
    while cells := tuple(islice(queue, sheet.count)):
        yield _page(cells, corners, sheet)


def _page(cells: Sequence[Drawing], corners: Sequence[tuple[int, int]], sheet: LabelSheet) -> Page:
    marks = chain.from_iterable(
        moved(drawing, x=x, y=y) for drawing, (x, y) in zip(cells, corners, strict=False)
    )
    return Page(*sheet.page, tuple(marks))

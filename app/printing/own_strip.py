"""The strip of one's own text that goes beside a platform's label: SKU, Chinese name, n of N."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.labelling.cartons import LabelContent
from app.printing.fonts.faces import Face
from app.printing.labels.column import Align, Column
from app.printing.labels.marks import MM, Page, Style

HEIGHT: Final = 11 * MM
_EDGE: Final = 3 * MM
_COUNT_WIDTH: Final = 24 * MM
_GAP: Final = 2 * MM
_SKU: Final = (Style(3_600, Face.BOLD), Style(2_900, Face.BOLD), Style(2_400, Face.BOLD))
_NAME: Final = (Style(3_400), Style(2_800), Style(2_300))
_COUNT: Final = (Style(6_000, Face.BOLD), Style(4_400, Face.BOLD), Style(3_200, Face.BOLD))


@dataclass(frozen=True, slots=True, kw_only=True)
class StripText:
    """What one strip says; `number` of `total` counts the cartons of the shipment."""

    contents: Sequence[LabelContent]
    number: int
    total: int


def strip_page(text: StripText, *, width: int) -> Page:
    """Return the strip, as wide as its label."""
    names = Column(x=_EDGE, y=0, width=width - 2 * _EDGE - _COUNT_WIDTH - _GAP)
    names.write(" + ".join(f"{each.goods.sku} ×{each.quantity}" for each in text.contents), *_SKU)
    names.write(" + ".join(each.goods.name_zh for each in text.contents), *_NAME)
    count = Column(x=width - _EDGE - _COUNT_WIDTH, y=0, width=_COUNT_WIDTH, align=Align.RIGHT)
    count.write(f"{text.number}/{text.total}", *_COUNT)
    marks = [mark for each in (names, count) for mark in each.placed((HEIGHT - each.y) // 2)]
    return Page(width, HEIGHT, tuple(marks))

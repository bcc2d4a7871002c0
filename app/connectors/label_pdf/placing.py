"""Where a label and its strip lie on the page they get."""

from dataclasses import dataclass
from typing import Final

from app.connectors.label_pdf.white import CLEAR

#: A label is made smaller only by what printers do anyhow; smaller bars would no longer scan.
SMALLEST_SCALE: Final = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """Micrometres: the page, the label's left edge on it, its scale, and the strip's upper edge.

    The strip's edge is measured on the label before scaling.
    """

    page: tuple[int, int]
    left: int
    scale: float
    strip_top: int


def place(
    size: tuple[int, int],
    *,
    paper: tuple[int, int] | None,
    strip: int,
    band: tuple[int, int] | None,
) -> Placing | None:
    """Return where a label of that size lies, None when the paper is too small for it.

    The strip, `strip` high, goes below the label where the paper has room for it, else into the
    white `band`, else below, with the page made longer or the label a little smaller.
    """
    width, height = size
    below = band is None or (paper is not None and paper[1] >= height + strip)
    total = height + (strip if below else 0)
    top = height if below or band is None else band[1] - CLEAR - strip
    if paper is None:
        return Placing(page=(width, total), left=0, scale=1, strip_top=top)
    scale = min(1.0, paper[0] / width, paper[1] / total)
    if scale < SMALLEST_SCALE:
        return None
    left = (paper[0] - round(width * scale)) // 2
    return Placing(page=paper, left=left, scale=scale, strip_top=top)

"""What lithium battery marks are printed on: single ones in colour, or four to a page of A4."""

from typing import Final

from app.catalogue.label_notices.batteries import MARK_2023
from app.domain.labelling.sheets import LabelKind, LabelSheet
from app.domain.naming import Name

_A4: Final = (210_000, 297_000)
_KINDS: Final = (LabelKind.BATTERY,)


def _single(size: tuple[int, int]) -> LabelSheet:
    text = f"{size[0] / 1000:g} × {size[1] / 1000:g} mm"
    return LabelSheet(
        code=f"{size[0] // 1000}x{size[1] // 1000}",
        name=Name(f"Colour label, {text}", f"彩色标签 {text}"),
        kinds=_KINDS,
        page=size,
        label=size,
        sources=MARK_2023.sources,
    )


def _four(size: tuple[int, int]) -> LabelSheet:
    """Return an A4 page with two rows of two marks, to be cut, its margins equal."""
    text = f"{size[0] / 1000:g} × {size[1] / 1000:g} mm"
    return LabelSheet(
        code=f"A4_{size[0] // 1000}x{size[1] // 1000}",
        name=Name(f"A4 paper to be cut, 4 of {text}", f"A4 纸裁切 4 张 {text}"),
        kinds=_KINDS,
        page=_A4,
        label=size,
        grid=(2, 2),
        corner=(_A4[0] // 2 - size[0], _A4[1] // 2 - size[1]),
        pitch=size,
        sources=MARK_2023.sources,
    )


SHEETS: Final = (
    _four(MARK_2023.full),
    _four(MARK_2023.reduced),
    _single(MARK_2023.full),
    _single(MARK_2023.reduced),
)

"""A4 sheets of product labels. Where a source gives no margins, the grid is centred on the page."""

from dataclasses import replace
from datetime import date
from typing import Final

from app.domain.labelling.sheets import LabelKind, LabelSheet
from app.domain.naming import Name
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)
PAGE_TYPES: Final = Source(
    "Amazon SP-API, Fulfillment Inbound, page types of labels (amzn/selling-partner-api-models)",
    _REVIEWED,
    "https://developer-docs.amazon.com/sp-api/docs/fulfillment-inbound-api",
)
GLABELS: Final = Source(
    "gLabels, label templates by maker (jimevins/glabels-qt)",
    _REVIEWED,
    "https://github.com/jimevins/glabels-qt/tree/master/templates",
)
_A4: Final = (210_000, 297_000)


AMAZON_SIZES: Final = Source(
    "Amazon Seller Central, item label sizes for laser printers, as forwarders' guides quote them",
    _REVIEWED,
    "https://senditfreight.com/resources",
)


def _unproven(sheet: LabelSheet) -> LabelSheet:
    """Return a sheet of which no source gives the gaps between labels, and which says so."""
    name = Name(
        sheet.name.en.replace(", ", " with unknown gaps (print the test page first), "),
        sheet.name.zh.replace(" ", "（间距未知，先打测试页）", 1),
    )
    return replace(sheet, name=name, sources=(PAGE_TYPES, AMAZON_SIZES))


def _sheet(
    code: str, *, label: tuple[int, int], grid: tuple[int, int], pitch: tuple[int, int]
) -> LabelSheet:
    """Return the sheet with its grid of labels in the middle of the page."""
    spans = (pitch[axis] * (grid[axis] - 1) + label[axis] for axis in (0, 1))
    left, top = ((page - span) // 2 for page, span in zip(_A4, spans, strict=True))
    count = grid[0] * grid[1]
    size = f"{label[0] / 1000:g} × {label[1] / 1000:g} mm"
    return LabelSheet(
        code=code,
        name=Name(f"A4, {count} labels of {size}", f"A4 {count} 格 {size}"),
        kinds=(LabelKind.FNSKU, LabelKind.SUFFOCATION, LabelKind.SET),
        page=_A4,
        label=label,
        grid=grid,
        corner=(left, top),
        pitch=pitch,
        sources=(PAGE_TYPES, GLABELS),
    )


SHEETS: Final = (
    _sheet("A4_27", label=(63_500, 29_600), grid=(3, 9), pitch=(66_000, 29_600)),
    _sheet("A4_21", label=(63_500, 38_100), grid=(3, 7), pitch=(66_040, 38_100)),
    _sheet("A4_24", label=(66_000, 33_900), grid=(3, 8), pitch=(66_000, 33_900)),
    _unproven(_sheet("A4_24_64x33", label=(64_600, 33_800), grid=(3, 8), pitch=(64_600, 33_800))),
    _sheet("A4_24_66x35", label=(66_000, 35_000), grid=(3, 8), pitch=(66_000, 35_000)),
    _sheet("A4_24_70x36", label=(70_000, 36_000), grid=(3, 8), pitch=(70_000, 36_000)),
    _sheet("A4_24_70x37", label=(70_000, 37_125), grid=(3, 8), pitch=(70_000, 37_125)),
    _sheet("A4_40_52x29", label=(52_500, 29_700), grid=(4, 10), pitch=(52_500, 29_700)),
    _sheet("A4_44_48x25", label=(48_500, 25_400), grid=(4, 11), pitch=(48_500, 25_400)),
)

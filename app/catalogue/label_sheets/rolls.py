"""Thermal labels, one to a page, at the sizes that couriers, GS1 and product labels use."""

from datetime import date
from typing import Final

from app.domain.labelling.sheets import LabelKind, LabelSheet
from app.domain.naming import Name
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)
_CARTON_LABELS: Final = Source(
    "Amazon Seller Central, shipment label requirements: thermal labels of 4 × 6 in", _REVIEWED
)
_UNIT_LABELS: Final = Source(
    "Amazon Seller Central, product label requirements: 25 × 51 mm to 51 × 76 mm", _REVIEWED
)


_LOGISTIC_LABELS: Final = Source(
    "GS1 Logistic Label Guideline, label sizes: A6 and 4 × 6 in, A5",
    _REVIEWED,
    "https://www.gs1.org/standards/gs1-logistic-label-guideline",
)
_CARTONS: Final = (LabelKind.CARTON, LabelKind.PALLET, LabelKind.ENTRY)
_NOTICES: Final = (LabelKind.SUFFOCATION, LabelKind.SET)
_LOGISTIC: Final = (LabelKind.PALLET, LabelKind.SSCC)
_UNITS: Final = (LabelKind.FNSKU, *_NOTICES)


def _roll(
    code: str, kinds: tuple[LabelKind, ...], *, size: tuple[int, int], source: Source
) -> LabelSheet:
    text = f"{size[0] / 1000:g} × {size[1] / 1000:g} mm"
    return LabelSheet(
        code=code,
        name=Name(f"Thermal roll, {text}", f"热敏标签 {text}"),
        kinds=kinds,
        page=size,
        label=size,
        sources=(source,),
    )


ROLLS: Final = (
    _roll("100x150", (*_CARTONS, *_NOTICES), size=(100_000, 150_000), source=_CARTON_LABELS),
    _roll("4x6in", (*_CARTONS, LabelKind.SSCC), size=(101_600, 152_400), source=_CARTON_LABELS),
    _roll("A6", (*_CARTONS, LabelKind.SSCC), size=(105_000, 148_000), source=_LOGISTIC_LABELS),
    _roll("A5", _LOGISTIC, size=(148_000, 210_000), source=_LOGISTIC_LABELS),
    _roll("60x40", _UNITS, size=(60_000, 40_000), source=_UNIT_LABELS),
    _roll("50x30", _UNITS, size=(50_000, 30_000), source=_UNIT_LABELS),
    _roll("2x1in", (LabelKind.FNSKU,), size=(50_800, 25_400), source=_UNIT_LABELS),
)

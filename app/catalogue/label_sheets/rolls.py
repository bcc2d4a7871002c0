"""Thermal labels, one to a page: cartons at the size couriers use, products at usual roll sizes."""

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


def _roll(code: str, kind: LabelKind, *, size: tuple[int, int], source: Source) -> LabelSheet:
    text = f"{size[0] / 1000:g} × {size[1] / 1000:g} mm"
    return LabelSheet(
        code=code,
        name=Name(f"Thermal roll, {text}", f"热敏标签 {text}"),
        kind=kind,
        page=size,
        label=size,
        sources=(source,),
    )


ROLLS: Final = (
    _roll("100x150", LabelKind.CARTON, size=(100_000, 150_000), source=_CARTON_LABELS),
    _roll("4x6in", LabelKind.CARTON, size=(101_600, 152_400), source=_CARTON_LABELS),
    _roll("60x40", LabelKind.FNSKU, size=(60_000, 40_000), source=_UNIT_LABELS),
    _roll("50x30", LabelKind.FNSKU, size=(50_000, 30_000), source=_UNIT_LABELS),
    _roll("2x1in", LabelKind.FNSKU, size=(50_800, 25_400), source=_UNIT_LABELS),
)

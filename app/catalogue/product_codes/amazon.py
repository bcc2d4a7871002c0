"""Amazon's unit label code and catalogue number."""

from datetime import date
from typing import Final

from app.domain.catalogue_item.codes import CodeForm
from app.domain.sourcing import Source

_SOURCES: Final = (
    Source("Amazon Selling Partner API, Fulfillment Inbound 2024-03-20", date(2026, 11, 22)),
)

FNSKU: Final = CodeForm(
    code="amazon.fnsku", pattern=r"[A-Z0-9]{10}", example="X001ABC2DE", sources=_SOURCES
)
ASIN: Final = CodeForm(
    code="amazon.asin", pattern=r"B[A-Z0-9]{9}|\d{9}[\dX]", example="B0ABCD1234", sources=_SOURCES
)

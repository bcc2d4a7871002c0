"""The measures of GS1-128 symbols on logistic labels."""

from datetime import date
from typing import Final

from app.domain.labelling.gs1.symbols import SymbolRules
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)

LOGISTIC_SYMBOLS: Final = SymbolRules(
    code="logistic",
    narrowest=495,
    widest=1_016,
    height=32_000,
    quiet=10,
    longest=165_100,
    characters=48,
    least_label=(100_000, 148_000),
    sources=(
        Source(
            "GS1 General Specifications, 5.4.4 (quiet zone 10X, 165.10 mm, 48 characters)"
            " and 6.6.4 (the SSCC in the lowest symbol, HRI under each)",
            _REVIEWED,
            "https://www.gs1.org/standards/barcodes-epcrfid-id-keys/gs1-general-specifications",
        ),
        Source(
            "GS1 Ireland, GS1-128 print specifications (X 1.016 mm, target 48.7 %, bars 32 mm)",
            _REVIEWED,
            "https://www.gs1ie.org/standards/data-carriers/barcodes/gs1-128/",
        ),
    ),
)

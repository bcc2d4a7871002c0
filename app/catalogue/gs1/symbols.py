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
            "https://fliphtml5.com/fbtj/xroj/GS1_General_Specifications/262/",
        ),
        Source(
            "GS1 Ireland, GS1-128 print specifications (X at most 1.016 mm; target 48.7 % of it,"
            " 0.495 mm, which is the narrowest here; bars 32 mm)",
            _REVIEWED,
            "https://www.gs1ie.org/standards/data-carriers/barcodes/gs1-128/",
        ),
        Source(
            "Guide to GS1 logistic labels (smaller than A6 is not recommended); the shorter side is"
            " taken as 100 mm so that labels of 100 x 150 mm are not refused",
            _REVIEWED,
            "https://www.barcode-it.co.uk/flipbook/4/files/basic-html/page13.html",
        ),
    ),
)

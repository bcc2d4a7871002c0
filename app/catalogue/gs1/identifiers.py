"""Application identifiers of logistic labels: lengths, separators, and what goes with what."""

from datetime import date
from typing import Any, Final

from app.domain.labelling.gs1.identifiers import ApplicationIdentifier
from app.domain.naming import Name
from app.domain.sourcing import Source

_DICTIONARY: Final = Source(
    "GS1 Barcode Syntax Dictionary (gs1/gs1-syntax-dictionary, gs1-syntax-dictionary.txt)",
    date(2026, 11, 22),
    "https://ref.gs1.org/tools/gs1-barcode-syntax-resource/syntax-dictionary/",
)
#: Of the identifiers that a product's own facts may stand beside, those our labels use.
_OF_CONTENT: Final = (("01", "02", "8006", "8026"),)
_YEAR_MONTH_DAY: Final = 6


def _identifier(
    code: str, title: str, name: Name, length: int, **facts: Any
) -> ApplicationIdentifier:
    return ApplicationIdentifier(
        code=code, title=title, name=name, longest=length, sources=(_DICTIONARY,), **facts
    )


def _fixed(code: str, title: str, name: Name, length: int, **facts: Any) -> ApplicationIdentifier:
    return _identifier(code, title, name, length, shortest=length, **facts)


def _gross_weight(decimals: int) -> ApplicationIdentifier:
    """Return kilograms in six digits, the last `decimals` of them after the point."""
    others = tuple(f"330{other}" for other in range(6) if other != decimals)
    return _fixed(
        f"330{decimals}",
        "GROSS WEIGHT (kg)",
        Name("Gross weight", "毛重"),
        6,
        separated=False,
        needs=(("00", "01"),),
        excludes=others,
    )


IDENTIFIERS: Final = (
    _fixed("00", "SSCC", Name("SSCC", "SSCC"), 18, checked=True, separated=False),
    _fixed(
        "01", "GTIN", Name("GTIN", "GTIN"), 14,
        checked=True, separated=False, excludes=("02", "255", "37"),
    ),
    _fixed(
        "02", "CONTENT", Name("GTIN of the contents", "内装商品GTIN"), 14,
        checked=True, separated=False, needs=(("37",),),
    ),
    _identifier(
        "37", "COUNT", Name("Count of the contents", "内装数量"), 8,
        needs=(("00",), ("02", "8026")),
    ),
    _identifier(
        "10", "BATCH/LOT", Name("Batch", "批号"), 20, digits=False, needs=_OF_CONTENT
    ),
    _fixed(
        "15", "BEST BEFORE", Name("Best before", "保质期至"), _YEAR_MONTH_DAY,
        dated=True, separated=False, needs=_OF_CONTENT,
    ),
    _fixed(
        "17", "USE BY", Name("Use by", "有效期至"), _YEAR_MONTH_DAY,
        dated=True, separated=False, needs=(("01", "02", "255", "8006", "8026"),),
    ),
    _gross_weight(2),
    _gross_weight(3),
    _identifier("400", "ORDER NUMBER", Name("Order number", "订单号"), 30, digits=False),
    _identifier("401", "GINC", Name("Consignment (GINC)", "托运代码(GINC)"), 30, digits=False),
    _fixed("402", "GSIN", Name("Shipment (GSIN)", "装运代码(GSIN)"), 17, checked=True),
    _fixed(
        "410", "SHIP TO LOC", Name("Ship-to location (GLN)", "收货位置码(GLN)"), 13,
        checked=True, separated=False,
    ),
    _identifier(
        "420", "SHIP TO POST", Name("Ship-to postcode", "收货邮编"), 20,
        digits=False, excludes=("421",),
    ),
)  # fmt: skip

"""The six methods of the WTO valuation agreement, articles 1 to 7."""

from datetime import date
from typing import Final

from app.domain.customs.entry import ValuationMethod
from app.domain.naming import Name
from app.domain.paperwork.valuation_method import ValuationMethodName
from app.domain.sourcing import Source

_AGREEMENT: Final = Source(
    "WTO, Agreement on Implementation of Article VII of the GATT 1994, articles 1 to 7",
    date(2026, 11, 22),
    "https://www.wto.org/english/docs_e/legal_e/20-val_01_e.htm",
)


def _method(method: ValuationMethod, *, en: str, zh: str) -> ValuationMethodName:
    return ValuationMethodName(code=method.value, name=Name(en=en, zh=zh), sources=(_AGREEMENT,))


METHODS: Final = (
    _method(ValuationMethod.TRANSACTION, en="transaction value", zh="成交价格"),
    _method(ValuationMethod.IDENTICAL, en="value of identical goods", zh="相同货物成交价格"),
    _method(ValuationMethod.SIMILAR, en="value of similar goods", zh="类似货物成交价格"),
    _method(ValuationMethod.DEDUCTIVE, en="deductive value", zh="倒扣价格"),
    _method(ValuationMethod.COMPUTED, en="computed value", zh="计算价格"),
    _method(ValuationMethod.FALLBACK, en="fall-back method", zh="合理方法"),
)

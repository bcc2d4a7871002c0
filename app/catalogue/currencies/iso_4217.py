"""ISO 4217: the currencies of China and of the destinations."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.words import Currency
from app.domain.sourcing import Source

_SOURCES: Final = (
    Source(
        "ISO 4217, list one",
        date(2026, 11, 22),
        "https://www.six-group.com/en/products-services/financial-information/data-standards.html",
    ),
)


def _currency(code: str, en: str, zh: str, *, minor: str = "cents") -> Currency:
    return Currency(code=code, name=Name(en=en, zh=zh), minor=minor, sources=_SOURCES)


CURRENCIES: Final = (
    _currency("USD", "US dollars", "美元"),
    _currency("CNY", "renminbi yuan", "人民币", minor="fen"),
    _currency("EUR", "euros", "欧元"),
    _currency("GBP", "pounds sterling", "英镑", minor="pence"),
    _currency("JPY", "Japanese yen", "日元"),
    _currency("CAD", "Canadian dollars", "加元"),
    _currency("AUD", "Australian dollars", "澳元"),
    _currency("PLN", "Polish zloty", "波兰兹罗提", minor="groszy"),
    _currency("HKD", "Hong Kong dollars", "港元"),
)

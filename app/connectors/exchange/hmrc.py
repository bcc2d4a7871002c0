"""HMRC's monthly rates for customs and VAT: how many of each currency a pound is, XML or CSV."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element

from app.catalogue.exchange_authorities import HMRC
from app.connectors.exchange.cells import (
    Read,
    gathered,
    numbered,
    read_currency,
    read_day,
    read_value,
    unread,
)
from app.domain.customs.published_rates import PublishedRate, RateFile
from app.domain.problems import Problem

ROOT: Final = "exchangeRateMonthList"
_POUND: Final = "GBP"
_CURRENCY, _VALUE, _START, _END = "currency code", "currency units per", "start date", "end date"
_PERIOD: Final = re.compile(r"(.+?) to (.+)")


def is_table(header: Sequence[str]) -> bool:
    """Return whether a CSV begins as HMRC's."""
    return _columns(header) is not None


def _columns(header: Sequence[str]) -> tuple[int, int, int, int] | None:
    names = [" ".join(cell.lower().split()) for cell in header]
    found = [
        next((at for at, name in enumerate(names) if name.startswith(wanted)), None)
        for wanted in (_CURRENCY, _VALUE, _START, _END)
    ]
    currency, value, start, end = found
    if currency is None or value is None or start is None or end is None:
        return None
    return currency, value, start, end


def read_table(header: Sequence[str], rows: Iterator[list[str]]) -> RateFile | list[Problem]:
    """Return the rates of the CSV; a currency of several countries stands once."""
    columns = _columns(header)
    return gathered("HMRC CSV", _table(columns, rows) if columns else ())


def _table(columns: tuple[int, int, int, int], rows: Iterator[list[str]]) -> Iterator[Read]:
    for number, row in numbered(rows):
        cells = [row[at] if at < len(row) else "" for at in columns]
        currency, value, start, end = cells
        first, last = read_day(start), read_day(end)
        if first is None or last is None or last < first:
            yield number, unread(number, "day", f"{start} {end}".strip())
        else:
            yield number, _rate(number, currency, value, (first, last))


def read_months(root: Element) -> RateFile | list[Problem]:
    """Return the rates of the XML, all for the period its root names."""
    period = _PERIOD.fullmatch(root.get("Period", ""))
    first, last = (read_day(period[1]), read_day(period[2])) if period else (None, None)
    if first is None or last is None or last < first:
        return [Problem("rates-period", "file", {"text": root.get("Period", "")[:80]})]
    rows = enumerate(root.iter("exchangeRate"), start=1)
    days = (first, last)
    return gathered(
        "HMRC XML",
        (
            (at, _rate(at, row.findtext("currencyCode", ""), row.findtext("rateNew", ""), days))
            for at, row in rows
        ),
    )


def _rate(
    number: int, currency: str, text: str, days: tuple[date, date]
) -> PublishedRate | Problem:
    quote, value = read_currency(currency), read_value(text)
    if quote is None or quote == _POUND:
        return unread(number, "currency", currency)
    if value is None:
        return unread(number, "value", text)
    first, last = days
    return PublishedRate(
        source=HMRC, base=_POUND, quote=quote, value=value, valid_from=first, valid_to=last
    )

"""The European Central Bank's euro reference rates: XML of a day or more, or the wide CSV."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element

from app.catalogue.exchange_authorities import ECB
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

_EURO: Final = "EUR"
_NOT_QUOTED: Final = {"", "N/A"}


def is_wide(header: Sequence[str]) -> bool:
    """Return whether a CSV begins as the bank's: a date, then currencies."""
    first, *rest = (cell.strip() for cell in header)
    named = [cell for cell in rest if cell]
    return first.lower() == "date" and bool(named) and all(map(read_currency, named))


def read_wide(header: Sequence[str], rows: Iterator[list[str]]) -> RateFile | list[Problem]:
    """Return the rates of the CSV, a row for each day."""
    currencies = [cell.strip() for cell in header]
    return gathered("ECB CSV", _wide(currencies, rows))


def _wide(currencies: Sequence[str], rows: Iterator[list[str]]) -> Iterator[Read]:
    for number, row in numbered(rows):
        day = read_day(row[0])
        if day is None:
            yield number, unread(number, "day", row[0])
            continue
        for currency, cell in zip(currencies[1:], row[1:], strict=False):
            if currency and cell.strip() not in _NOT_QUOTED:
                yield number, _rate(number, currency, cell, day)


def read_envelope(root: Element) -> RateFile | list[Problem]:
    """Return the rates of the XML, whose innermost cubes are currencies below their day's."""
    return gathered("ECB XML", _cubes(root))


def _cubes(root: Element) -> Iterator[Read]:
    number = 0
    for cube in root.iter():
        day_text = cube.get("time")
        if day_text is None:
            continue
        day = read_day(day_text)
        for each in cube:
            number += 1
            if day is None:
                yield number, unread(number, "day", day_text)
            else:
                yield number, _rate(number, each.get("currency", ""), each.get("rate", ""), day)


def _rate(number: int, currency: str, text: str, day: date) -> PublishedRate | Problem:
    quote, value = read_currency(currency), read_value(text)
    if quote is None:
        return unread(number, "currency", currency)
    if value is None:
        return unread(number, "value", text)
    return PublishedRate(source=ECB, base=_EURO, quote=quote, value=value, valid_from=day)

"""Our own plain form of rates: base, quote, value, as_of, source and, where it ends, valid_to."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from app.connectors.exchange.cells import (
    gathered,
    numbered,
    read_currency,
    read_day,
    read_value,
    unread,
)
from app.domain.customs.published_rates import PublishedRate, RateFile
from app.domain.problems import Problem
from app.domain.reading.text import clean

COLUMNS: Final = ("base", "quote", "value", "as_of", "source")
END: Final = "valid_to"
_LONGEST_SOURCE: Final = 200


def is_own(header: Sequence[str]) -> bool:
    """Return whether a CSV has all columns of ours."""
    return set(COLUMNS) <= {cell.strip().lower() for cell in header}


def read_own(header: Sequence[str], rows: Iterator[list[str]]) -> RateFile | list[Problem]:
    """Return the rates of the file."""
    names = [cell.strip().lower() for cell in header]
    cells = ((at, dict(zip(names, row, strict=False))) for at, row in numbered(rows))
    return gathered("CSV", ((at, _rate(at, row)) for at, row in cells))


def _rate(number: int, row: Mapping[str, str]) -> PublishedRate | Problem:
    base, quote = (read_currency(row.get(name, "")) for name in ("base", "quote"))
    value, day = read_value(row.get("value", "")), read_day(row.get("as_of", ""))
    end, source = row.get(END, "").strip(), clean(row.get("source", ""))
    last = read_day(end) if end else None
    if base is None or quote is None or base == quote:
        return unread(number, "currency", f"{row.get('base', '')} {row.get('quote', '')}".strip())
    if value is None:
        return unread(number, "value", row.get("value", ""))
    if day is None or (end and (last is None or last < day)):
        return unread(number, "day", f"{row.get('as_of', '')} {end}".strip())
    if not source or len(source) > _LONGEST_SOURCE:
        return unread(number, "source", source)
    return PublishedRate(
        source=source, base=base, quote=quote, value=value, valid_from=day, valid_to=last
    )

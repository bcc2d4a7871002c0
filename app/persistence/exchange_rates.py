"""Questions asked of all rates of exchange: what authorities publish, and what people entered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from app.domain.customs.published_rates import PublishedRate
from app.persistence import costs
from app.persistence.costs import Exchange
from app.persistence.paging import Sheet, sheet
from app.persistence.published import published_rate
from app.persistence.tables.published import CustomsRate

#: A publisher that says nothing of two currencies for so long has stopped.
_STOPPED: Final = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class ShownRate:
    """A rate, published or entered; `entered` tells by whom and when."""

    rate: PublishedRate
    entered: Exchange | None = None


def newest(session: Session, currency: str = "") -> list[ShownRate]:
    """Return the newest rate of each source between two currencies, one of them `currency`.

    Without a currency, of all. Sorted by currencies, then by source.
    """
    found = [*_newest_published(session, currency), *_newest_entered(session, currency)]
    return sorted(found, key=lambda each: (each.rate.base, each.rate.quote, each.rate.source))


def _newest_published(session: Session, currency: str) -> list[ShownRate]:
    row = CustomsRate
    last = session.scalar(select(func.max(row.valid_from)))
    if last is None:
        return []
    latest = (
        select(row.source, row.base, row.quote, func.max(row.valid_from).label("day"))
        .where(row.valid_from >= last - _STOPPED, *_of(currency))
        .group_by(row.source, row.base, row.quote)
        .subquery()
    )
    rows = session.scalars(
        select(row).join(
            latest,
            (row.source == latest.c.source)
            & (row.base == latest.c.base)
            & (row.quote == latest.c.quote)
            & (row.valid_from == latest.c.day),
        )
    )
    return [ShownRate(published_rate(each)) for each in rows]


def _of(currency: str) -> Sequence[ColumnElement[bool]]:
    row = CustomsRate
    return (or_(row.base == currency, row.quote == currency),) if currency else ()


def _newest_entered(session: Session, currency: str) -> list[ShownRate]:
    found: dict[tuple[str, str, str], ShownRate] = {}
    for each in costs.exchanges(session):
        rate = each.rate
        if not currency or currency in {rate.base, rate.quote}:
            found.setdefault((rate.base, rate.quote, rate.source), _shown(each))
    return list(found.values())


def _shown(entered: Exchange) -> ShownRate:
    rate = entered.rate
    published = PublishedRate(
        source=rate.source,
        base=rate.base,
        quote=rate.quote,
        value=rate.value,
        valid_from=rate.as_of,
    )
    return ShownRate(published, entered)


def entered_between(session: Session, base: str, quote: str) -> list[ShownRate]:
    """Return what people entered between two currencies in either direction, newest first."""
    pair = {base, quote}
    return [
        _shown(each)
        for each in costs.exchanges(session)
        if {each.rate.base, each.rate.quote} == pair
    ]


def history(session: Session, base: str, quote: str, *, number: int) -> Sheet[Any]:
    """Return a page of the published rates from `base` to `quote`, newest first."""
    row = CustomsRate
    wanted = select(row).where(row.base == base, row.quote == quote)
    return sheet(session, wanted.order_by(row.valid_from.desc(), row.source), number=number)


def published_since(
    session: Session, base: str, quote: str, *, since: date | None = None
) -> list[PublishedRate]:
    """Return the published rates from `base` to `quote` that begin on a day or later, by day."""
    row = CustomsRate
    wanted = select(row).where(row.base == base, row.quote == quote)
    if since is not None:
        wanted = wanted.where(row.valid_from >= since)
    return [published_rate(each) for each in session.scalars(wanted.order_by(row.valid_from))]

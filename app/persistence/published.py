"""Questions asked of what authorities publish: rates of exchange, and export rebates by code."""

from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.customs.published_rates import PublishedRate
from app.domain.rebate.rates import RebateRate
from app.domain.sourcing import Validity
from app.persistence.tables.published import ChinaRebate, CustomsRate

_LIBRARY: Final = "出口退税率文库"
#: What one rate is told by: source, base, quote and the day it begins.
RateKey = tuple[str, str, str, date]


class KeptRate(NamedTuple):
    """What is kept under a key."""

    id: int
    value: Decimal
    valid_to: date | None


def rebate_rates(session: Session, codes: Collection[str]) -> list[RebateRate]:
    """Return every rate of `codes`, and of the shorter codes they begin with."""
    wanted = {prefix for code in codes for prefix in _prefixes(code)}
    rows = session.scalars(select(ChinaRebate).where(ChinaRebate.code.in_(wanted)))
    return [
        RebateRate(
            code=row.code,
            percent=row.percent,
            vat=row.vat,
            validity=Validity(row.valid_from, row.valid_to),
            edition=row.edition,
            source=f"{_LIBRARY} {row.edition}",
        )
        for row in rows
    ]


def _prefixes(code: str) -> Iterator[str]:
    """Yield the code and what it begins with, down to a heading: libraries cut endings of 00."""
    return (code[:length] for length in range(4, len(code) + 1))


def customs_rates(
    session: Session, currencies: Collection[str], *, since: date, until: date
) -> list[PublishedRate]:
    """Return the published rates between `currencies` that begin in those days, newest first."""
    rows = session.scalars(
        select(CustomsRate)
        .where(
            CustomsRate.base.in_(currencies),
            CustomsRate.quote.in_(currencies),
            CustomsRate.valid_from.between(since, until),
        )
        .order_by(CustomsRate.valid_from.desc(), CustomsRate.source)
    )
    return [published_rate(row) for row in rows]


def published_rate(row: CustomsRate) -> PublishedRate:
    """Return a row as the rate it keeps."""
    return PublishedRate(
        source=row.source,
        base=row.base,
        quote=row.quote,
        value=row.value,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
    )


def key_of(rate: PublishedRate) -> RateKey:
    """Return what tells a rate from all others."""
    return rate.source, rate.base, rate.quote, rate.valid_from


def rates_of(
    session: Session, sources: Collection[str], *, since: date, until: date
) -> dict[RateKey, KeptRate]:
    """Return what is kept of these publishers for rates that begin in those days."""
    row = CustomsRate
    found = session.execute(
        select(
            row.source, row.base, row.quote, row.valid_from, row.id, row.value, row.valid_to
        ).where(row.source.in_(sources), row.valid_from.between(since, until))
    )
    return {
        (source, base, quote, day): KeptRate(id_, value, end)
        for source, base, quote, day, id_, value, end in found
    }

"""Questions asked of what authorities publish: rates of exchange, and export rebates by code."""

from collections.abc import Collection, Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.rebate.rates import RebateRate
from app.domain.sourcing import Validity
from app.persistence.tables.published import ChinaRebate

_LIBRARY = "出口退税率文库"


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

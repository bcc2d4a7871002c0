"""One figure that changes whenever what the whole installation shares does: tariffs and rates."""

from sqlalchemy import func, literal, select
from sqlalchemy.orm import Session

from app.persistence.tables.published import ChinaRebate, CustomsRate
from app.persistence.tables.tariffs import TariffSchedule

_SHARED = (TariffSchedule, CustomsRate, ChinaRebate)


def published_stamp(session: Session) -> tuple[int, ...]:
    """Return the count and the newest row of each shared table, in one query.

    Rows are only added and removed, never changed, so that equal figures mean equal rows.
    """
    parts = [
        part
        for table in _SHARED
        for part in (
            select(func.count(table.id)).scalar_subquery(),
            select(func.coalesce(func.max(table.id), literal(0))).scalar_subquery(),
        )
    ]
    return tuple(session.execute(select(*parts)).one())

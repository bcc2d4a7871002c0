"""One figure that changes whenever what the whole installation shares does: tariffs and rates."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.persistence.tables.published import ChinaRebate, CustomsRate
from app.persistence.tables.tariffs import TariffSchedule

#: What tells one state of a table from another. Rates are corrected in place under a newer day of
#: making, and a tariff may go out of use, or back into it, without a row added or removed.
_TELLING = (
    *(column for table in (CustomsRate, ChinaRebate) for column in (table.id, table.created_at)),
    TariffSchedule.id,
    TariffSchedule.used_since,
)


def published_stamp(session: Session) -> tuple[object, ...]:
    """Return how much of each shared table there is, and the newest of it, in one query."""
    parts = [
        select(figure(column)).scalar_subquery()
        for column in _TELLING
        for figure in (func.count, func.max)
    ]
    return tuple(session.execute(select(*parts)).one())

"""What changes whenever the tables that all workspaces share do: tariffs, rates, rebates."""

from collections.abc import Hashable
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.persistence.tables.published import ChinaRebate, CustomsRate
from app.persistence.tables.tariffs import TariffSchedule

_SHARED: Final = (TariffSchedule, CustomsRate, ChinaRebate)


def published_stamp(session: Session) -> Hashable:
    """Return the count of rows, the last and the newest of each shared table, in one query.

    Rows are only added and removed, never changed, so that equal stamps mean equal rows.
    """
    parts = [
        select(figure).scalar_subquery()
        for table in _SHARED
        for figure in (func.count(table.id), func.max(table.id), func.max(table.created_at))
    ]
    return tuple(session.execute(select(*parts)).one())

"""The sizes of cartons a workspace has packed into before, those used most first."""

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.quantities.length import Box
from app.persistence.tables.plans import CartonRow
from app.persistence.tables.products import CartonSpec

#: Only the newest rows are counted: what a factory used years ago it may not have any more.
_NEWEST: Final = 500


def sizes_used(session: Session, *, most: int) -> list[Box]:
    """Return outer sizes from carton specs and from the newest rows of cartons."""
    rows = [
        row
        for table in (CartonSpec, CartonRow)
        for row in session.execute(
            select(table.length, table.width, table.height).order_by(table.id.desc()).limit(_NEWEST)
        )
    ]
    counted: dict[Box, int] = {}
    for length, width, height in rows:
        size = Box(length, width, height)
        counted[size] = counted.get(size, 0) + 1
    return sorted(counted, key=lambda size: -counted[size])[:most]

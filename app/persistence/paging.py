"""Long lists, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

T = TypeVar("T")
MOST: Final = 50


@dataclass(frozen=True, slots=True)
class Sheet(Generic[T]):
    """One page of a list: its rows, its number from 1, and how many rows there are in all."""

    rows: Sequence[T]
    number: int
    count: int

    @property
    def last(self) -> int:
        """Return the number of the last page."""
        return pages(self.count)


def pages(count: int) -> int:
    """Return how many pages `count` rows fill; an empty list has one page."""
    return max(1, -(-count // MOST))


def sheet(session: Session, statement: Select[Any], *, number: int) -> Sheet[Any]:
    """Return page `number` of the rows `statement` selects; a page past the end is the last."""
    counted = select(func.count()).select_from(statement.order_by(None).subquery())
    count = session.scalar(counted) or 0
    number = min(max(number, 1), pages(count))
    rows = session.scalars(statement.limit(MOST).offset((number - 1) * MOST)).all()
    return Sheet(rows, number, count)

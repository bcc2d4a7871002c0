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
    """One page of a list: its rows, its number from 1, all rows' count, the most a page has."""

    rows: Sequence[T]
    number: int
    count: int
    most: int = MOST

    @property
    def last(self) -> int:
        """Return the number of the last page."""
        return pages(self.count, most=self.most)


def pages(count: int, *, most: int = MOST) -> int:
    """Return how many pages of `most` rows `count` rows fill; an empty list has one page."""
    return max(1, -(-count // most))


def sheet(session: Session, statement: Select[Any], *, number: int, most: int = MOST) -> Sheet[Any]:
    """Return page `number` of the rows `statement` selects; a page past the end is the last."""
    counted = select(func.count()).select_from(statement.order_by(None).subquery())
    count = session.scalar(counted) or 0
    number = min(max(number, 1), pages(count, most=most))
    rows = session.scalars(statement.limit(most).offset((number - 1) * most)).all()
    return Sheet(rows, number, count, most)

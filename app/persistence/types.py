"""Column types that keep quantities exact and times in UTC on every engine.

SQLite turns Numeric into REAL and drops time zones, so quantities rest as integers.
"""

from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, String, TypeDecorator

from app.domain.quantities.length import Length
from app.domain.quantities.rounding import exact
from app.domain.quantities.weight import Weight

Member = TypeVar("Member", bound=StrEnum)


class Moment(TypeDecorator[datetime]):
    """An instant, stored in UTC; a datetime without a zone is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the instant in UTC, without its zone where the engine keeps none."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} names no time zone")
        instant = value.astimezone(UTC)
        return instant if dialect.name == "postgresql" else instant.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the stored instant as an aware UTC time."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Scaled(TypeDecorator[Decimal]):
    """A decimal kept as an integer of 10^-places; a finer figure is refused, never rounded."""

    impl = BigInteger
    cache_ok = True

    def __init__(self, places: int) -> None:
        super().__init__()
        self.places = places

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """Return the whole number of units of the last place."""
        del dialect
        if value is None:
            return None
        scaled = exact(value).scaleb(self.places)
        if scaled != scaled.to_integral_value():
            raise ValueError(f"{value} has more than {self.places} digits after the point")
        return int(scaled)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        """Return the stored figure with all its places."""
        del dialect
        return None if value is None else Decimal(value).scaleb(-self.places)


class Grams(TypeDecorator[Weight]):
    """A weight, stored in whole grams."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Weight | None, dialect: Dialect) -> int | None:
        """Return the grams."""
        del dialect
        return None if value is None else value.grams

    def process_result_value(self, value: int | None, dialect: Dialect) -> Weight | None:
        """Return the stored weight."""
        del dialect
        return None if value is None else Weight(value)


class Millimetres(TypeDecorator[Length]):
    """A length, stored in whole millimetres."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Length | None, dialect: Dialect) -> int | None:
        """Return the millimetres."""
        del dialect
        return None if value is None else value.millimetres

    def process_result_value(self, value: int | None, dialect: Dialect) -> Length | None:
        """Return the stored length."""
        del dialect
        return None if value is None else Length(value)


class Word(TypeDecorator[Member]):
    """A member of a closed list, stored as its word so that a row can be read by eye."""

    impl = String(32)
    cache_ok = True

    def __init__(self, kind: type[Member]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Member | None, dialect: Dialect) -> str | None:
        """Return the member's word; a word outside the list is refused."""
        del dialect
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> Member | None:
        """Return the stored member."""
        del dialect
        return None if value is None else self.kind(value)

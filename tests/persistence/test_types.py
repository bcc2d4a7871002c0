"""Columns that give back exactly what was stored, and refuse what they could not."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, Engine, Integer, MetaData, Table, func, insert, select
from sqlalchemy.exc import StatementError

from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.persistence.session import make_engine
from app.persistence.types import Grams, Millimetres, Moment, Scaled, Word

SHANGHAI = timezone(timedelta(hours=8))


class Colour(StrEnum):
    RED = "red"


TYPES: dict[str, Any] = {
    "moment": Moment(),
    "scaled": Scaled(4),
    "grams": Grams(),
    "millimetres": Millimetres(),
    "word": Word(Colour),
}
SPECIMEN = Table(
    "specimen",
    MetaData(),
    Column("id", Integer, primary_key=True),
    *(Column(name, kind) for name, kind in TYPES.items()),
)


@pytest.fixture
def shelf(address: str) -> Iterator[Engine]:
    engine = make_engine(address)
    SPECIMEN.create(engine)
    yield engine
    engine.dispose()


def there_and_back(shelf: Engine, name: str, value: object) -> object:
    with shelf.begin() as connection:
        connection.execute(SPECIMEN.delete())
        connection.execute(insert(SPECIMEN).values({name: value}))
        return connection.scalar(select(SPECIMEN.c[name]))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("moment", datetime(2026, 11, 22, 8, 0, tzinfo=UTC)),
        ("scaled", Decimal("123456789012.3456")),
        ("scaled", Decimal("-0.0001")),
        ("grams", Weight(22_680)),
        ("millimetres", Length(635)),
        ("word", Colour.RED),
    ],
)
def test_what_is_stored_comes_back(shelf: Engine, name: str, value: object) -> None:
    assert there_and_back(shelf, name, value) == value


@pytest.mark.parametrize("name", TYPES)
def test_nothing_comes_back_as_nothing(shelf: Engine, name: str) -> None:
    assert there_and_back(shelf, name, None) is None


def test_an_instant_in_shanghai_comes_back_as_the_same_instant_in_utc(shelf: Engine) -> None:
    stored = there_and_back(shelf, "moment", datetime(2026, 11, 22, 8, 0, tzinfo=SHANGHAI))
    assert isinstance(stored, datetime)
    assert stored == datetime(2026, 11, 22, 0, 0, tzinfo=UTC)
    assert stored.utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("moment", datetime(2026, 11, 22, 8, 0), "names no time zone"),  # noqa: DTZ001
        ("scaled", 0.1, "float"),
        ("scaled", Decimal("0.00001"), "more than 4 digits"),
        ("scaled", Decimal("NaN"), "not a finite number"),
        ("word", "green", "green"),
    ],
)
def test_what_could_not_come_back_is_refused(
    shelf: Engine, name: str, value: object, said: str
) -> None:
    with pytest.raises(StatementError, match=said):
        there_and_back(shelf, name, value)


def test_the_database_sums_exactly(shelf: Engine) -> None:
    with shelf.begin() as connection:
        connection.execute(insert(SPECIMEN), [{"scaled": Decimal("0.1")}] * 10)
        total = connection.scalar(select(func.sum(SPECIMEN.c.scaled)))
    assert Decimal(total) == Decimal(1)


@given(st.decimals(-(10**12), 10**12, places=4))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_figure_of_four_places_comes_back(shelf: Engine, value: Decimal) -> None:
    assert there_and_back(shelf, "scaled", value) == value

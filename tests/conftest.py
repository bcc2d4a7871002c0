"""Shared by all tests: a fresh database, cheap passwords, no network, and a client that checks."""

import gc
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from flask import Flask
from hypothesis import HealthCheck, settings
from sqlalchemy import Engine, create_engine

from app import create_app
from app.jobs.transport import queue_of
from app.persistence import migrating
from app.persistence.session import make_engine
from app.usecases import passwords
from app.web import kept
from config import Config
from tests.factories.databases import postgres
from tests.factories.people import Member, sign_up
from tests.web.visitor import Visitor

__all__ = ["postgres"]

_LONG = "tests/house/test_tools.py"
settings.register_profile(
    "busy machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("busy machine")

_LOOPBACK = ("127.", "::1", "localhost")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Start what takes long first, so that no worker waits for another's last test."""
    items.sort(
        key=lambda item: not item.path.match(_LONG) and not item.get_closest_marker("browser")
    )


def pytest_collection_finish() -> None:
    """Spare the garbage collector a walk over all tests and modules, again and again."""
    gc.collect()
    gc.freeze()


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


@pytest.fixture(scope="session")
def _settings(tmp_path_factory: pytest.TempPathFactory) -> Config:
    """Return the settings of the one installation that all tests of this process use in turn."""
    home = tmp_path_factory.mktemp("installation")
    return Config(
        database_url=f"sqlite:///{home / 'sampan.db'}",
        secret_key="a secret for tests that is long enough",
        files=home / "files",
        testing=True,
    )


@pytest.fixture(scope="session")
def _engine(_settings: Config) -> Engine:
    """Return an engine that knows the statements of earlier tests, and none of their rows."""
    return make_engine(_settings.database_url)


@pytest.fixture(scope="session")
def _application(_settings: Config, _engine: Engine) -> Flask:
    """Return an application with the pages of earlier tests compiled, and nothing else of them."""
    made = create_app(_settings)
    made.extensions["sampan_engine"] = _engine
    return made


@pytest.fixture
def config(_settings: Config, _engine: Engine, blank_database: Path) -> Iterator[Config]:
    """Return the settings of an installation that holds nothing yet."""
    home = _settings.files.parent
    shutil.rmtree(_settings.files, ignore_errors=True)
    for path in home.glob("sampan.db*"):
        path.unlink()
    shutil.copyfile(blank_database, home / "sampan.db")
    if (home / "queue.db").exists():
        queue_of(_engine).huey.flush()
    yield _settings
    _engine.dispose()


@pytest.fixture
def app(config: Config, _application: Flask) -> Flask:
    """Return the application of an installation that holds nothing yet."""
    _application.extensions["sampan_config"] = config
    kept.prepare(_application)
    return _application


@pytest.fixture
def engine(config: Config, _engine: Engine) -> Engine:  # noqa: ARG001 - an empty installation
    """Return the engine of an installation that holds nothing yet."""
    return _engine


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

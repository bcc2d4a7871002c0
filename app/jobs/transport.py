"""Carries the ids of jobs to the workers: Huey, on SQLite beside the database or on PostgreSQL."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from huey import PostgresHuey, SqliteHuey
from sqlalchemy import Engine
from sqlalchemy.engine import URL, make_url

_NAME: Final = "sampan"
_OPTION: Final = "queue_url"


@dataclass(frozen=True, slots=True)
class Queue:
    """An opened queue: `send` an id, and let its consumer call a function with each."""

    huey: Any
    send: Callable[[int], object]


def with_queue(engine: Engine, queue_url: str | None) -> Engine:
    """Return `engine` with a queue of its own choosing; without one it is derived."""
    return engine.execution_options(**{_OPTION: queue_url}) if queue_url else engine


def queue_of(engine: Engine) -> Queue:
    """Return the queue for jobs written through `engine`, opened once a process."""
    return _opened(_url(engine))


def open_queue(engine: Engine, run: Callable[[int], object]) -> Queue:
    """Open the same queue for a process that consumes it, calling `run` with each id."""
    return _open(_url(engine), run)


@cache
def _opened(url: URL) -> Queue:
    return _open(url, _never)


def _open(url: URL, run: Callable[[int], object]) -> Queue:
    huey = _huey(url)

    def do_job(job_id: int) -> None:
        run(job_id)

    return Queue(huey, huey.task(name="do_job")(do_job))


def _never(job_id: int) -> None:
    raise AssertionError(f"job {job_id} reached a process that only sends")


def _url(engine: Engine) -> URL:
    """Return the chosen queue; else queue.db beside an SQLite file, else the database itself."""
    chosen: str | None = engine.get_execution_options().get(_OPTION)
    if chosen:
        return make_url(chosen)
    url = engine.url
    if url.get_backend_name() != "sqlite":
        return url
    return url.set(database=str(Path(url.database or "").with_name("queue.db")))


def _huey(url: URL) -> Any:
    if url.get_backend_name() == "sqlite":
        return SqliteHuey(_NAME, filename=url.database, results=False, timeout=5)
    dsn = url.set(drivername="postgresql").render_as_string(hide_password=False)
    return PostgresHuey(_NAME, dsn=dsn, results=False)

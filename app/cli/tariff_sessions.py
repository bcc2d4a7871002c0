"""The database as commands read it that can do without: only if it is there, never made."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from sqlalchemy import Engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from app.domain.naming import Language
from app.domain.problems import Problem
from app.persistence.session import make_engine, make_session
from app.persistence.tariffs import has_tables
from app.wording.problems import say
from config import database_address


@contextmanager
def reading() -> Iterator[Session | None]:
    """Yield a session on the database of the settings; None where it is missing or too old.

    One that cannot be read is told on standard error, and left out.
    """
    engine = _existing(database_address())
    if engine is None:
        yield None
        return
    try:
        with make_session(engine) as session:
            yield session
    finally:
        engine.dispose()


def tell_unreadable(reason: object) -> None:
    """Say on standard error, in both languages, that imported tariffs are left out."""
    problem = Problem("tariff-database", params={"reason": str(reason).partition("\n")[0]})
    for language in Language:
        click.echo(say(problem, language), err=True)


def _existing(address: str) -> Engine | None:
    url = make_url(address)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        return None
    engine = make_engine(address)
    try:
        if has_tables(engine):
            return engine
    except SQLAlchemyError as error:
        tell_unreadable(error.__cause__ or error)
    engine.dispose()
    return None

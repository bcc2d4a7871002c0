"""One session a request: a reader for GET, a writer otherwise; nothing is left half done."""

from flask import Flask, current_app, g, request
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.persistence.session import make_session

ENGINE = "sampan_engine"
READING = frozenset({"GET", "HEAD", "OPTIONS"})


def engine() -> Engine:
    """Return the application's engine."""
    found: Engine = current_app.extensions[ENGINE]
    return found


def database() -> Session:
    """Return the request's session, opened on first use."""
    if "session" not in g:
        g.session = make_session(engine(), writes=request.method not in READING)
    session: Session = g.session
    return session


def _close(_error: BaseException | None) -> None:
    session: Session | None = g.pop("session", None)
    if session is not None:
        session.close()


def prepare(app: Flask, engine: Engine) -> None:
    """Give the application its engine, and close each request's session."""
    app.extensions[ENGINE] = engine
    app.teardown_appcontext(_close)

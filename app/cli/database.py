"""The database before anything serves it: newest schema, and the demo workspace where wanted."""

from pathlib import Path

from sqlalchemy import Engine

from app.persistence import migrating
from app.persistence.session import make_engine, make_session
from app.usecases import demo_workspace
from config import Config


def bring_up_to_date(config: Config) -> Engine:
    """Return the installation's engine, its database at the newest schema."""
    engine = make_engine(config.database_url)
    if engine.dialect.name == "sqlite" and engine.url.database:
        Path(engine.url.database).parent.mkdir(parents=True, exist_ok=True)
    migrating.upgrade(engine)
    return engine


def prepare_demo(config: Config) -> None:
    """Bring the database up to date and load the demo workspace unless it is there."""
    engine = bring_up_to_date(config)
    with make_session(engine, writes=True) as session:
        demo_workspace.load(session)
    engine.dispose()

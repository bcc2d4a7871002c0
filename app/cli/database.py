"""The database before anything serves it or writes to it: at the newest schema."""

from pathlib import Path

from sqlalchemy import Engine

from app.persistence import migrating
from app.persistence.session import make_engine
from config import Config


def bring_up_to_date(config: Config) -> Engine:
    """Return the installation's engine, its database at the newest schema."""
    engine = make_engine(config.database_url)
    if engine.dialect.name == "sqlite" and engine.url.database:
        Path(engine.url.database).parent.mkdir(parents=True, exist_ok=True)
    migrating.upgrade(engine)
    return engine

"""Brings a database to the newest schema, from a checkout or an installed wheel."""

from alembic import command
from alembic.config import Config as Alembic
from sqlalchemy import Engine

from app import paths
from app.persistence import selectivity


def alembic() -> Alembic:
    """Return Alembic's settings for this project's migrations."""
    settings = Alembic()
    settings.set_main_option("script_location", str(paths.MIGRATIONS))
    settings.set_main_option("path_separator", "os")
    return settings


def upgrade(engine: Engine, *, revision: str = "head") -> None:
    """Upgrade the database to `revision`, in one transaction."""
    with engine.begin() as connection:
        settings = alembic()
        settings.attributes["connection"] = connection
        command.upgrade(settings, revision)
        selectivity.describe(connection)


def downgrade(engine: Engine, *, revision: str) -> None:
    """Take the database back to `revision`, in one transaction."""
    with engine.begin() as connection:
        settings = alembic()
        settings.attributes["connection"] = connection
        command.downgrade(settings, revision)

"""Runs the migrations on the database the settings name, or on a connection handed in."""

from typing import Literal

from alembic import context
from sqlalchemy import TypeDecorator
from sqlalchemy.engine import Connection

import app.persistence.tables  # noqa: F401 - loading the package fills the metadata
from app.persistence.session import make_engine
from app.persistence.tables.foundation import Table
from config import Config


def plain_type(kind: str, column_type: object, _context: object) -> str | Literal[False]:
    """Write our column types as what rests in the database, so old migrations never change."""
    if kind == "type" and isinstance(column_type, TypeDecorator):
        return f"sa.{column_type.impl_instance!r}"
    return False


def run(connection: Connection) -> None:
    """Apply what the command asks for, in one transaction."""
    context.configure(
        connection=connection,
        target_metadata=Table.metadata,
        render_as_batch=True,
        compare_type=True,
        compare_server_default=True,
        render_item=plain_type,
    )
    with context.begin_transaction():
        context.run_migrations()


handed_in = context.config.attributes.get("connection")
if handed_in is not None:
    run(handed_in)
else:
    with make_engine(Config.development().database_url).connect() as own:
        run(own)
        own.commit()

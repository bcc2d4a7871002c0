"""All rows of a database as it keeps them, to hold two moments of it against each other."""

from typing import Any

from sqlalchemy import Engine, text

from app.persistence.act_recording import UNRECORDED
from tests.factories.workspaces import tables

#: Columns that count saves; they go on when an act is taken back.
COUNTERS = frozenset({"version"})


def snapshot(engine: Engine) -> dict[str, list[dict[str, Any]]]:
    """Return the raw rows of every table an act may touch, without their version counters."""
    with engine.connect() as connection:
        return {
            table.name: [
                {name: value for name, value in row.items() if name not in COUNTERS}
                for row in connection.execute(
                    text(f'SELECT * FROM "{table.name}" ORDER BY id')  # noqa: S608 - our own names
                ).mappings()
            ]
            for table in tables()
            if table.name not in UNRECORDED
        }

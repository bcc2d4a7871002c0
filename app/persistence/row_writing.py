"""Writes rows as their engine keeps them: however many there are, one statement for each table."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any, Final

from sqlalchemy import Connection, bindparam, delete, insert, update

from app.persistence.row_images import Image, Key, stored, values

_ROW: Final = "row_to_write"


def remove(connection: Connection, keys: Iterable[Key]) -> None:
    """Remove rows in their order."""
    for name, some in groupby(keys, key=lambda key: key.table):
        table = stored(name)
        statement = delete(table).where(table.c.id == bindparam(_ROW))
        connection.execute(statement, [{_ROW: key.id} for key in some])


def make(connection: Connection, images: Iterable[tuple[Key, Image]]) -> None:
    """Make rows in their order; each image has every column of its table."""
    for name, some in groupby(images, key=lambda each: each[0].table):
        connection.execute(insert(stored(name)), [values(name, image) for _key, image in some])


def change(connection: Connection, changes: Iterable[tuple[Key, Mapping[str, Any]]]) -> None:
    """Give rows some of their columns, in values as the engine takes them; none changes nothing."""
    told = ((key, each) for key, each in changes if each)
    for (name, _columns), some in groupby(told, key=lambda each: (each[0].table, tuple(each[1]))):
        table = stored(name)
        statement = update(table).where(table.c.id == bindparam(_ROW))
        connection.execute(statement, [{_ROW: key.id, **each} for key, each in some])

"""Rows as their engine keeps them: read, told apart and written back to the last digit.

Every column is taken below any type of ours, as the integer, word or instant that rests in the
database, so that nothing is converted and nothing rounded.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from itertools import groupby
from typing import Any, Final, NamedTuple, TypeAlias

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Date,
    DateTime,
    MetaData,
    Table,
    literal,
    select,
    union_all,
)
from sqlalchemy.types import TypeDecorator, TypeEngine

from app.persistence.tables import foundation

#: One row's columns by name, in values that JSON keeps exactly.
Image: TypeAlias = dict[str, Any]
_AT_ONCE: Final = 500
_CASCADE: Final = "CASCADE"


class Key(NamedTuple):
    """Which row of which table."""

    table: str
    id: int


class Reference(NamedTuple):
    """A column that points at rows of another table, and what becomes of its row without them."""

    table: str
    column: str
    target: str
    ondelete: str | None


@cache
def stored(name: str) -> Table:
    """Return the table of that name with its columns as the engine keeps them."""
    table = foundation.Table.metadata.tables[name]
    columns = (Column(each.name, _kept(each), primary_key=each.primary_key) for each in table.c)
    return Table(name, MetaData(), *columns)


def _kept(column: Column[Any]) -> TypeEngine[Any]:
    kind = column.type
    if isinstance(kind, JSON):
        return JSON(none_as_null=bool(column.nullable))
    return kind.impl_instance if isinstance(kind, TypeDecorator) else kind


@cache
def references() -> tuple[Reference, ...]:
    """Return every column by which one row of a workspace points at another."""
    owned = {
        name: table
        for name, table in foundation.Table.metadata.tables.items()
        if "workspace_id" in table.c
    }
    return tuple(
        Reference(name, key.parent.name, key.column.table.name, key.ondelete)
        for name, table in owned.items()
        for key in table.foreign_keys
        if key.column.table.name in owned
    )


def read(connection: Connection, keys: Iterable[Key], *, workspace_id: int) -> dict[Key, Image]:
    """Return those rows that are there and the workspace's, held until the transaction ends."""
    found: dict[Key, Image] = {}
    for name, ids in _batches(keys):
        table = stored(name)
        rows = connection.execute(
            select(table)
            .where(table.c.workspace_id == workspace_id, table.c.id.in_(ids))
            .with_for_update()
        )
        found |= {Key(name, row["id"]): _plain(row) for row in rows.mappings()}
    return found


def dependants(connection: Connection, keys: Iterable[Key]) -> set[Key]:
    """Return the rows that point at `keys`, and those at rows that would go along with them."""
    found: set[Key] = set()
    following = set(keys)
    while following:
        pointing = {
            (Key(name, row_id), goes)
            for target, ids in _batches(following)
            for name, row_id, goes in _pointing(connection, target, ids)
        }
        following = {key for key, goes in pointing if goes} - found
        found |= {key for key, _goes in pointing}
    return found


def _pointing(
    connection: Connection, target: str, ids: Sequence[int]
) -> list[tuple[str, int, bool]]:
    """Return table, id and whether it goes along, of each row that points at the target's ids."""
    queries = []
    for reference in references():
        if reference.target == target:
            table = stored(reference.table)
            goes = literal(reference.ondelete == _CASCADE)
            query = select(literal(reference.table), table.c.id, goes)
            queries.append(query.where(table.c[reference.column].in_(ids)))
    found = connection.execute(union_all(*queries)) if queries else ()
    return [(row[0], row[1], row[2]) for row in found]


def owners(key: Key, image: Image) -> set[Key]:
    """Return the rows that a row belongs to: it goes when one of them goes."""
    return {
        Key(reference.target, image[reference.column])
        for reference in references()
        if reference.table == key.table
        and reference.ondelete == _CASCADE
        and image.get(reference.column) is not None
    }


def fingerprint(image: Image | None) -> str | None:
    """Return what tells this state of a row from every other; None where there is no row."""
    if image is None:
        return None
    text = json.dumps(image, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def values(name: str, image: Image) -> dict[str, Any]:
    """Return an image's columns as the engine takes them."""
    columns = stored(name).c
    return {each: _value(columns[each], plain) for each, plain in image.items()}


def _plain(row: Mapping[Any, Any]) -> Image:
    return {name: _written(value) for name, value in row.items()}


def _written(value: Any) -> Any:
    """Return a value as JSON keeps it; an instant with a zone is told in UTC on every engine."""
    if isinstance(value, datetime) and value.tzinfo is not None:
        value = value.astimezone(UTC)
    return value.isoformat() if isinstance(value, date) else value


def _value(column: Column[Any], plain: Any) -> Any:
    match column.type:
        case DateTime() if plain is not None:
            return datetime.fromisoformat(plain)
        case Date() if plain is not None:
            return date.fromisoformat(plain)
        case _:
            return plain


def _batches(keys: Iterable[Key]) -> Iterator[tuple[str, Sequence[int]]]:
    """Yield the ids of each table, as many at once as every engine takes."""
    for name, some in groupby(sorted(keys), key=lambda key: key.table):
        ids = [key.id for key in some]
        for start in range(0, len(ids), _AT_ONCE):
            yield name, ids[start : start + _AT_ONCE]

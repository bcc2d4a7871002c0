"""Rows as their engine keeps them: read, told apart and written back to the last digit.

Every column is taken below any type of ours, as the integer, word or instant that rests in the
database, so that nothing is converted and nothing rounded.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, Final, NamedTuple, TypeAlias

from sqlalchemy import JSON, Column, Connection, Date, DateTime, MetaData, Table, select
from sqlalchemy import types as kinds

from app.persistence.tables import foundation

#: One row's columns by name, in values that JSON keeps exactly.
Image: TypeAlias = dict[str, Any]
#: Rows by table and id.
Ids: TypeAlias = dict[str, set[int]]
_AT_ONCE: Final = 500


class Reference(NamedTuple):
    """A column that points at another table's rows, and what becomes of its row without them."""

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


def _kept(column: Column[Any]) -> kinds.TypeEngine[Any]:
    kind = column.type
    if isinstance(kind, JSON):
        return JSON(none_as_null=bool(column.nullable))
    return kind.impl_instance if isinstance(kind, kinds.TypeDecorator) else kind


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


def read(
    connection: Connection, name: str, ids: Iterable[int], *, workspace_id: int
) -> dict[int, Image]:
    """Return the workspace's rows of these ids, held until the transaction ends."""
    table = stored(name)
    found: dict[int, Image] = {}
    for some in _in_batches(ids):
        rows = connection.execute(
            select(table)
            .where(table.c.workspace_id == workspace_id, table.c.id.in_(some))
            .with_for_update()
        )
        found |= {row["id"]: _plain(row) for row in rows.mappings()}
    return found


def dependants(connection: Connection, ids: Mapping[str, Iterable[int]]) -> Ids:
    """Return the rows that point at `ids`, and those that would be deleted along with them."""
    found: Ids = defaultdict(set)
    open_: list[tuple[str, set[int]]] = [(name, set(some)) for name, some in ids.items()]
    while open_:
        target, parents = open_.pop()
        for reference in references():
            if reference.target != target:
                continue
            new = _pointing(connection, reference, parents) - found[reference.table]
            found[reference.table] |= new
            if new and reference.ondelete == "CASCADE":
                open_.append((reference.table, new))
    return {name: some for name, some in found.items() if some}


def _pointing(connection: Connection, reference: Reference, parents: Iterable[int]) -> set[int]:
    table = stored(reference.table)
    pointer = table.c[reference.column]
    return {
        row_id
        for some in _in_batches(parents)
        for row_id in connection.scalars(select(table.c.id).where(pointer.in_(some)))
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
    return {each: _value(columns[each], plain) for each, plain in image.items() if each in columns}


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


def _in_batches(ids: Iterable[int]) -> Iterator[Sequence[int]]:
    every = sorted(ids)
    for start in range(0, len(every), _AT_ONCE):
        yield every[start : start + _AT_ONCE]

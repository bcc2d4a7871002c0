"""Puts back what an act touched, in an order that no key or unique name of a table refuses."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Column, String, UniqueConstraint
from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence import row_writing
from app.persistence.act_recording import age_of
from app.persistence.row_images import (
    Image,
    Key,
    dependants,
    fingerprint,
    owners,
    read,
    stored,
    values,
)
from app.persistence.session import workspace_of
from app.persistence.tables import foundation

#: By which of its columns people know a row, the better one first.
_NAMES: Final = ("reference", "sku", "name", "name_zh", "name_en", "fnsku")


@dataclass(frozen=True, slots=True)
class Touched:
    """One row of an act: before it, None where there was none, and what told it apart after."""

    key: Key
    before: Image | None
    after: str | None


class Restoring:
    """What one act touched, seen from now."""

    def __init__(self, session: Session, before: Mapping[str, Any]) -> None:
        self._connection = session.connection()
        self._own = workspace_of(session)
        self._guards = {Key(name, row_id): age for name, row_id, age in before["guards"]}
        self._rows = [
            Touched(Key(name, row_id), image, after)
            for name, row_id, image, after in before["rows"]
        ]
        order = [table.name for table in foundation.Table.metadata.sorted_tables]
        self._rows.sort(key=lambda row: order.index(row.key.table))
        self._now = self._read(row.key for row in self._rows)

    def refusals(self) -> list[Problem]:
        """Return what was changed since, or now rests on what the act made."""
        for row in self._rows:
            image = self._now.get(row.key)
            if fingerprint(image) != row.after:
                return [self._refusal("undo-changed", row.key, image or row.before or {})]
        guards = self._read(self._guards)
        for key, age in self._guards.items():
            if key not in guards or age_of(guards[key]) != age:
                return [self._refusal("undo-changed", key, guards.get(key, {}))]
        made = {row.key for row in self._rows if row.before is None}
        resting = dependants(self._connection, made) - {row.key for row in self._rows}
        for key, image in self._read(resting).items():
            return [self._refusal("undo-in-use", key, image)]
        return []

    def restore(self) -> None:
        """Write every row back: made ones go, changed ones step aside, then all are as before."""
        made = (row.key for row in reversed(self._rows) if row.before is None)
        row_writing.remove(self._connection, (key for key in made if key in self._now))
        there = self._read(row.key for row in self._rows)  # others may have gone with those made
        former = [(row.key, row.before) for row in self._rows if row.before]
        changed = [(key, before) for key, before in former if key in there]
        gone = [(key, before | _stamp(before)) for key, before in former if key not in there]
        row_writing.change(
            self._connection, ((key, _aside(key, before)) for key, before in changed)
        )
        row_writing.make(self._connection, gone)
        row_writing.change(
            self._connection,
            ((key, values(key.table, before | _stamp(self._now[key]))) for key, before in changed),
        )

    def _read(self, keys: Iterable[Key]) -> dict[Key, Image]:
        return read(self._connection, keys, workspace_id=self._own)

    def _refusal(self, code: str, key: Key, image: Image) -> Problem:
        return Problem(code, params={"what": self._name(key, image)})

    def _name(self, key: Key, image: Image) -> str:
        """Return by what people know a row: its own name, or that of the row it belongs to."""
        own = next((str(image[each]) for each in _NAMES if image.get(each)), "")
        above = {} if own else self._read(owners(key, image))
        return own or next((self._name(each, found) for each, found in above.items()), "")


def _stamp(image: Image) -> Image:
    """Return a version nobody has seen, so that no form opened meanwhile is saved over the row."""
    return {"version": image["version"] + 1} if "version" in image else {}


def _aside(key: Key, before: Image) -> dict[str, Any]:
    """Return values no row has, for the columns that must be unique in their table."""
    constraints = foundation.Table.metadata.tables[key.table].constraints
    unique = {
        column.name: _nobodys(column, key.id)
        for constraint in constraints
        if isinstance(constraint, UniqueConstraint)
        for column in constraint.columns
        if not column.foreign_keys and before[column.name] is not None
    }
    return {name: value for name, value in unique.items() if value is not None}


def _nobodys(column: Column[Any], row_id: int) -> str | int | None:
    """Return a value no row has; None where the column takes none."""
    kind = stored(column.table.name).c[column.name].type
    if not isinstance(kind, String):
        return -row_id if kind.python_type is int else None
    value = f"~{row_id}"
    return value if len(value) <= (kind.length or len(value)) else None

"""Puts back what an act touched, in an order that no key or unique name of a table refuses."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Final

from sqlalchemy import String, UniqueConstraint, delete, insert, update
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from app.domain.problems import Problem
from app.persistence.row_images import (
    Ids,
    Image,
    dependants,
    fingerprint,
    read,
    references,
    stored,
    values,
)
from app.persistence.session import workspace_of
from app.persistence.tables import foundation

#: By which of its columns people know a row, the better one first.
_NAMES: Final = ("reference", "sku", "name", "name_zh", "name_en", "fnsku")


class Restoring:
    """What one act touched, seen from now."""

    def __init__(self, session: Session, before: Mapping[str, Any]) -> None:
        self._connection = session.connection()
        self._own = workspace_of(session)
        self._rows: list[dict[str, Any]] = before["rows"]
        self._guards: list[list[Any]] = before["guards"]
        self._order = [table.name for table in foundation.Table.metadata.sorted_tables]
        self._current = self._read((row["table"], row["id"]) for row in self._rows)

    def refusals(self) -> list[Problem]:
        """Return what was changed since, or now rests on what the act made."""
        for row in self._rows:
            image = self._current.get((row["table"], row["id"]))
            if fingerprint(image) != row["after"]:
                return [
                    Problem(
                        "undo-changed",
                        params={"what": self._name(row["table"], image or row["before"])},
                    )
                ]
        guarded = self._read((name, row_id) for name, row_id, _ in self._guards)
        for name, row_id, version in self._guards:
            image = guarded.get((name, row_id))
            if image is None or image["version"] != version:
                return [Problem("undo-changed", params={"what": self._name(name, image or {})})]
        return self._resting()

    def _resting(self) -> list[Problem]:
        """Return what points at rows the act made and is not itself part of it."""
        made = self._ids(row for row in self._rows if row["before"] is None)
        touched = self._ids(self._rows)
        for name, ids in dependants(self._connection, made).items():
            others = ids - touched.get(name, set())
            for image in self._read((name, each) for each in others).values():
                return [Problem("undo-in-use", params={"what": self._name(name, image)})]
        return []

    def restore(self) -> None:
        """Write every row back: made ones go, changed ones step aside, then all are as before."""
        for name in reversed(self._order):
            self._delete(name, [row["id"] for row in self._of(name) if row["before"] is None])
        changed = [row for row in self._rows if row["before"] and self._current.get(_key(row))]
        for row in changed:
            self._write(row, _aside(row["table"], row["id"], row["before"]))
        for name in self._order:
            for row in self._of(name):
                if row["before"] and _key(row) not in self._current:
                    image = {**row["before"], **self._stamp(row)}
                    self._connection.execute(insert(stored(name)).values(values(name, image)))
        for row in changed:
            self._write(row, values(row["table"], {**row["before"], **self._stamp(row)}))

    def _stamp(self, row: dict[str, Any]) -> Image:
        """Return a version nobody has seen, so that no form opened meanwhile is saved over it."""
        current = self._current.get(_key(row), row["before"])
        return {"version": current["version"] + 1} if "version" in row["before"] else {}

    def _write(self, row: dict[str, Any], changes: Mapping[str, Any]) -> None:
        if changes:
            table = stored(row["table"])
            self._connection.execute(update(table).where(table.c.id == row["id"]).values(changes))

    def _delete(self, name: str, ids: Iterable[int]) -> None:
        table = stored(name)
        for row_id in ids:
            self._connection.execute(delete(table).where(table.c.id == row_id))

    def _of(self, name: str) -> list[dict[str, Any]]:
        return [row for row in self._rows if row["table"] == name]

    def _read(self, keys: Iterable[tuple[str, int]]) -> dict[tuple[str, int], Image]:
        by_table: Ids = defaultdict(set)
        for name, row_id in keys:
            by_table[name].add(row_id)
        return {
            (name, row_id): image
            for name, ids in by_table.items()
            for row_id, image in read(self._connection, name, ids, workspace_id=self._own).items()
        }

    @staticmethod
    def _ids(rows: Iterable[dict[str, Any]]) -> Ids:
        found: Ids = defaultdict(set)
        for row in rows:
            found[row["table"]].add(row["id"])
        return found

    def _name(self, name: str, image: Image) -> str:
        """Return by what people know a row: its own name, or that of the row it belongs to."""
        own = next((str(image[each]) for each in _NAMES if image.get(each)), "")
        if own:
            return own
        for reference in references():
            if (
                reference.table == name
                and reference.ondelete == "CASCADE"
                and image.get(reference.column)
            ):
                key = (reference.target, image[reference.column])
                return self._name(key[0], self._read([key]).get(key, {}))
        return ""


def _key(row: Mapping[str, Any]) -> tuple[str, int]:
    return row["table"], row["id"]


def _aside(name: str, row_id: int, before: Image) -> dict[str, Any]:
    """Return values nobody else has for the columns that must be unique in their table."""
    table = foundation.Table.metadata.tables[name]
    unique = {
        column.name
        for constraint in table.constraints
        if isinstance(constraint, UniqueConstraint)
        for column in constraint.columns
        if not column.foreign_keys
    }
    columns = stored(name).c
    found = {
        each: _nobodys(columns[each].type, row_id) for each in unique if before[each] is not None
    }
    return {each: value for each, value in found.items() if value is not None}


def _nobodys(kind: TypeEngine[Any], row_id: int) -> str | int | None:
    """Return a value no row has; None where the column is too short for one."""
    if not isinstance(kind, String):
        return -row_id
    value = f"~{row_id}"
    return value if kind.length is None or len(value) <= kind.length else None

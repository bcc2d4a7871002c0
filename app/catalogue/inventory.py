"""Lists every bundled fact with its evidence: a new catalogue package appears here by itself."""

import dataclasses
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from typing import Any, Final

from app import catalogue
from app.catalogue.registry import Entry
from app.domain.sourcing import Source, Validity

_ALWAYS: Final = Validity()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What an entry says on evidence of its own: a source, a day it was stated, a time it holds."""

    subject: object
    source: Source | None
    stated_on: date | None
    validity: Validity | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """An entry of a table, its statements, and the keys of any table it holds within itself.

    `sources` are all it rests on. `as_of` is the day or the year of the state it was taken from.
    """

    entry: Entry
    statements: tuple[Statement, ...]
    sources: tuple[Source, ...]
    members: tuple[str, ...]
    as_of: date | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FactTable:
    """One package of the catalogue."""

    code: str
    facts: tuple[Fact, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return everything the table rests on, each source once."""
        return tuple(dict.fromkeys(source for fact in self.facts for source in fact.sources))

    @property
    def reviewed(self) -> tuple[date, date]:
        """Return the oldest and the newest day on which one of its sources was reviewed."""
        days = [source.reviewed_on for source in self.sources]
        return min(days), max(days)


@cache
def fact_tables() -> tuple[FactTable, ...]:
    """Return all tables by code; a package without entries is none."""
    packages = [info.name for info in pkgutil.iter_modules(catalogue.__path__) if info.ispkg]
    tables = (table_of(f"{catalogue.__name__}.{name}") for name in sorted(packages))
    return tuple(table for table in tables if table.facts)


def table_of(package: str) -> FactTable:
    """Return the table that a package's modules hold, in the modules' order."""
    return FactTable(
        code=package.rpartition(".")[2], facts=tuple(_fact(entry) for entry in _entries(package))
    )


def _entries(package: str) -> Iterator[Entry]:
    seen: set[int] = set()
    root = import_module(package)
    for module in sorted(info.name for info in pkgutil.iter_modules(root.__path__)):
        for value in vars(import_module(f"{package}.{module}")).values():
            for entry in value if isinstance(value, tuple) else (value,):
                if _is_entry(entry) and id(entry) not in seen:
                    seen.add(id(entry))
                    yield entry


def _is_entry(value: object) -> bool:
    return _is_record(value) and hasattr(value, "code") and bool(getattr(value, "sources", ()))


def _is_record(value: object) -> bool:
    return dataclasses.is_dataclass(value) and not isinstance(value, type)


def _values(record: Any) -> Iterator[object]:
    return (getattr(record, field.name) for field in dataclasses.fields(record))


def _fact(entry: Entry) -> Fact:
    held = [value for value in _values(entry) if isinstance(value, Mapping)]
    return Fact(
        entry=entry,
        statements=tuple(_statements(entry)),
        sources=tuple(dict.fromkeys(_sources(entry))),
        members=tuple(str(key) for each in held for key in each),
        as_of=getattr(entry, "rules_as_of", None) or getattr(entry, "vintage", None),
    )


def _statements(record: object) -> Iterator[Statement]:
    """Yield what stands in tuples of `record` with evidence of its own."""
    for value in _values(record):
        for part in value if isinstance(value, tuple) else ():
            if _is_record(part) and not isinstance(part, Source):
                statement = _statement(part)
                if statement.source or statement.validity:
                    yield statement


def _statement(part: object) -> Statement:
    validity = getattr(part, "validity", _ALWAYS)
    return Statement(
        subject=part,
        source=getattr(part, "source", None),
        stated_on=getattr(part, "stated_on", None),
        validity=None if validity == _ALWAYS else validity,
    )


def _sources(value: object) -> Iterator[Source]:
    """Yield every source within `value`, however deep."""
    if isinstance(value, Source):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _sources(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from _sources(part)
    elif _is_record(value):
        for part in _values(value):
            yield from _sources(part)

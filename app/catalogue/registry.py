"""Discovers the entries of a catalogue package, so that adding a fact touches one file only."""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Protocol, TypeVar

from app.domain.sourcing import Source


class Entry(Protocol):
    """What every catalogue entry has: a code of its own, and at least one source."""

    @property
    def code(self) -> str:
        """Return the code that names the entry."""
        ...

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return where its facts come from."""
        ...


E = TypeVar("E", bound=Entry)


@cache
def _collect(package: str, kind: type[E]) -> Mapping[str, E]:
    found: dict[str, E] = {}
    root = import_module(package)
    for module in sorted(info.name for info in pkgutil.iter_modules(root.__path__)):
        for value in vars(import_module(f"{package}.{module}")).values():
            for entry in value if isinstance(value, tuple) else (value,):
                if not isinstance(entry, kind):
                    continue
                if not entry.sources:
                    raise ValueError(f"{package}.{module}: {entry.code} names no source")
                if found.setdefault(entry.code, entry) is not entry:
                    raise ValueError(f"{package}: {entry.code} is defined twice")
    return MappingProxyType(found)


def entries(package: str, kind: type[E]) -> Mapping[str, E]:
    """Return all entries of `kind` in the modules of `package`, by code, in the modules' order.

    A module offers an entry as a module-level value, or several as a module-level tuple.
    Raises ValueError when an entry lacks a source or a code is defined twice.
    """
    return _collect(package, kind)

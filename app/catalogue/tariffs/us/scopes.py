"""The lists of codes that programmes name, one file each, read when one is first asked for."""

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from app.domain.customs.duties.scopes import Listing, Scope
from app.domain.sourcing import Validity

_FOLDER: Final = Path(__file__).with_name("scopes")

#: The headings that a list of a file stands for.
Headings = Mapping[str, tuple[str, ...]]


class Scopes(Mapping[str, Scope]):
    """Scopes by the name of their file."""

    def __init__(self, headings: Mapping[str, Headings]) -> None:
        """Take the headings of each file's lists; a list without any is its own heading."""
        self._headings = headings

    def __getitem__(self, name: str) -> Scope:
        """Return the scope of a file, read once."""
        return _scope(name, tuple(self._headings[name].items()))

    def __iter__(self) -> Iterator[str]:
        """Yield the names of the files."""
        return iter(self._headings)

    def __len__(self) -> int:
        """Return how many files there are."""
        return len(self._headings)


@cache
def _scope(name: str, headings: tuple[tuple[str, tuple[str, ...]], ...]) -> Scope:
    known = dict(headings)
    found: dict[str, tuple[Listing, ...]] = {}
    with (_FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for prefix, listed, start, end in rows:
            codes = known.get(listed) or tuple(listed.split())
            found[prefix] = (*found.get(prefix, ()), *_listings(codes, start, end))
    return Scope(found)


@cache
def _listings(codes: tuple[str, ...], start: str, end: str) -> tuple[Listing, ...]:
    validity = Validity(_day(start), _day(end))
    return tuple(Listing(code, validity) for code in codes)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None

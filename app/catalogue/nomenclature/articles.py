"""What people call consumer goods in both languages, and which codes to look at first.

These are our own suggestions, held against the Harmonized System 2022: the importer classifies.
A row without words is one more code of the goods above it.
"""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from app.domain.naming import Name
from app.domain.nomenclature.articles import Article, Pointer

_FOLDER: Final = Path(__file__).with_name("synonyms")


@cache
def articles() -> tuple[Article, ...]:
    """Return all articles, those of one field after the other."""
    return tuple(each for path in sorted(_FOLDER.glob("*.csv")) for each in _read(path))


def _read(path: Path) -> Iterator[Article]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    starts = [place for place, row in enumerate(rows) if row["en"]]
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        words = (*rows[start]["en"].split(";"), *rows[start]["zh"].split(";"))
        yield Article(
            words=tuple(word.strip() for word in words),
            pointers=tuple(_pointer(row) for row in rows[start:end]),
        )


def _pointer(row: dict[str, str]) -> Pointer:
    when = Name(en=row["when_en"], zh=row["when_zh"]) if row["when_en"] else None
    return Pointer(row["code"], when)

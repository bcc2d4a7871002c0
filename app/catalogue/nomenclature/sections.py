"""The sections of the Harmonized System, each with its chapters."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from app.catalogue.nomenclature import SOURCE, chapters
from app.domain.naming import Name
from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True)
class Section:
    """A section by its Roman number, and the names of its chapters in order."""

    code: str
    name: Name
    chapters: Mapping[str, Name]
    sources: tuple[Source, ...] = (SOURCE,)


def _sections() -> Iterator[Section]:
    path = Path(__file__).with_name("sections.csv")
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            inside = {c: n for c, n in chapters().items() if row["first"] <= c <= row["last"]}
            name = Name(en=row["en"], zh=row["zh"])
            yield Section(row["code"], name, MappingProxyType(inside))


#: All sections in order; the chapter of unnamed goods is in none.
SECTIONS: Final = tuple(_sections())

"""Plain bilingual names of the Harmonized System's sections, chapters and headings (HS 2022).

The codes are the World Customs Organization's; the names are our own short words for them.
"""

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from app.domain.naming import Name
from app.domain.sourcing import Source

SOURCE: Final = Source(
    name="Harmonized System 2022, codes; names by Sampan", reviewed_on=date(2026, 11, 22)
)
#: What trade statistics keep for goods that no chapter names: nothing is classified here.
UNNAMED_GOODS: Final = "99"
_CHAPTER: Final = 2
_HEADING: Final = 4


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the Harmonized System by its Roman number, and its chapters in order."""

    code: str
    name: Name
    chapters: tuple[str, ...]


@cache
def _names(table: str) -> Mapping[str, Name]:
    path = Path(__file__).with_name(table)
    with path.open(encoding="utf-8", newline="") as file:
        found = {row["code"]: Name(en=row["en"], zh=row["zh"]) for row in csv.DictReader(file)}
    return MappingProxyType(found)


def chapters() -> Mapping[str, Name]:
    """Return the names of all chapters by their two digits, in order."""
    return _names("chapters.csv")


def headings() -> Mapping[str, Name]:
    """Return the names of all headings by their four digits, in order."""
    return _names("headings.csv")


@cache
def sections() -> tuple[Section, ...]:
    """Return the sections in order; no section has the chapter of unnamed goods."""
    path = Path(__file__).with_name("sections.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            Section(
                row["code"],
                Name(en=row["en"], zh=row["zh"]),
                tuple(each for each in chapters() if row["first"] <= each <= row["last"]),
            )
            for row in csv.DictReader(file)
        )


def headings_under(code: str) -> Iterator[str]:
    """Yield the headings of goods that begin with `code`, in order."""
    return (h for h in headings() if h.startswith(code) and not h.startswith(UNNAMED_GOODS))


def chapter_name(code: str) -> Name | None:
    """Return the name of the chapter that a code of two or more digits lies in."""
    return chapters().get(code[:_CHAPTER])


def heading_name(code: str) -> Name | None:
    """Return the name of the heading that a code of four or more digits lies in."""
    return headings().get(code[:_HEADING])

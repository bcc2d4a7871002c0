"""Plain bilingual names of the Harmonized System's sections, chapters and headings (HS 2022).

The codes are the World Customs Organization's; the names are our own short words for them.
"""

import csv
from collections.abc import Iterator, Mapping
from datetime import date
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


def headings_under(code: str) -> Iterator[str]:
    """Yield the headings of goods that begin with `code`, in order."""
    return (h for h in headings() if h.startswith(code) and not h.startswith(UNNAMED_GOODS))


def chapter_name(code: str) -> Name | None:
    """Return the name of the chapter that a code of two or more digits lies in."""
    return chapters().get(code[:_CHAPTER])


def heading_name(code: str) -> Name | None:
    """Return the name of the heading that a code of four or more digits lies in."""
    return headings().get(code[:_HEADING])

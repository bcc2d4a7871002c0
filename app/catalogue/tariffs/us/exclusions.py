"""Headings that spare goods when a person claims them: which measures each spares, and when.

Exclusions from the lists on China have the window of their own words; no extension beyond
2026-11-09 was found, and the schedule states none for the older ones.
"""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from app.domain.customs.duties.tariff import Exclusion
from app.domain.sourcing import Validity


def _read(name: str) -> Iterator[Exclusion]:
    with Path(__file__).with_name(name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            start, end = row["valid_from"], row["valid_to"]
            yield Exclusion(
                row["heading"],
                frozenset(row["spares"].split()),
                Validity(
                    date.fromisoformat(start) if start else None,
                    date.fromisoformat(end) if end else None,
                ),
                windowed=bool(start),
                by_code=row.get("by_code") == "yes",
            )


EXCLUSIONS: Final = tuple(_read("exclusions.csv"))
CLAIMS: Final = tuple(_read("claims.csv"))

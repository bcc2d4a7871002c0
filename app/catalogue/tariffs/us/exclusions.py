"""Exclusions from section 301 on China: which lists each spares, and its window in its own words.

No extension beyond 2026-11-09 was found. The schedule states no window for the older ones.
"""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from app.domain.customs.tariff import Exclusion
from app.domain.sourcing import Validity


def _exclusions() -> Iterator[Exclusion]:
    path = Path(__file__).with_name("exclusions.csv")
    with path.open(encoding="utf-8", newline="") as file:
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
            )


EXCLUSIONS: Final = tuple(_exclusions())

"""Countries by the three letters that declarations name them by since 2018."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType


@cache
def alpha_3() -> Mapping[str, str]:
    """Return the three letters of each country (ISO 3166-1) by its two."""
    with Path(__file__).with_name("countries.csv").open(encoding="utf-8", newline="") as file:
        return MappingProxyType({row["code"]: row["alpha_3"] for row in csv.DictReader(file)})

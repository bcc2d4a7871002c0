"""Countries by the three letters that declarations name them by since 2018."""

import csv
from pathlib import Path
from types import MappingProxyType
from typing import Final

from app.catalogue.customs_codes.sources import ISO_3166
from app.domain.paperwork.china.tables import CountryCodes


def _alpha_3() -> dict[str, str]:
    with Path(__file__).with_name("countries.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["alpha_3"] for row in csv.DictReader(file)}


COUNTRIES: Final = CountryCodes(
    code="alpha-3", alpha_3=MappingProxyType(_alpha_3()), sources=(ISO_3166,)
)

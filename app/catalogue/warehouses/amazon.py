"""Amazon's sites in nine countries, from amazon.csv beside this module.

How the table was made from its source, so that it can be made again:
- kept: rows of countries that Sampan plans to, with a postcode of the country's form and a street;
- dropped: Mexico (no destination here), two addresses without a street or with half a postcode,
  and rows whose street is only a road or a region without a number;
- evened out: spaces in Canadian, British and Czech postcodes, a lost leading zero (LEJ1), the
  French prefix "F-", a letter O for a zero (DCR1), KT for Kentucky, one postcode that contradicts
  its own street (EDE4 against EDE5), company names before a street, misspelt towns;
- kept only where an address needs it: states of the United States and Canada, prefectures of
  Japan.
Nothing tells which site takes which goods today, so the list suggests and never refuses.
"""

import csv
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from app.domain.addressing.warehouses import Warehouse, WarehouseList
from app.domain.sourcing import Source


def _read() -> Mapping[str, Warehouse]:
    path = Path(__file__).with_name("amazon.csv")
    with path.open(encoding="utf-8", newline="") as file:
        rows = (
            Warehouse(operator="Amazon", programme_kind="fba", **row)
            for row in csv.DictReader(file)
        )
        return MappingProxyType({warehouse.code: warehouse for warehouse in rows})


AMAZON: Final = WarehouseList(
    code="amazon",
    warehouses=_read(),
    vintage=2025,
    sources=(
        Source(
            "Third-party compilation of Amazon fulfilment-centre codes and addresses, 2025",
            date(2026, 11, 22),
        ),
    ),
)

"""Anti-dumping and countervailing cases that a code may fall under: hints, never a scope."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from app.domain.customs.duties.tariff import Order
from app.domain.naming import Name

#: The programmes of each flag in the file of flags, CBP's report of 2026-02-21.
FLAGS: Final = {
    "both": ("anti-dumping", "countervailing"),
    "anti-dumping": ("anti-dumping",),
    "countervailing": ("countervailing",),
    "none": ("",),
}


def _orders() -> Iterator[Order]:
    path = Path(__file__).with_name("orders.csv")
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            case = Name(en=row["case_en"], zh=row["case_zh"])
            yield Order(row["prefix"], frozenset(row["origins"].split()), case)


ORDERS: Final = tuple(_orders())

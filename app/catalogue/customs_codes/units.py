"""China's units of measure 计量单位代码表, with the UN/ECE codes of those a record names."""

import csv
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Final

from app.catalogue.customs_codes.sources import GACC_UNITS
from app.domain.naming import Name
from app.domain.paperwork.china.tables import CustomsUnit


def _units() -> Iterator[CustomsUnit]:
    with Path(__file__).with_name("units.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield CustomsUnit(
                code=row["code"],
                name=Name(en=row["en"], zh=row["zh"]),
                grams=Decimal(row["grams"]) if row["grams"] else None,
                un_codes=tuple(row["un"].split()),
                sources=(GACC_UNITS,),
            )


UNITS: Final = tuple(_units())

"""The tariff of the United States as far as it is seeded: consumer goods that China ships."""

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from app.catalogue.tariffs.us_fees import FEES
from app.catalogue.tariffs.us_measures import (
    CHAPTER_99,
    CHINA_AND_HONG_KONG,
    EXCLUSIONS,
    MEASURES,
    PROGRAMMES,
)
from app.domain.customs.rates import parse_rate
from app.domain.customs.tariff import Membership, Tariff, TariffLine
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity

_SCHEDULE: Final = "HTSUS 2026 revision 10"


def _memberships(cell: str) -> Iterator[Membership]:
    """Yield what a cell names: "9903.88.03", or "9903.76.02:11|31" for some suffixes only.

    The cells of orders ("anti-dumping:60") are marked after CBP's agency flags of 2026-02-21.
    """
    for word in cell.split():
        measure, _, suffixes = word.partition(":")
        yield Membership(measure, frozenset(filter(None, suffixes.split("|"))))


def _line(row: Mapping[str, str]) -> TariffLine:
    return TariffLine(
        code=row["code"],
        text=Name(en=row["text_en"], zh=row["text_zh"]),
        units=tuple(row["units"].split()),
        suffixes=tuple(row["suffixes"].split()),
        general=parse_rate(row["general"]),
        validity=Validity(date.fromisoformat(row["valid_from"])),
        source=Source(_SCHEDULE, date.fromisoformat(row["reviewed_on"])),
        memberships=tuple(_memberships(row["measures"])),
        exempt=frozenset(row["exempt"].split()),
        cases=tuple(_memberships(row["cases"])),
    )


def _lines() -> dict[str, TariffLine]:
    path = Path(__file__).with_name("us.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return {row["code"]: _line(row) for row in csv.DictReader(file)}


#: Column 2 origins: the schedule's general note 3(b).
_COLUMN_2: Final = frozenset({"BY", "CU", "KP", "RU"})

US: Final = Tariff(
    code="US",
    lines=_lines(),
    measures=MEASURES,
    exclusions={exclusion.code: exclusion for exclusion in EXCLUSIONS},
    programmes=PROGRAMMES,
    vintage=date(2026, 6, 8),
    vintage_name=_SCHEDULE,
    covered_origins=CHINA_AND_HONG_KONG,
    unfavoured=_COLUMN_2,
    sources=(CHAPTER_99,),
    fees=FEES,
)

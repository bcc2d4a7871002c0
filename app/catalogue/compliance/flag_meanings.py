"""What the flags mean that CBP puts on US tariff lines, and which lines have which."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from app.catalogue.compliance.authorities import CBP_FLAGS, CBP_REPORT, FDA_FLAGS
from app.domain.compliance.agency_flags import AgencyFlag
from app.domain.naming import Name
from app.domain.sourcing import Source

_TABLE: Final = Path(__file__).with_name("agency_flags.csv")


def _flag(
    code: str,
    agency: str,
    meaning: Name,
    *,
    always: bool | None = None,
    sources: tuple[Source, ...] = (CBP_FLAGS, CBP_REPORT),
) -> AgencyFlag:
    return AgencyFlag(code=code, agency=agency, meaning=meaning, always=always, sources=sources)


def _fda(code: str, english: str, chinese: str, *, always: bool) -> AgencyFlag:
    return _flag(
        code, "fda", Name(english, chinese), always=always, sources=(FDA_FLAGS, CBP_REPORT)
    )


_FDA: Final = (
    _fda("FD1", "FDA data may be asked", "可能要 FDA 数据", always=False),
    _fda("FD2", "FDA data is always asked", "必须有 FDA 数据", always=True),
    _fda(
        "FD3",
        "FDA data and prior notice of food may be asked",
        "可能要 FDA 数据和食品预先通报",
        always=False,
    ),
    _fda(
        "FD4",
        "FDA data and prior notice of food are always asked",
        "必须有 FDA 数据和食品预先通报",
        always=True,
    ),
)
#: Programmes by the beginning of their flags. Of these it is not said here which flags always ask.
_PROGRAMMES: Final = (
    ("AL1 AL2", "lacey", Name("Lacey Act: plants and wood", "雷斯法案（植物、木材）")),
    ("AM2 AM4 AM6 AM7 AM8", "ams", Name("Farm produce (USDA AMS)", "农产品（USDA AMS）")),
    ("AQ1 AQ2 AQX", "aphis", Name("Animals and plants (USDA APHIS)", "动植物检疫（USDA APHIS）")),
    ("DE1", "dea", Name("Controlled substances (DEA)", "管制物质（DEA）")),
    ("DT1 DT2", "nhtsa", Name("Vehicles and their parts (NHTSA)", "车辆及零件（NHTSA）")),
    ("EP1 EP3 EP5 EP7", "epa", Name("Environment (EPA)", "环保（EPA）")),
    ("FS3 FS4", "fsis", Name("Meat, poultry and eggs (USDA FSIS)", "肉禽蛋（USDA FSIS）")),
    ("FW1 FW2 FW3", "fws", Name("Wildlife (FWS)", "野生动植物（FWS）")),
    ("NM1 NM2 NM4 NM5 NM6 NM8", "nmfs", Name("Fish (NMFS)", "渔业产品（NMFS）")),
    ("OM2", "omc", Name("Shrimp (State Department)", "虾类（国务院海洋保护办公室）")),
    ("TB1 TB3", "ttb", Name("Alcohol and tobacco (TTB)", "烟酒（TTB）")),
    ("EH1 EH2", "unread", Name("A flag not explained here", "未查明含义的标记")),
)
_OTHERS: Final = tuple(
    _flag(code, agency, meaning) for codes, agency, meaning in _PROGRAMMES for code in codes.split()
)
FLAGS: Final[Mapping[str, AgencyFlag]] = {flag.code: flag for flag in (*_FDA, *_OTHERS)}


@cache
def flag_table() -> Mapping[str, frozenset[str]]:
    """Return the flags of US tariff lines by the shortest prefix whose lines all have the same."""
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return {
            row["chapter"] + ending: frozenset(row["flags"].split())
            for row in csv.DictReader(file)
            for ending in row["endings"].split(" ")
        }

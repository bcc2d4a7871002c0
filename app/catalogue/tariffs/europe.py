"""The tariffs of the United Kingdom and of the member states of the EU, as of January 2021.

The member states share one schedule. Under both, some goods of some codes had an anti-dumping,
countervailing or safeguard duty that the dataset marks without its rate.
"""

import csv
from functools import cache
from pathlib import Path
from typing import Final

from app.catalogue.tariffs import destinations
from app.catalogue.tariffs.schedules import BUNDLED, EUROPEAN_UNION
from app.domain.customs.duties.scopes import Listing, Scope
from app.domain.customs.duties.tariff import Tariff

_REMEDIES: Final = Path(__file__).with_name("trade_remedies.csv")
#: Under which programme a person enters the duty of a marked line.
_PROGRAMME: Final = "anti-dumping"


@cache
def _remedies() -> Scope:
    with _REMEDIES.open(encoding="utf-8", newline="") as file:
        codes = [row["code"] for row in csv.DictReader(file)]
    return Scope(dict.fromkeys(codes, (Listing(_PROGRAMME),)))


def _tariff(country: str, *, schedule_of: str) -> Tariff:
    schedule = BUNDLED[schedule_of]
    return Tariff(
        code=country,
        schedule=schedule,
        sources=(schedule.source,),
        marks={"orders": _remedies()},
    )


UNITED_KINGDOM: Final = _tariff("GB", schedule_of="GB")

MEMBER_STATES: Final = tuple(
    _tariff(state.code, schedule_of=EUROPEAN_UNION) for state in destinations.EUROPEAN_UNION
)

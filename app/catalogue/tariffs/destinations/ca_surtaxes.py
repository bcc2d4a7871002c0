"""Canada's surtaxes on steel and aluminium, in the order in which they exclude one another."""

import csv
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from app.catalogue.tariffs.destinations.rules import REVIEWED
from app.domain.customs.duties.surtaxes import Surtax
from app.domain.customs.rates.grammar import AdValorem, Rate
from app.domain.naming import Name
from app.domain.quantities.money import Money
from app.domain.sourcing import Source, Validity

_RATE: Final = Rate("25%", (AdValorem(Decimal(25)),))
_LAWS: Final = "https://laws-lois.justice.gc.ca/eng/regulations/{}/FullText.html"

#: Imports above a quota bear another surtax instead (SOR/2025-148), which is not worked out.
_QUOTAS: Final = "customs-note-surtax-quotas"


def _listed(name: str) -> Iterator[str]:
    path = Path(__file__).with_name("ca_surtaxes.csv")
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["list"] == name:
                yield from (row["heading"] + ending for ending in row["endings"].split())


def _order(number: str, title: str) -> Source:
    return Source(f"{title}, {number}", REVIEWED, _LAWS.format(number.replace("/", "-")))


_METAL: Final = frozenset(_listed("metal"))

SURTAXES: Final = (
    Surtax(
        code="SOR/2024-187",
        programme="surtax-china",
        name=Name(en="Surtax on steel and aluminium of China", zh="中国钢铝附加税"),
        rate=_RATE,
        listed=_METAL,
        origins=frozenset({"CN"}),
        validity=Validity(date(2024, 10, 22)),
        source=_order("SOR/2024-187", "China Surtax Order (2024), as of 2026-03-02"),
        notes=(_QUOTAS,),
    ),
    Surtax(
        code="SOR/2025-154",
        programme="surtax-chinese-metal",
        name=Name(en="Surtax on steel and aluminium made in China", zh="中国冶炼的钢铝附加税"),
        rate=_RATE,
        listed=_METAL,
        spared=frozenset({"US"}),
        made_in=frozenset({"CN"}),
        spared_up_to=Money(Decimal(5000), "CAD"),
        validity=Validity(date(2025, 7, 31)),
        source=_order("SOR/2025-154", "Steel Goods and Aluminum Goods Surtax Order"),
        notes=(_QUOTAS,),
    ),
    Surtax(
        code="SOR/2025-267",
        programme="surtax-steel-derivatives",
        name=Name(en="Surtax on steel derivative goods", zh="钢铁衍生品附加税"),
        rate=_RATE,
        listed=frozenset(_listed("derivatives")),
        spared=frozenset({"CA"}),
        validity=Validity(date(2025, 12, 26)),
        source=_order("SOR/2025-267", "Steel Derivative Goods Surtax Order, as of 2026-07-22"),
        notes=("customs-note-surtax-uses",),
    ),
)

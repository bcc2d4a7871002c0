"""Cargo that is not of the container classes: mixed carton orders, and thousands of units.

The hundred orders of carton_orders.json were drawn once: 1 to 8 articles each, some of which must
stay upright, for twelve usual cartons of at most 22.68 kg. A carton costs its litres plus 20. Each
article is [x, y, z, grams, quantity, which sides may stand upright].
"""

import json
import random
from pathlib import Path
from typing import Any, Final

_ORDERS: Final = Path(__file__).with_name("carton_orders.json")
_SUPPORT: Final = 0.8
_UNITS, _KINDS = 5000, 60
#: The least and most millimetres of each side, and the least and most grams.
_SIDES: Final = ((250, 600), (200, 450), (150, 400))
_GRAMS: Final = (2000, 20_000)
_FORTY_HIGH: Final = {"inner_mm": [12_032, 2352, 2698], "max_payload_g": 26_460_000}
_TWENTY: Final = {"inner_mm": [5898, 2352, 2393], "max_payload_g": 28_200_000}


def carton_orders(*, seconds: float) -> list[dict[str, Any]]:
    """Return the hundred orders, to be packed at the least cost."""
    held = json.loads(_ORDERS.read_text(encoding="utf-8"))
    return [
        {
            "name": f"order-{number}",
            "containers": held["containers"],
            "items": [_article(place, row) for place, row in enumerate(order, start=1)],
            "objective": "cost",
            "support": _SUPPORT,
            "seconds": seconds,
        }
        for number, order in enumerate(held["orders"])
    ]


def _article(place: int, row: list[Any]) -> dict[str, Any]:
    *size, weight, quantity, upright = row
    return {
        "id": str(place),
        "size_mm": size,
        "weight_g": weight,
        "quantity": quantity,
        "vertical": [side == "1" for side in upright],
    }


def many_units(*, seconds: float) -> list[dict[str, Any]]:
    """Return 5,000 units of 60 kinds twice: into two containers, and into the cheapest mix."""
    source = random.Random(_UNITS)  # noqa: S311 - a repeatable draw, no secret
    marks = sorted(source.sample(range(1, _UNITS), _KINDS - 1))
    quantities = [high - low for low, high in zip([0, *marks], [*marks, _UNITS], strict=True)]
    items = [
        {
            "id": str(place),
            "size_mm": [source.randint(low, high) for low, high in _SIDES],
            "weight_g": source.randint(*_GRAMS),
            "quantity": quantity,
        }
        for place, quantity in enumerate(quantities, start=1)
    ]
    two = [{"id": "40HQ", **_FORTY_HIGH, "count": 2}]
    mix = [{"id": "40HQ", **_FORTY_HIGH, "cost": 185}, {"id": "20GP", **_TWENTY, "cost": 100}]
    asked = {"items": items, "support": 1, "seconds": seconds}
    what = f"{_UNITS:,} units of {_KINDS} kinds"
    return [
        {"name": f"{what} into two 40HQ", "containers": two, "objective": "fill", **asked},
        {"name": f"{what}, cheapest mix", "containers": mix, "objective": "cost", **asked},
    ]

"""What the quantities of a line are called: the units that rates count, and of what."""

from collections.abc import Mapping
from typing import Final

from app.domain.naming import Name

#: What a rate counts, by the key under which a line states it in its quantities.
UNIT_NAMES: Final[Mapping[str, Name]] = {
    "kg": Name(en="kg", zh="kg"),
    "pcs": Name(en="pcs", zh="件"),
    "prs": Name(en="pairs", zh="双"),
    "l": Name(en="litres", zh="升"),
    "m": Name(en="m", zh="m"),
    "m2": Name(en="m²", zh="m²"),
    "m3": Name(en="m³", zh="m³"),
    "bbl": Name(en="barrels", zh="桶"),
    "lpa": Name(en="litres of pure alcohol", zh="纯酒精（升）"),
    "proof-l": Name(en="proof litres", zh="标准酒度酒精（升）"),
    "jewel": Name(en="jewels", zh="宝石轴承（颗）"),
    "line": Name(en="lines of button width", zh="纽扣线号"),
    "pin": Name(en="pins", zh="针（根）"),
}

#: The units in which a line may state its quantities.
QUANTITY_UNITS: Final = tuple(UNIT_NAMES)

#: Charged by the percent of it in a hundred kilograms, which is by the kilogram of it.
SUCROSE: Final = "sucrose"

#: What a qualified rate counts of the goods, where not their whole net quantity.
QUALIFIER_NAMES: Final[Mapping[str, Name]] = {
    "drained weight": Name(en="drained weight", zh="沥干重量"),
    "gross weight": Name(en="gross weight", zh="毛重"),
    "dry matter": Name(en="dry matter", zh="干物质"),
    "lactic matter": Name(en="lactic matter", zh="乳物质"),
    "dry lactic matter": Name(en="dry lactic matter", zh="干乳物质"),
    SUCROSE: Name(en="sucrose", zh="蔗糖"),
    "total sugars": Name(en="total sugars", zh="总糖"),
    "total alcohol": Name(en="total alcohol", zh="总酒精"),
    "ethyl alcohol content": Name(en="ethyl alcohol content", zh="乙醇含量"),
    "standard quality": Name(en="standard quality", zh="标准品质"),
    "contents and container": Name(en="contents and container", zh="内容物连容器"),
    "entire contents of container": Name(en="entire contents of the container", zh="容器内全部"),
    "clean": Name(en="clean weight", zh="洗净重量"),
    "copper content": Name(en="copper content", zh="含铜量"),
    "lead content": Name(en="lead content", zh="含铅量"),
    "magnesium content": Name(en="magnesium content", zh="含镁量"),
    "molybdenum content": Name(en="molybdenum content", zh="含钼量"),
    "tungsten content": Name(en="tungsten content", zh="含钨量"),
    "over 7": Name(en="over 7 in a movement", zh="每个机芯超过 7 颗的部分"),
}


def quantity_name(key: str) -> Name:
    """Return what the quantity stated under `key` is called: "kg", or "kg drained weight"."""
    unit, _, qualifier = key.partition(" ")
    name = UNIT_NAMES[unit]
    if not qualifier:
        return name
    of = QUALIFIER_NAMES[qualifier]
    return Name(en=f"{name.en} ({of.en})", zh=f"{name.zh}（{of.zh}）")

"""Properties of goods, other than batteries, that carriers ask about."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.domain.cargo import CargoFlag
from app.domain.naming import Name

LIQUID: Final = CargoFlag(
    code="liquid",
    name=Name("Liquid", "液体"),
    consequence=Name(
        "Air channels usually refuse it; others ask for an MSDS.", "空运一般不收；其他渠道要 MSDS"
    ),
    battery=False,
    sources=(TRADE_USAGE,),
)
POWDER: Final = CargoFlag(
    code="powder",
    name=Name("Powder", "粉末"),
    consequence=Name(
        "Air channels usually refuse it; others ask for an MSDS.", "空运一般不收；其他渠道要 MSDS"
    ),
    battery=False,
    sources=(TRADE_USAGE,),
)
MAGNET: Final = CargoFlag(
    code="magnet",
    name=Name("Magnet", "带磁"),
    consequence=Name("Air channels ask for a magnetism test report (磁检).", "空运要磁检报告"),
    battery=False,
    sources=(TRADE_USAGE,),
)

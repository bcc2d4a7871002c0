"""Battery kinds, of which a product has one or none."""

from typing import Final

from app.catalogue.authorities import IATA_LITHIUM, TRADE_USAGE
from app.domain.cargo import CargoFlag
from app.domain.naming import Name

CONTAINED: Final = CargoFlag(
    code="battery-contained",
    name=Name("Battery inside the product", "内置电池（内电）"),
    consequence=Name(
        "Lithium ion: UN3481, packing instruction 967 by air. Carriers ask for UN38.3 and an MSDS.",
        "锂离子：UN3481，空运 PI 967；货代要 UN38.3 和 MSDS",
    ),
    battery=True,
    sources=(IATA_LITHIUM, TRADE_USAGE),
)
PACKED_WITH: Final = CargoFlag(
    code="battery-packed-with",
    name=Name("Battery packed beside the product", "配套电池（配电）"),
    consequence=Name(
        "Lithium ion: UN3481, packing instruction 966 by air. Carriers ask for UN38.3 and an MSDS.",
        "锂离子：UN3481，空运 PI 966；货代要 UN38.3 和 MSDS",
    ),
    battery=True,
    sources=(IATA_LITHIUM, TRADE_USAGE),
)
ALONE: Final = CargoFlag(
    code="battery-alone",
    name=Name("Battery alone", "纯电池（纯电）"),
    consequence=Name(
        "Lithium ion: UN3480, packing instruction 965; never on passenger aircraft, and few "
        "channels take it.",
        "锂离子：UN3480，空运 PI 965；客机禁运，多数渠道不收",
    ),
    battery=True,
    sources=(IATA_LITHIUM, TRADE_USAGE),
)
BUTTON_CELL: Final = CargoFlag(
    code="button-cell",
    name=Name("Button cell", "纽扣电池"),
    consequence=Name(
        "Many channels take button cells inside a product; ask the forwarder first.",
        "装在产品里的纽扣电池多数渠道可收，先问货代",
    ),
    battery=True,
    sources=(TRADE_USAGE,),
)

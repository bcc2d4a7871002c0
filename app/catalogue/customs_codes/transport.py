"""Modes of transport 运输方式; a courier's is left to the broker, who knows its vehicle."""

from collections.abc import Mapping
from typing import Final

from app.catalogue.customs_codes.sources import GACC_PARAMETERS, TRANSPORT_MODES
from app.domain.naming import Name
from app.domain.paperwork.china.tables import CustomsCode
from app.domain.transport import Mode


def _mode(code: str, en: str, zh: str) -> CustomsCode:
    return CustomsCode(
        code=code, name=Name(en=en, zh=zh), sources=(GACC_PARAMETERS, TRANSPORT_MODES)
    )


WATER: Final = _mode("2", "Water", "水路运输")
RAIL: Final = _mode("3", "Rail", "铁路运输")
ROAD: Final = _mode("4", "Road", "公路运输")
AIR: Final = _mode("5", "Air", "航空运输")
TRANSPORT_BY_MODE: Final[Mapping[Mode, CustomsCode]] = {
    Mode.SEA: WATER,
    Mode.RAIL: RAIL,
    Mode.TRUCK: ROAD,
    Mode.AIR: AIR,
}

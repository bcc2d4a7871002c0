"""Customs offices of exit 出境关别 that two sources name alike; others print by their digits."""

from typing import Final

from app.catalogue.customs_codes.sources import GACC_PARAMETERS
from app.domain.naming import Name
from app.domain.paperwork.china.tables import CustomsCode


def _office(code: str, en: str, zh: str) -> CustomsCode:
    return CustomsCode(code=code, name=Name(en=en, zh=zh), sources=(GACC_PARAMETERS,))


OFFICES: Final = (
    _office("5301", "Huanggang customs", "皇岗海关"),
    _office("5304", "Shekou customs", "蛇口海关"),
    _office("5306", "Sungang customs", "笋岗海关"),
    _office("5316", "Dapeng customs (Yantian)", "大鹏海关"),
)

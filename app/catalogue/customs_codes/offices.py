"""Customs offices of exit 出境关别 that two sources name alike; others print by their digits."""

from typing import Final

from app.catalogue.customs_codes.sources import GACC_PARAMETERS
from app.domain.naming import Name
from app.domain.paperwork.china.tables import CustomsOffice


def _office(code: str, en: str, zh: str, *, port: str | None = None) -> CustomsOffice:
    return CustomsOffice(code=code, name=Name(en=en, zh=zh), port=port, sources=(GACC_PARAMETERS,))


OFFICES: Final = (
    _office("2225", "Waigang customs (Waigaoqiao)", "外港海关"),
    _office("2248", "Yangshan port customs", "洋山港区"),
    _office("5301", "Huanggang customs", "皇岗海关"),
    _office("5304", "Shekou customs", "蛇口海关"),
    _office("5306", "Sungang customs", "笋岗海关"),
    _office("5316", "Dapeng customs (Yantian)", "大鹏海关", port="CNYTN"),
)

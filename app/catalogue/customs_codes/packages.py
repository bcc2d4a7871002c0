"""Kinds of packages 包装种类: the unified two digits, in use since 2018."""

from typing import Final

from app.catalogue.customs_codes.sources import GACC_PARAMETERS
from app.domain.naming import Name
from app.domain.paperwork.china.tables import PackageKind


def _package(code: str, en: str, zh: str, *, wood: bool = False) -> PackageKind:
    return PackageKind(code=code, name=Name(en=en, zh=zh), wood=wood, sources=(GACC_PARAMETERS,))


CARTON: Final = _package("22", "Box of paper or fibreboard", "纸制或纤维板制盒/箱")
PACKAGES: Final = (
    _package("00", "In bulk", "散装"),
    _package("01", "Unpacked", "裸装"),
    _package("04", "Spherical tank", "球状罐类"),
    _package("06", "Bag or sack", "包/袋"),
    CARTON,
    _package("23", "Box of wood, bamboo or rattan", "木制或竹藤等植物性材料制盒/箱", wood=True),
    _package("29", "Box of other material", "其他材料制盒/箱"),
    _package("32", "Drum of paper or fibreboard", "纸制或纤维板制桶"),
    _package("33", "Drum of wood, bamboo or rattan", "木制或竹藤等植物性材料制桶", wood=True),
    _package("39", "Drum of other material", "其他材料制桶"),
    _package("92", "Pallet of reconstituted wood", "再生木托"),
    _package("93", "Pallet of natural wood", "天然木托", wood=True),
    _package("98", "Bedding of plant material", "植物性铺垫材料"),
    _package("99", "Other packages", "其他包装"),
)

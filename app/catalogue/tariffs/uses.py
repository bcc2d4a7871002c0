"""What goods may be for where a measure asks it, by the word that a line states as its use."""

from collections.abc import Mapping
from typing import Final

from app.domain.naming import Name

USE_NAMES: Final[Mapping[str, Name]] = {
    "aircraft": Name(en="civil aircraft and their parts", zh="民用航空器及其零件"),
    "donation": Name(en="donated relief goods", zh="捐赠物资"),
    "information": Name(
        en="books, films and other information material", zh="书籍、影片等信息资料"
    ),
    "pharmaceutical": Name(en="medicines", zh="药品"),
    "patented": Name(en="patented medicines", zh="专利药品"),
    "generic": Name(en="generic medicines", zh="仿制药"),
    "vehicle": Name(en="passenger vehicles or light trucks", zh="乘用车或轻型卡车"),
    "heavy-vehicle": Name(en="medium or heavy vehicles", zh="中重型车辆"),
    "semiconductor": Name(en="articles within note 39(b)", zh="符合注释 39(b) 的半导体产品"),
    "data-centre": Name(en="data centres", zh="数据中心"),
    "repair": Name(en="repair", zh="维修"),
    "research": Name(en="research and development", zh="研究开发"),
    "startup": Name(en="start-up companies", zh="初创企业"),
    "consumer": Name(en="consumer goods", zh="消费品"),
    "industrial": Name(en="industry", zh="工业"),
    "public-sector": Name(en="the public sector", zh="公共部门"),
}


def use_name(word: str) -> Name:
    """Return what a use is called; the word itself where it has no name."""
    return USE_NAMES.get(word, Name(en=word, zh=word))

"""The usual ways from China, each by a few named waypoints: sketches, not sailings."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.tracking.chart import Heading, Lane, Point, Waypoint
from app.domain.transport import Mode

_SKETCH: Final = (Source("Sampan's own sketch of the usual lanes", date(2026, 11, 22)),)


def _by(en: str, zh: str, latitude: int, longitude: int) -> Waypoint:
    return Waypoint(Name(en, zh), Point(latitude, longitude))


_OSUMI: Final = _by("Osumi Strait", "大隅海峡", 305, 1310)
_PACIFIC_WEST: Final = _by("North Pacific, west", "北太平洋西部", 420, 1600)
_PACIFIC_MIDDLE: Final = _by("North Pacific, date line", "北太平洋日界线", 480, 1820)
_PACIFIC_EAST: Final = _by("North Pacific, east", "北太平洋东部", 465, 2150)
_TO_EUROPE: Final = (
    _by("Off Vietnam", "越南外海", 90, 1098),
    _by("Singapore", "新加坡", 12, 1043),
    _by("Malacca Strait", "马六甲海峡", 58, 977),
    _by("Dondra Head", "栋德拉角", 55, 806),
    _by("Gulf of Aden", "亚丁湾", 125, 480),
    _by("Bab el-Mandeb", "曼德海峡", 126, 433),
    _by("Red Sea", "红海", 200, 385),
    _by("Suez", "苏伊士运河", 300, 325),
    _by("Off Crete", "克里特岛外海", 343, 250),
)
_THROUGH_GIBRALTAR: Final = (
    *_TO_EUROPE,
    _by("Sicily Channel", "西西里海峡", 373, 110),
    _by("Gibraltar", "直布罗陀", 359, -55),
    _by("Cape St. Vincent", "圣维森特角", 366, -96),
    _by("Finisterre", "菲尼斯特雷角", 435, -100),
    _by("Ushant", "韦桑岛", 489, -62),
)
_DOVER: Final = _by("Dover Strait", "多佛尔海峡", 510, 14)
_TO_PANAMA: Final = (
    _OSUMI,
    _by("Pacific, date line", "太平洋日界线", 290, 1800),
    _by("Pacific off Mexico", "墨西哥外海", 170, 2480),
    _by("Panama Canal", "巴拿马运河", 90, 2804),
)

LANES: Final = (
    Lane(
        code="pacific-north-america",
        mode=Mode.SEA,
        heading=Heading.EAST,
        ends=frozenset({"USLAX", "USLGB", "USOAK", "USSEA", "CAVAN", "CAPRR"}),
        waypoints=(_OSUMI, _PACIFIC_WEST, _PACIFIC_MIDDLE, _PACIFIC_EAST),
        sources=_SKETCH,
    ),
    Lane(
        code="atlantic-north-america",
        mode=Mode.SEA,
        heading=Heading.EAST,
        ends=frozenset({"USNYC", "USSAV", "CAHAL", "CAMTR"}),
        waypoints=(
            *_TO_PANAMA,
            _by("Windward Passage", "向风海峡", 200, 2861),
            _by("Off the Bahamas", "巴哈马外海", 270, 2860),
        ),
        sources=_SKETCH,
    ),
    Lane(
        code="gulf-of-mexico",
        mode=Mode.SEA,
        heading=Heading.EAST,
        ends=frozenset({"USHOU"}),
        waypoints=(*_TO_PANAMA, _by("Yucatan Channel", "尤卡坦海峡", 218, 2740)),
        sources=_SKETCH,
    ),
    Lane(
        code="japan",
        mode=Mode.SEA,
        heading=Heading.EAST,
        ends=frozenset({"JPTYO", "JPYOK", "JPNGO", "JPOSA", "JPUKB"}),
        waypoints=(_OSUMI, _by("Off Cape Shiono", "潮岬外海", 330, 1357)),
        sources=_SKETCH,
    ),
    Lane(
        code="east-australia",
        mode=Mode.SEA,
        heading=Heading.EAST,
        ends=frozenset({"AUBNE", "AUSYD", "AUMEL"}),
        waypoints=(
            _by("Philippine Sea", "菲律宾海", 150, 1330),
            _by("Bismarck Sea", "俾斯麦海", -25, 1490),
            _by("Solomon Sea", "所罗门海", -75, 1545),
            _by("Coral Sea", "珊瑚海", -200, 1560),
        ),
        sources=_SKETCH,
    ),
    Lane(
        code="west-australia",
        mode=Mode.SEA,
        heading=Heading.SOUTH,
        ends=frozenset({"AUFRE"}),
        waypoints=(
            _by("Off Vietnam", "越南外海", 90, 1100),
            _by("Karimata Strait", "卡里马塔海峡", -20, 1085),
            _by("Sunda Strait", "巽他海峡", -62, 1050),
        ),
        sources=_SKETCH,
    ),
    Lane(
        code="mediterranean",
        mode=Mode.SEA,
        heading=Heading.SOUTH,
        ends=frozenset({"ITGOA", "ITSPE", "FRFOS", "ESBCN", "ESVLC", "ESALG"}),
        waypoints=(*_TO_EUROPE, _by("Sicily Channel", "西西里海峡", 373, 110)),
        sources=_SKETCH,
    ),
    Lane(
        code="channel",
        mode=Mode.SEA,
        heading=Heading.SOUTH,
        ends=frozenset({"FRLEH", "GBSOU"}),
        waypoints=_THROUGH_GIBRALTAR,
        sources=_SKETCH,
    ),
    Lane(
        code="north-sea",
        mode=Mode.SEA,
        heading=Heading.SOUTH,
        ends=frozenset({"GBFXT", "GBLGP", "NLRTM", "DEHAM", "DEBRV"}),
        waypoints=(*_THROUGH_GIBRALTAR, _DOVER),
        sources=_SKETCH,
    ),
    Lane(
        code="baltic",
        mode=Mode.SEA,
        heading=Heading.SOUTH,
        ends=frozenset({"PLGDN", "PLGDY"}),
        waypoints=(*_THROUGH_GIBRALTAR, _DOVER, _by("Skaw", "斯卡恩角", 578, 108)),
        sources=_SKETCH,
    ),
    Lane(
        code="china-europe-rail",
        mode=Mode.RAIL,
        heading=Heading.SOUTH,
        ends=frozenset({"DEHAM", "DEDUI", "PLWAW", "NLTLB", "ITMIL", "ESMAD"}),
        waypoints=(
            _by("Alashankou", "阿拉山口", 452, 825),
            _by("Astana", "阿斯塔纳", 512, 714),
            _by("Moscow", "莫斯科", 557, 376),
            _by("Malaszewicze", "马拉舍维奇", 520, 235),
        ),
        sources=_SKETCH,
    ),
    Lane(
        code="china-europe-truck",
        mode=Mode.TRUCK,
        heading=Heading.SOUTH,
        ends=frozenset({"DEDUI", "PLWAW"}),
        waypoints=(
            _by("Khorgos", "霍尔果斯", 442, 804),
            _by("Samara", "萨马拉", 532, 501),
            _by("Moscow", "莫斯科", 557, 376),
            _by("Malaszewicze", "马拉舍维奇", 520, 235),
        ),
        sources=_SKETCH,
    ),
)

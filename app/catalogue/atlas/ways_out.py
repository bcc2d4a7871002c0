"""How ships come out of the Chinese loading ports, around what lies between them and their lane."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from app.domain.sourcing import Source
from app.domain.tracking.chart import Approach, Heading, Point

_SKETCH: Final = (Source("Sampan's own sketch of the usual lanes", date(2026, 11, 22)),)
_BASHI: Final = Point(213, 1213)
_TAIWAN_STRAIT: Final = Point(245, 1196)
_OFF_HAINAN: Final = Point(180, 1125)
_YELLOW_SEA: Final = Point(340, 1240)
_OFF_SHANDONG: Final = Point(376, 1229)
_OFF_ZHOUSHAN: Final = Point(302, 1230)
_PEARL_RIVER: Final[Mapping[Heading, tuple[Point, ...]]] = {
    Heading.EAST: (Point(219, 1145), _BASHI),
    Heading.SOUTH: (Point(217, 1140), _OFF_HAINAN),
}
_EAST_CHINA_SEA: Final[Mapping[Heading, tuple[Point, ...]]] = {
    Heading.EAST: (_OFF_ZHOUSHAN,),
    Heading.SOUTH: (_OFF_ZHOUSHAN, _TAIWAN_STRAIT, _OFF_HAINAN),
}
_STRAIT: Final[Mapping[Heading, tuple[Point, ...]]] = {
    Heading.EAST: (_TAIWAN_STRAIT, Point(270, 1230)),
    Heading.SOUTH: (Point(235, 1185), _OFF_HAINAN),
}
_OUT: Final[Mapping[str, Mapping[Heading, tuple[Point, ...]]]] = {
    "CNYTN": _PEARL_RIVER,
    "CNSHK": _PEARL_RIVER,
    "CNSZX": _PEARL_RIVER,
    "CNNSA": _PEARL_RIVER,
    "CNXMN": _STRAIT,
    "CNFOC": _STRAIT,
    "CNNGB": _EAST_CHINA_SEA,
    "CNSHA": _EAST_CHINA_SEA,
    "CNTAO": {
        Heading.EAST: (_YELLOW_SEA,),
        Heading.SOUTH: (_YELLOW_SEA, _TAIWAN_STRAIT, _OFF_HAINAN),
    },
    "CNTXG": {
        Heading.EAST: (Point(383, 1205), _OFF_SHANDONG, _YELLOW_SEA),
        Heading.SOUTH: (Point(383, 1205), _OFF_SHANDONG, _YELLOW_SEA, _TAIWAN_STRAIT, _OFF_HAINAN),
    },
}

APPROACHES: Final = tuple(
    Approach(code=code, out=out, sources=_SKETCH) for code, out in _OUT.items()
)

"""Where ports lie, and the middles of countries, in tenths of a degree: latitude, longitude."""

from datetime import date
from typing import Final

from app.domain.sourcing import Source
from app.domain.tracking.chart import Point, Position

_REVIEWED: Final = date(2026, 11, 22)
_SEAPORTS: Final = Source(
    "searoute 1.6.0, table of ports by UN/LOCODE (Apache-2.0), to a tenth of a degree", _REVIEWED
)
_AIRPORTS: Final = Source("airportsdata 20260905, by IATA code (MIT)", _REVIEWED)
_READ_OFF: Final = Source("Read off a map to a tenth of a degree", _REVIEWED)

_BY_SEAROUTE: Final = {
    "AUBNE": (-275, 1532), "AUFRE": (-320, 1158), "AUMEL": (-378, 1449), "AUSYD": (-339, 1512),
    "CAHAL": (446, -636), "CAMTR": (455, -736), "CAPRR": (543, -1304), "CATOR": (437, -794),
    "CAVAN": (493, -1231), "CNCAN": (231, 1132), "CNCGO": (348, 1136), "CNCKG": (295, 1065),
    "CNCTU": (304, 1040), "CNFOC": (261, 1193), "CNHGH": (302, 1202), "CNNGB": (299, 1216),
    "CNNSA": (227, 1136), "CNSHA": (314, 1215), "CNSHK": (225, 1139), "CNSZX": (225, 1140),
    "CNTAO": (361, 1204), "CNXMN": (244, 1181), "CNYTN": (226, 1143), "DEBRV": (535, 86),
    "DEDUI": (514, 67), "DEHAM": (535, 100), "ESALG": (361, -54), "ESBCN": (414, 22),
    "ESMAD": (404, -37), "ESVLC": (395, -3), "FRFOS": (434, 49), "FRLEH": (495, 1),
    "GBFXT": (520, 13), "GBLGP": (515, 5), "GBSOU": (509, -14), "ITGOA": (444, 89),
    "ITMIL": (455, 92), "ITSPE": (441, 98), "JPNGO": (351, 1369), "JPOSA": (346, 1354),
    "JPTYO": (356, 1398), "JPUKB": (347, 1352), "JPYOK": (355, 1396), "NLAMS": (524, 49),
    "NLRTM": (519, 44), "PLGDN": (544, 187), "PLGDY": (545, 185), "USCHI": (419, -876),
    "USHOU": (297, -953), "USLAX": (337, -1183), "USLGB": (337, -1182), "USNYC": (407, -740),
    "USOAK": (378, -1223), "USSAV": (321, -811), "USSEA": (476, -1223),
}  # fmt: skip
_BY_AIRPORT: Final = {
    "CNPVG": (311, 1218), "CNXIY": (344, 1088), "DEFRA": (500, 85), "FRCDG": (490, 26),
    "GBLHR": (515, -5), "JPNRT": (358, 1404), "PLWAW": (522, 210), "USJFK": (406, -738),
}  # fmt: skip
#: The last ones are the middles of countries, towards which a way inland is drawn.
_BY_MAP: Final = {
    "CNTXG": (390, 1177), "NLTLB": (516, 51),
    "AU": (-255, 1340), "CA": (520, -960), "CN": (355, 1035), "DE": (511, 104), "ES": (402, -36),
    "FR": (465, 24), "GB": (525, -15), "IT": (428, 125), "JP": (362, 1381), "NL": (522, 53),
    "PL": (520, 194), "US": (395, -985),
}  # fmt: skip

POSITIONS: Final = tuple(
    Position(code=code, point=Point(latitude, longitude), sources=(source,))
    for table, source in (
        (_BY_SEAROUTE, _SEAPORTS),
        (_BY_AIRPORT, _AIRPORTS),
        (_BY_MAP, _READ_OFF),
    )
    for code, (latitude, longitude) in table.items()
)

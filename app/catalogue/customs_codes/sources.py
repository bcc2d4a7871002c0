"""What the tables of customs codes rest on."""

from datetime import date
from typing import Final

from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)

GACC_2019_18: Final = Source(
    "GACC 2019 no. 18, norm for filling in declarations 报关单填制规范 (for the form; text not at "
    "hand)",
    _REVIEWED,
)
GACC_2017_69: Final = Source(
    "GACC 2017 no. 69, brand type and export preference as declaration elements",
    _REVIEWED,
    "http://bj-fyd.com/news/3161.htm",
)
SINGLE_WINDOW: Final = Source(
    "Single Window: lengths of names and specifications from one public description, found in no "
    "second; 50 lines, as two public programs say too",
    _REVIEWED,
)
TRANSPORT_MODES: Final = Source(
    "Table of transport modes 运输方式代码表, as HS helper prints it",
    _REVIEWED,
    "https://hs.likelic.com/tools/transf.html",
)
GACC_PARAMETERS: Final = Source(
    "GACC declaration parameters (海关参数), as three public programs hold them alike", _REVIEWED
)
GACC_UNITS: Final = Source(
    "GACC table of units (计量单位代码表), as Needs.Ccs holds it; two more public programs agree",
    _REVIEWED,
    "https://github.com/ryanrong95/HXT",
)
ISO_3166: Final = Source("ISO 3166-1", _REVIEWED, "https://www.iso.org/iso-3166-country-codes.html")

"""What the tables of customs codes rest on."""

from datetime import date
from typing import Final

from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)

GACC_2019_18: Final = Source(
    "GACC 2019 no. 18, norm for filling in declarations 报关单填制规范", _REVIEWED
)
GACC_2017_69: Final = Source(
    "GACC 2017 no. 69, brand type and export preference as declaration elements", _REVIEWED
)
SINGLE_WINDOW: Final = Source(
    "Field lengths of the Single Window's declaration, from a public description of it", _REVIEWED
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

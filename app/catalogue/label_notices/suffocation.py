"""The suffocation warning on plastic bags: Amazon's words, and Rhode Island's.

Both states that publish sizes (California, Rhode Island) and Amazon share one table of type.
"""

from datetime import date
from typing import Final

from app.domain.labelling.notices import BagSize, BagWarning
from app.domain.naming import Name
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)
_RHODE_ISLAND: Final = Source(
    "Rhode Island General Laws § 11-9-16, Plastic bags: labeling",
    _REVIEWED,
    "https://codes.findlaw.com/ri/title-11-criminal-offenses/ri-gen-laws-sect-11-9-16/",
)
_CALIFORNIA: Final = Source(
    "California Business and Professions Code §§ 22200 to 22202 (a similar warning will do)",
    _REVIEWED,
    "https://www.lawserver.com/law/state/california/codes/california_business_professions_code_22200",
)
_AMAZON: Final = Source(
    "Amazon Seller Central G200141500, poly-bagged units, as quoted in its forum",
    _REVIEWED,
    "https://sellercentral.amazon.com/forums/t/fba-poly-bag-reqirements/388892",
)
_SIZES: Final = (
    BagSize(
        code="10pt",
        name=Name("Under 30 in (76 cm): 10 pt", "30 in（76 cm）以下：10 pt"),
        points=10,
        below=30,
    ),
    BagSize(
        code="14pt",
        name=Name("30 in to under 40 in (102 cm): 14 pt", "30 in 至 40 in（102 cm）以下：14 pt"),
        points=14,
        below=40,
    ),
    BagSize(
        code="18pt",
        name=Name("40 in to under 60 in (152 cm): 18 pt", "40 in 至 60 in（152 cm）以下：18 pt"),
        points=18,
        below=60,
    ),
    BagSize(
        code="24pt",
        name=Name("60 in (152 cm) or more: 24 pt", "60 in（152 cm）及以上：24 pt"),
        points=24,
        below=None,
    ),
)

WARNINGS: Final = (
    BagWarning(
        code="amazon",
        name=Name("Amazon's words", "亚马逊的措辞"),
        heading="WARNING",
        text=(
            "To avoid danger of suffocation, keep this plastic bag away from babies and children. "
            "Do not use this bag in cribs, beds, carriages or play pens. This bag is not a toy."
        ),
        opening=5,
        sizes=_SIZES,
        sources=(_AMAZON, _RHODE_ISLAND, _CALIFORNIA),
    ),
    BagWarning(
        code="rhode-island",
        name=Name("The words of Rhode Island's law", "罗得岛州法律的措辞"),
        heading="WARNING",
        text=(
            "Keep this bag away from babies and children. Do not use in cribs, beds, carriages, or "
            "playpens. The thin film may cling to nose and mouth and prevent breathing."
        ),
        opening=5,
        sizes=_SIZES,
        sources=(_RHODE_ISLAND, _CALIFORNIA),
    ),
)

"""How far a load may lie from the middle of its container.

The Code also lets up to 10% pass where the lifting gear can level it; that is not planned for.
Sideways it names no figure, so none is held against a load.
"""

from datetime import date
from fractions import Fraction
from typing import Final

from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.stowage.equipment.balance import BalanceLimit

LENGTHWAYS: Final = BalanceLimit(
    code="ctu-lengthways",
    name=Name(
        "Centre of gravity within 5% of the length from the middle", "重心离长度中点不超过长度的 5%"
    ),
    share=Fraction(5, 100),
    source=Source(
        "CTU Code (IMO/ILO/UNECE), annex 7, 3.1.4, as quoted by Rothschenk",
        date(2026, 11, 22),
        "https://rothschenk.de/en/episode-46-weight-distribution-according-to-ctu-code-5-or-10-or-60-40/",
    ),
    stated_on=date(2024, 8, 8),
)

"""Walmart: one plan without a fee of its own."""

from datetime import date
from decimal import Decimal
from typing import Final

from app.domain.enrolment.selling_plans import FeeBasis, PlanFee, PlanKind, SellingPlan
from app.domain.naming import Name
from app.domain.quantities.money import Money
from app.domain.sourcing import Source

_PAGE: Final = Source(
    "Walmart Marketplace, everything you need to know, as stored; the page bears no date",
    date(2026, 11, 22),
    "https://marketplace.walmart.com/everything-walmart-marketplace/",
)
UNITED_STATES: Final = SellingPlan(
    platform="walmart",
    country="US",
    kind=PlanKind.PROFESSIONAL,
    fee=PlanFee(amount=Money(Decimal(0), "USD"), basis=FeeBasis.MONTH, source=_PAGE),
    sources=(_PAGE,),
    note=Name(
        "No set-up and no monthly fee; a referral fee is taken from each sale.",
        "不收开店费和月费，按单收销售佣金。",
    ),
)

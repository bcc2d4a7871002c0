"""TikTok Shop: what its plan costs was not found on a page of its own."""

from datetime import date
from typing import Final

from app.domain.enrolment.selling_plans import PlanKind, SellingPlan
from app.domain.sourcing import Source

UNITED_STATES: Final = SellingPlan(
    platform="tiktok-shop",
    country="US",
    kind=PlanKind.PROFESSIONAL,
    fee=None,
    sources=(
        Source(
            "No page of TikTok Shop with its plan's fee was found in the review",
            date(2026, 11, 22),
        ),
    ),
)

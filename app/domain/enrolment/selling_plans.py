"""Selling plans of marketplaces: what being allowed to sell costs, before anything is sold."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.naming import Name
from app.domain.quantities.money import Money
from app.domain.sourcing import Source


class PlanKind(StrEnum):
    """A plan with a subscription, or one without that charges by the item."""

    PROFESSIONAL = "professional"
    INDIVIDUAL = "individual"


class FeeBasis(StrEnum):
    """What a plan's fee is charged by."""

    MONTH = "month"
    ITEM = "item"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFee:
    """A plan's own fee as a page states it; commissions and other fees come on top.

    `stated_on` is the date the page itself bears, None where it bears none.
    """

    amount: Money
    basis: FeeBasis
    source: Source
    stated_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SellingPlan:
    """A plan on one platform's site in one country; without `fee` it has to be looked up."""

    platform: str
    country: str
    kind: PlanKind
    fee: PlanFee | None
    sources: tuple[Source, ...]
    note: Name | None = None

    @property
    def code(self) -> str:
        """Return the code that names the plan among all."""
        return f"{self.platform}-{self.country.lower()}-{self.kind.value}"

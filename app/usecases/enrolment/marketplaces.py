"""The marketplaces that an application's programmes sell on, and what selling there costs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.catalogue.platforms import platforms
from app.catalogue.programmes import programmes
from app.catalogue.selling_plans import plans_at
from app.domain.enrolment.fees import Fee, FeeKind, FeePeriod
from app.domain.enrolment.selling_plans import FeeBasis, PlanKind
from app.domain.naming import Name
from app.domain.quantities.money import Money
from app.domain.sourcing import Source
from app.persistence.enrolment import Application
from app.persistence.tables.enrolment import ChosenPlan
from app.printing.papers.facts import country_name
from app.usecases.enrolment.destinations import destinations_of

PLAN_NAMES: Final = {
    PlanKind.PROFESSIONAL: Name("Professional plan", "专业销售计划"),
    PlanKind.INDIVIDUAL: Name("Individual plan", "个人销售计划"),
}
_PERIODS: Final = {FeeBasis.MONTH: FeePeriod.MONTH, FeeBasis.ITEM: FeePeriod.ITEM}


@dataclass(frozen=True, slots=True)
class Marketplace:
    """One platform's site in one country."""

    platform: str
    country: str

    @property
    def key(self) -> str:
        """Return the word that names it in forms."""
        return f"{self.platform}-{self.country.lower()}"

    @property
    def name(self) -> Name:
        """Return the platform's site as sellers call it."""
        platform = platforms()[self.platform].name
        country = country_name(self.country).zh
        return Name(f"{platform.en} {self.country}", f"{platform.zh}{country}站")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFee:
    """A plan's fee with who states it: a source of the data, or what a person entered."""

    amount: Money
    basis: FeeBasis
    source: str
    as_of: date | None = None
    fact: Source | None = None


def marketplaces_of(application: Application) -> list[Marketplace]:
    """Return the marketplaces of the chosen programmes, by platform, then as destinations go."""
    found = dict.fromkeys(
        Marketplace(platform, each.destination)
        for each in destinations_of(application)
        for code in each.programmes
        if (platform := programmes()[code].platform)
    )
    return sorted(found, key=lambda place: place.platform)


def known_fee(place: Marketplace, kind: PlanKind) -> StatedFee | None:
    """Return the fee that the data states for a plan, None where it has to be looked up."""
    for plan in plans_at(place.platform, country=place.country):
        if plan.kind is kind and plan.fee is not None:
            fee = plan.fee
            return StatedFee(
                amount=fee.amount,
                basis=fee.basis,
                source=fee.source.name,
                as_of=fee.stated_on,
                fact=fee.source,
            )
    return None


def kinds_at(place: Marketplace) -> list[PlanKind]:
    """Return the plans a marketplace offers; both, where we know of none."""
    return [plan.kind for plan in plans_at(place.platform, country=place.country)] or list(PlanKind)


def fee_of(chosen: ChosenPlan) -> StatedFee | None:
    """Return what the chosen plan costs: as the person entered it, else as the data state it."""
    if chosen.fee_amount is not None and chosen.fee_basis is not None:
        return StatedFee(
            amount=Money(chosen.fee_amount, chosen.fee_currency),
            basis=chosen.fee_basis,
            source=chosen.fee_source,
            as_of=chosen.fee_as_of,
        )
    return known_fee(Marketplace(chosen.platform, chosen.country), chosen.kind)


def plans_chosen(application: Application) -> list[tuple[Marketplace, ChosenPlan]]:
    """Return the plan of each marketplace that is still chosen, as far as it is answered."""
    plans = {Marketplace(plan.platform, plan.country): plan for plan in application.plans}
    return [(place, plans[place]) for place in marketplaces_of(application) if place in plans]


def plan_fees(application: Application) -> Iterator[Fee]:
    """Yield the fees of the chosen plans, for the marketplaces that are still chosen."""
    for place, chosen in plans_chosen(application):
        stated = fee_of(chosen)
        if stated is None or not stated.amount.amount:
            continue
        plan = PLAN_NAMES[chosen.kind]
        yield Fee(
            kind=FeeKind.SELLING_PLAN,
            text=Name(f"{place.name.en}, {plan.en.lower()}", f"{place.name.zh} {plan.zh}"),
            payee=platforms()[place.platform].name,
            amount=stated.amount,
            period=_PERIODS[stated.basis],
            count=1,
            source=stated.source,
        )

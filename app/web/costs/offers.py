"""The offers of the cost page, each with all that they are compared by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.freight.emissions import Emissions, FactorSet
from app.domain.transport import MainLeg
from app.usecases.landed_totals import Landed
from app.usecases.plan_cost import PlanCost
from app.usecases.plan_emissions import emissions_of
from app.usecases.plan_freight import ServiceOffer
from app.web.costs.sight import Sight
from app.web.costs.spans import Span, span_of

ICONS: Final[Mapping[MainLeg, str]] = {
    MainLeg.EXPRESS: "parcel",
    MainLeg.AIR: "air",
    MainLeg.RAIL: "rail",
    MainLeg.TRUCK: "truck",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferRow:
    """One offer: its drawn arrival window, the landed cost and the gases it comes to, if known."""

    offer: ServiceOffer
    span: Span
    landed: Landed | None
    emissions: Emissions | None


def offer_rows(cost: PlanCost, *, sight: Sight, factors: FactorSet) -> Sequence[OfferRow]:
    """Return the offers that `sight` shows, in its order."""
    deal, offers = cost.deal, cost.comparison.offers
    last = max((offer.arrival.latest for offer in offers), default=deal.ready_on)
    gases: dict[MainLeg, Emissions | None] = {}
    for leg in {offer.line.main_leg for offer in offers}:
        gases[leg] = emissions_of(deal, leg=leg, factors=factors)
    kept = cost.chosen.key if cost.chosen else ""
    return [
        OfferRow(
            offer=offer,
            span=span_of(offer.arrival, ready=deal.ready_on, need_by=deal.need_by, last=last),
            landed=cost.landed.get(offer.key),
            emissions=gases[offer.line.main_leg],
        )
        for offer in sight.offers(offers, landed=cost.landed, kept=kept)
    ]

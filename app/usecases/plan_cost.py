"""The landed cost of a plan: freight, duty and fees, and what a unit costs in the warehouse."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from app.catalogue.cargo_insurance import covers
from app.domain.freight.allocation import AllocationBasis
from app.domain.freight.insurance import premium
from app.domain.problems import Problem
from app.domain.quantities.money import Money, total
from app.usecases.deals import Deal
from app.usecases.declared_lines import GoodsLine, goods_lines
from app.usecases.landed_totals import Landed, landed
from app.usecases.plan_duty import DutyWorking, work_out_duty
from app.usecases.plan_entry import Passage
from app.usecases.plan_fees import FeeWorking, work_out_fees
from app.usecases.plan_freight import FreightComparison, ServiceOffer, compare
from app.usecases.plan_known import Known
from app.usecases.plan_parts import Working, freight_shares, plan_table
from app.usecases.unit_costs import CostTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a person chose on the page: an offer, the day of entry, insurance, how to share.

    `insurance` is the premium in the plan's currency; `insurance_rate` asks for it to be worked
    out instead, as percent of the insured value.
    """

    service: str = ""
    entry_date: date | None = None
    insurance: Decimal | None = None
    insurance_rate: Decimal | None = None
    by: AllocationBasis = AllocationBasis.CHARGEABLE_WEIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCost:
    """Everything the page shows. Parts that cannot be worked out yet are None or named problems.

    `record_problems` keep everything but freight from being worked out; `working` is what the
    chosen offer comes to, `landed` the sum of every offer by its key. `estimated_entry` is the day
    that holds while no other is entered.
    """

    deal: Deal
    comparison: FreightComparison
    chosen: ServiceOffer | None
    record_problems: tuple[Problem, ...] = ()
    lines: tuple[GoodsLine, ...] = ()
    landed: Mapping[str, Landed] = field(default_factory=dict)
    working: Working | None = None
    table: CostTable | None = None

    @property
    def estimated_entry(self) -> date | None:
        """Return the day of entry when all goes as fast as promised."""
        return self.chosen.arrival.earliest if self.chosen else None

    @property
    def freight(self) -> Money | None:
        """Return the chosen offer's freight in the plan's currency."""
        return self.chosen.freight if self.chosen else None

    @property
    def passage(self) -> Passage | None:
        """Return how the goods pass the border with the chosen offer."""
        return self.working.passage if self.working else None

    @property
    def duty(self) -> DutyWorking | None:
        """Return what customs asks with the chosen offer."""
        return self.working.duty if self.working else None

    @property
    def fees(self) -> FeeWorking | None:
        """Return what the programme asks."""
        return self.working.fees if self.working else None


def offers(deal: Deal, *, known: Known) -> FreightComparison:
    """Return what the rate cards in use offer for the plan's cartons."""
    rates = known.rates_into(deal.currency, of={card.currency for card in known.cards})
    return compare(deal, cards=known.cards, rates=rates)


def work_out(deal: Deal, *, choice: Choice, known: Known) -> PlanCost:
    """Return the cost of a plan that is packed and whose route is answered."""
    comparison = offers(deal, known=known)
    chosen = comparison.offer(choice.service) if choice.service else comparison.suggested
    if deal.problems:
        return PlanCost(
            deal=deal, comparison=comparison, chosen=chosen, record_problems=deal.problems
        )
    lines = goods_lines(deal.records, parts=deal.parts)
    desk = Desk(deal, lines=tuple(lines), choice=choice, known=known)
    sums = {
        offer.key: landed(deal, desk.work_out(offer, estimate=not offer.included))
        for offer in comparison.offers
    }
    working = desk.work_out(chosen) if chosen else None
    return PlanCost(
        deal=deal,
        comparison=comparison,
        chosen=chosen,
        lines=tuple(lines),
        landed=sums,
        working=working,
        table=_table(deal, chosen, working=working, by=choice.by) if chosen and working else None,
    )


def _table(deal: Deal, chosen: ServiceOffer, *, working: Working, by: AllocationBasis) -> CostTable:
    shares = freight_shares(chosen.freight, chosen=chosen, records=deal.records, by=by)
    return plan_table(deal, working=working, shares=shares)


class Desk:
    """Works out offers of one deal; what several have in common is worked out once."""

    def __init__(
        self, deal: Deal, *, lines: tuple[GoodsLine, ...], choice: Choice, known: Known
    ) -> None:
        self._deal, self._lines, self._choice, self._known = deal, lines, choice, known
        self._goods = total((line.value for line in lines), currency=deal.currency)
        self._duties: dict[tuple[Passage, bool], DutyWorking] = {}
        self.fees = work_out_fees(deal, lines=lines, known=known)

    def work_out(self, offer: ServiceOffer, *, estimate: bool = True) -> Working:
        """Return everything that the offer comes to; duty only where an `estimate` is asked."""
        insurance = self._insurance(offer.freight)
        passage = self._passage(offer, insurance=insurance)
        return Working(
            lines=self._lines,
            freight=offer.freight,
            insured=insurance is not None,
            passage=passage,
            duty=self._duty(passage, included=offer.included) if estimate else None,
            fees=self.fees,
        )

    def _insurance(self, freight: Money | None) -> Money | None:
        """Return the premium, None while the freight that is insured along is not known."""
        rate = self._choice.insurance_rate
        if rate is None:
            return Money(self._choice.insurance or Decimal(0), self._deal.currency).rounded()
        if freight is None:
            return None
        cover = covers()["cif"].share
        return premium(self._goods + freight, rate=rate.scaleb(-2), cover=cover)

    def _passage(self, offer: ServiceOffer, *, insurance: Money | None) -> Passage:
        """Return how the goods pass the border when all goes as fast as promised."""
        nothing = Money.zero(self._deal.currency)
        waiting = timedelta(days=offer.line.transit.waiting.least)
        return Passage(
            leg=offer.line.main_leg,
            export_date=self._deal.ready_on + waiting,
            entry_date=self._choice.entry_date or offer.arrival.earliest,
            freight=nothing if offer.included else offer.freight,
            insurance=nothing if insurance is None else insurance,
        )

    def _duty(self, passage: Passage, *, included: bool) -> DutyWorking:
        key = (passage, included)
        if key not in self._duties:
            self._duties[key] = work_out_duty(
                self._deal,
                lines=self._lines,
                passage=passage,
                known=self._known,
                included=included,
            )
        return self._duties[key]

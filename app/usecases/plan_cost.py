"""The landed cost of a plan: freight, duty and fees, and what a unit costs in the warehouse."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from sqlalchemy.orm import Session

from app.catalogue.rate_cards import rate_cards
from app.domain.freight.allocation import AllocationBasis
from app.domain.freight.rate_cards import RateCard
from app.domain.problems import Problem
from app.domain.quantities.exchange import ExchangeRate, find_rate
from app.domain.quantities.money import Money
from app.domain.shipment.record import ShipmentRecord
from app.persistence import costs
from app.persistence.costs import DutyRate, Exchange
from app.persistence.tables.plans import Plan
from app.usecases.plan_duty import DutyWorking, work_out_duty
from app.usecases.plan_entry import GoodsLine, Passage, goods_lines, tariff_code
from app.usecases.plan_freight import FreightComparison, ServiceOffer, compare
from app.usecases.plan_parts import freight_shares, plan_table
from app.usecases.plan_record import packed_products, record_of
from app.usecases.plan_standing import alive
from app.usecases.unit_costs import CostTable

CARD: Final = "example"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a person chose on the page: an offer, the day of entry, insurance, how to share."""

    service: str = ""
    entry_date: date | None = None
    insurance: Decimal | None = None
    by: AllocationBasis = AllocationBasis.CHARGEABLE_WEIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What people entered for this plan's codes and currencies, as of today."""

    duty_rates: Sequence[DutyRate]
    exchanges: Sequence[Exchange]
    today: date

    def exchange(self, one: str, other: str) -> Exchange | None:
        """Return the newest rate between two currencies, of today or before."""
        usable = [each for each in self.exchanges if each.rate.as_of <= self.today]
        found = find_rate((each.rate for each in usable), one=one, other=other)
        return next((each for each in usable if each.rate is found), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCost:
    """Everything the page shows. Parts that cannot be worked out yet are None or named problems.

    `freight` is in the plan's currency. `record_problems` keep everything but freight from being
    worked out. `estimated_entry` is the day that holds while no other is entered.
    """

    comparison: FreightComparison
    chosen: ServiceOffer | None
    record_problems: tuple[Problem, ...]
    lines: tuple[GoodsLine, ...] = ()
    estimated_entry: date | None = None
    passage: Passage | None = None
    freight: Money | None = None
    freight_exchange: ExchangeRate | None = None
    duty: DutyWorking | None = None
    table: CostTable | None = None

    @property
    def card(self) -> RateCard:
        """Return the rate card that the offers are from."""
        return self.comparison.card


def tariff_codes(plan: Plan) -> set[str]:
    """Return the destination's tariff codes of everything in cartons."""
    return {
        tariff_code(profile.hs_code)
        for shipment in alive(plan)
        for product in packed_products(shipment)
        for profile in product.customs
        if profile.country == plan.destination
    }


def gather(session: Session, plan: Plan, *, today: date) -> Known:
    """Return what people entered that the cost of this plan can rest on."""
    return Known(
        duty_rates=costs.duty_rates(
            session, destination=plan.destination, codes=tariff_codes(plan)
        ),
        exchanges=costs.exchanges(session),
        today=today,
    )


def offers(plan: Plan) -> FreightComparison:
    """Return what the bundled card offers for the plan's cartons."""
    if plan.cargo_ready is None:
        raise ValueError("the journey asks for the cargo-ready date first")
    return compare(plan, card=rate_cards()[CARD], ready_on=plan.cargo_ready)


def work_out(plan: Plan, *, choice: Choice, known: Known) -> PlanCost:
    """Return the cost of a plan that is packed and whose route is answered."""
    comparison = offers(plan)
    chosen = comparison.offer(choice.service) if choice.service else comparison.suggested
    records, problems = _records(plan, day=known.today)
    if chosen is None or problems:
        return PlanCost(comparison=comparison, chosen=chosen, record_problems=problems)
    return _work_out(plan, records=records, choice=choice, known=known, found=(comparison, chosen))


def _records(plan: Plan, *, day: date) -> tuple[list[ShipmentRecord], tuple[Problem, ...]]:
    answers = [record_of(shipment, day=day) for shipment in alive(plan)]
    problems = (problem for _, found in answers for problem in found)
    return [record for record, _ in answers if record], tuple(dict.fromkeys(problems))


def _work_out(
    plan: Plan,
    *,
    records: Sequence[ShipmentRecord],
    choice: Choice,
    known: Known,
    found: tuple[FreightComparison, ServiceOffer],
) -> PlanCost:
    comparison, chosen = found
    exchange = _freight_exchange(plan, card=comparison.card, known=known)
    freight = exchange.convert(chosen.total).rounded() if exchange else None
    passage = _passage(plan, chosen=chosen, choice=choice, freight=freight)
    lines = goods_lines(records)
    duty = work_out_duty(
        plan,
        lines=lines,
        passage=passage,
        known=([each.rate for each in known.exchanges], known.duty_rates),
        day=(known.today, chosen.included),
    )
    shares = freight_shares(freight, chosen=chosen, records=records, by=choice.by)
    return PlanCost(
        comparison=comparison,
        chosen=chosen,
        record_problems=(),
        lines=tuple(lines),
        estimated_entry=chosen.arrival.earliest,
        passage=passage,
        freight=freight,
        freight_exchange=exchange,
        duty=duty,
        table=plan_table(plan, lines=lines, shares=shares, passage=passage, duty=duty),
    )


def _freight_exchange(plan: Plan, *, card: RateCard, known: Known) -> ExchangeRate | None:
    if card.currency == plan.currency:
        return ExchangeRate(card.currency, card.currency, Decimal(1), known.today, "")
    found = known.exchange(card.currency, plan.currency)
    return found.rate if found else None


def _passage(plan: Plan, *, chosen: ServiceOffer, choice: Choice, freight: Money | None) -> Passage:
    """Return how the goods pass the border when all goes as fast as promised."""
    ready = plan.cargo_ready or chosen.arrival.earliest
    return Passage(
        leg=chosen.line.main_leg,
        export_date=ready + timedelta(days=chosen.line.transit.waiting.least),
        entry_date=choice.entry_date or chosen.arrival.earliest,
        freight=Money.zero(plan.currency) if chosen.included else freight,
        insurance=Money(choice.insurance or Decimal(0), plan.currency).rounded(),
    )

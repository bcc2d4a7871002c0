"""What each placement option of a plan comes to: freight, fee, whole landed cost, arrival."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from app.domain.freight.cartons import Consignment
from app.domain.problems import Problem
from app.domain.programme.placement_options import Outcome
from app.domain.quantities.money import Money, total
from app.domain.shipment.placement import PlacementLine
from app.persistence.tables.choosing import PlacementOption
from app.persistence.tables.plans import Plan
from app.usecases.deals import Deal, fee_of_option
from app.usecases.declared_lines import goods_lines
from app.usecases.landed_totals import Landed, landed
from app.usecases.plan_consignments import destination_at, group_of
from app.usecases.plan_cost import Choice, Desk, offers
from app.usecases.plan_fees import FeeWorking
from app.usecases.plan_freight import FreightComparison, ServiceOffer
from app.usecases.plan_known import Known
from app.usecases.review_split import Part, review, splittable


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One option with the lines of its placement as they were read; no lines where none is."""

    option: PlacementOption
    lines: Sequence[PlacementLine] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """What one option comes to by the plan's service. `problems` say what keeps it unknown.

    `fee` and `freight` are in the plan's currency, None while not known. `channels` are all
    services for its warehouses, None where the placement does not say them.
    """

    option: PlacementOption
    shipments: int | None
    centres: tuple[str, ...]
    fee: Money | None
    freight: Money | None
    landed: Landed | None
    arrival: date | None
    channels: FreightComparison | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """Return what options are compared by."""
        amount = self.landed.amount if self.landed else None
        return Outcome(
            cost=amount, arrival=self.arrival, open=self.landed is None or self.landed.open
        )


def outcomes(
    plan: Plan, asked: Sequence[Asked], *, deal: Deal, choice: Choice, known: Known
) -> list[Worked]:
    """Return what the options come to, in their order."""
    return [_outcome(plan, each, deal=deal, choice=choice, known=known) for each in asked]


def _outcome(plan: Plan, asked: Asked, *, deal: Deal, choice: Choice, known: Known) -> Worked:
    option = asked.option
    deal = replace(deal, placement_fee=fee_of_option(option))
    parts: tuple[Part, ...] = ()
    problems: tuple[Problem, ...] = ()
    channels = None
    if asked.lines:
        reviewed = review(plan, asked.lines)
        parts, problems = reviewed.parts, reviewed.problems or tuple(_unpacked(reviewed.parts))
    if parts and not problems:
        consignments = [_consignment(plan, part, ready_on=deal.ready_on) for part in parts]
        deal = deal.going(consignments)
        channels = offers(deal, known=known)
    offer, why = _offer(option, deal=deal, channels=channels, choice=choice, known=known)
    return _summed(
        asked.option,
        deal=deal,
        offer=offer,
        known=(choice, known),
        said=(parts, channels, (*problems, *why)),
    )


def _unpacked(parts: Sequence[Part]) -> list[Problem]:
    left = sum(part.total - part.packed for part in parts)
    return [Problem("placement-option-unpacked", params={"units": left})] if left else []


def _consignment(plan: Plan, part: Part, *, ready_on: date) -> Consignment:
    taken = set(part.cartons)
    rows = [row for shipment in splittable(plan) for row in shipment.rows]
    counted = [(row, sum(carton.id in taken for carton in row.cartons)) for row in rows]
    return Consignment(
        groups=tuple(group_of(row, count=count) for row, count in counted if count),
        destination=destination_at(
            plan.destination,
            postal_code=part.place.get("postal_code", ""),
            warehouse=part.place.get("warehouse_code", ""),
            port=plan.port_of_discharge,
        ),
        ready_on=ready_on,
        need_by=plan.need_by,
    )


def _offer(
    option: PlacementOption,
    *,
    deal: Deal,
    channels: FreightComparison | None,
    choice: Choice,
    known: Known,
) -> tuple[ServiceOffer | None, tuple[Problem, ...]]:
    """Return the plan's service for this option; entered freight and days replace the card's."""
    found = channels or offers(deal, known=known)
    offer = found.offer(choice.service) if choice.service else found.suggested
    if offer is None:
        refused = [each for each in found.refusals if each.key == choice.service]
        why = refused[0].problems if refused else (Problem("placement-option-no-service"),)
        return None, why
    if option.days is not None:
        latest = deal.ready_on + timedelta(days=option.days)
        offer = replace(offer, arrival=replace(offer.arrival, latest=latest))
    if option.freight is not None:
        return replace(offer, freight=_entered(option, deal=deal, known=known)), ()
    if channels is None:
        return replace(offer, freight=None), (Problem("placement-option-freight-unknown"),)
    return offer, ()


def _entered(option: PlacementOption, *, deal: Deal, known: Known) -> Money | None:
    money = Money(option.freight or Decimal(0), option.freight_currency or deal.currency)
    return known.converted(money, deal.currency)


def _summed(
    option: PlacementOption,
    *,
    deal: Deal,
    offer: ServiceOffer | None,
    known: tuple[Choice, Known],
    said: tuple[Sequence[Part], FreightComparison | None, tuple[Problem, ...]],
) -> Worked:
    choice, facts = known
    parts, channels, problems = said
    sums = None
    fee = None
    if deal.records:
        lines = tuple(goods_lines(deal.records, parts=deal.parts))
        desk = Desk(deal, lines=lines, choice=choice, known=facts)
        fee = _placement_fee(desk.fees)
        sums = landed(deal, desk.work_out(offer)) if offer else None
    return Worked(
        option=option,
        shipments=len(parts) or option.shipments,
        centres=_centres(option, parts),
        fee=fee,
        freight=offer.freight if offer else None,
        landed=sums,
        arrival=offer.arrival.latest if offer and (channels or option.days) else None,
        channels=channels,
        problems=problems,
    )


def _placement_fee(fees: FeeWorking) -> Money | None:
    """Return what placing everything costs, None while some of it is not known."""
    amounts = [row.amount for row in fees.rows if row.kind.code == "placement"]
    known = [amount for amount in amounts if amount is not None]
    complete = bool(known) and len(known) == len(amounts)
    return total(known, currency=fees.currency) if complete else None


def _centres(option: PlacementOption, parts: Sequence[Part]) -> tuple[str, ...]:
    named = [part.destination.warehouse_code for part in parts]
    return tuple(each for each in named if each) or tuple(option.centres.replace(",", " ").split())

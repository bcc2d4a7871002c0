"""What every service of a rate card asks for a whole plan: the offers of its shipments summed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from babel import Locale

from app.catalogue.cargo_flags import cargo_flags
from app.domain.cargo import CargoFlag
from app.domain.freight.cartons import CartonGroup, Consignment, FreightDestination, gross_weight
from app.domain.freight.comparison import quotes, ranked
from app.domain.freight.quotes import Offer, Price, Refusal, per_kilogram
from app.domain.freight.rate_cards import ArrivalWindow, RateCard, RateLine
from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.quantities.length import Box
from app.domain.quantities.money import total
from app.domain.quantities.weight import Weight
from app.domain.trade.tax_modes import TaxMode
from app.persistence.tables.plans import CartonRow, Plan, Shipment
from app.persistence.tables.products import Product
from app.usecases.plan_standing import alive

_OTHER_FLAGS: Final = ("liquid", "powder", "magnet")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceOffer(Price):
    """One service that can carry the whole plan; `offers` has one per shipment, in their order.

    `planned` tells whether it is the plan's own channel. The arrival window spans all shipments.
    """

    offers: tuple[Offer, ...]
    planned: bool

    @property
    def service(self) -> str:
        """Return the service's own word."""
        return self.line.service

    @property
    def included(self) -> bool:
        """Return whether the price contains duty and tax (包税)."""
        return self.line.tax_mode is TaxMode.INCLUDED

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what is advised against the offer of the shipment that arrives last."""
        return max(self.offers, key=lambda offer: offer.arrival.latest).problems


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRefusal:
    """One service that cannot carry some shipment, and every reason why."""

    line: RateLine
    problems: tuple[Problem, ...]
    planned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FreightComparison:
    """All services of a card side by side: offers cheapest first, then what cannot be used."""

    card: RateCard
    offers: tuple[ServiceOffer, ...]
    refusals: tuple[ServiceRefusal, ...]

    def offer(self, service: str) -> ServiceOffer | None:
        """Return the offer of one service, if it can carry the plan."""
        return next((offer for offer in self.offers if offer.service == service), None)

    @property
    def suggested(self) -> ServiceOffer | None:
        """Return the offer of the plan's own channel, to begin with."""
        return next((offer for offer in self.offers if offer.planned), None)


def compare(plan: Plan, *, card: RateCard, ready_on: date) -> FreightComparison:
    """Return what each service of `card` answers to all cartons of the plan."""
    consignments = [_consignment(each, ready_on=ready_on) for each in alive(plan)]
    answers: dict[str, list[Offer | Refusal]] = {}
    for consignment in consignments:
        found = quotes(card, consignment=consignment)
        replies: tuple[Offer | Refusal, ...] = (*found.offers, *found.refusals)
        for answer in replies:
            answers.setdefault(answer.line.service, []).append(answer)
    groups = [group for consignment in consignments for group in consignment.groups]
    merged = [
        _answer(answers[service], plan=plan, weight=gross_weight(groups))
        for service in dict.fromkeys(line.service for line in card.lines)
        if service in answers
    ]
    offers = [answer for answer in merged if isinstance(answer, ServiceOffer)]
    refusals = [answer for answer in merged if isinstance(answer, ServiceRefusal)]
    return FreightComparison(card=card, offers=ranked(offers), refusals=tuple(refusals))


def _answer(
    answers: Sequence[Offer | Refusal], *, plan: Plan, weight: Weight
) -> ServiceOffer | ServiceRefusal:
    line = answers[0].line
    planned = (line.main_leg, line.final_delivery) == (plan.main_leg, plan.final_delivery)
    offers = tuple(answer for answer in answers if isinstance(answer, Offer))
    if len(offers) < len(answers):
        reasons = (
            problem
            for answer in answers
            if isinstance(answer, Refusal)
            for problem in answer.problems
        )
        return ServiceRefusal(line=line, problems=tuple(dict.fromkeys(reasons)), planned=planned)
    whole = total((offer.total for offer in offers), currency=offers[0].total.currency)
    return ServiceOffer(
        line=line,
        offers=offers,
        total=whole,
        per_kilogram=per_kilogram(whole, weight),
        arrival=ArrivalWindow(
            earliest=min(offer.arrival.earliest for offer in offers),
            latest=max(offer.arrival.latest for offer in offers),
        ),
        planned=planned,
    )


def _consignment(shipment: Shipment, *, ready_on: date) -> Consignment:
    return Consignment(
        groups=tuple(_group(row) for row in shipment.rows),
        destination=destination_of(shipment),
        ready_on=ready_on,
        need_by=shipment.plan.need_by,
    )


def destination_of(shipment: Shipment) -> FreightDestination:
    """Return where the shipment's cartons go."""
    return FreightDestination(
        country=shipment.country,
        name=_country(shipment.country),
        postal_code=shipment.postal_code,
    )


def _country(code: str) -> Name:
    english, chinese = (Locale.parse(tag).territories for tag in ("en", "zh_Hans"))
    return Name(en=str(english.get(code, code)), zh=str(chinese.get(code, code)))


def _group(row: CartonRow) -> CartonGroup:
    flags = (flag for content in row.contents for flag in flags_of(content.product))
    return CartonGroup(
        size=Box(row.length, row.width, row.height),
        gross_weight=row.gross_weight,
        count=len(row.cartons),
        cargo=tuple(dict.fromkeys(flags)),
    )


def flags_of(product: Product) -> Iterable[CargoFlag]:
    """Yield what a carrier has to know of the product; nothing for general cargo."""
    known = cargo_flags()
    if product.battery in known:
        yield known[product.battery]
    yield from (known[name] for name in _OTHER_FLAGS if getattr(product, name))

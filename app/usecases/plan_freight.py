"""What every service of every rate card asks for a whole plan: its shipments' offers summed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.freight.cartons import gross_weight
from app.domain.freight.comparison import quotes, ranked
from app.domain.freight.quotes import Offer, Price, Refusal, per_kilogram
from app.domain.freight.rate_cards import ArrivalWindow, RateCard, RateLine
from app.domain.problems import Problem
from app.domain.quantities.exchange import ExchangeRate
from app.domain.quantities.money import Money, total
from app.domain.trade.tax_modes import TaxMode
from app.usecases.deals import Deal

Rates = Mapping[str, ExchangeRate]


def key_of(card: RateCard, line: RateLine) -> str:
    """Return the word by which a plan remembers the service of a card."""
    return f"{card.code}/{line.service}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceOffer(Price):
    """One service that can carry the whole plan; `offers` has one per shipment, in their order.

    `freight` is the total in the plan's currency, converted once, None without a rate of exchange.
    `planned` tells whether it is the plan's own channel. The arrival window spans all shipments.
    """

    card: RateCard
    offers: tuple[Offer, ...]
    freight: Money | None
    planned: bool

    @property
    def key(self) -> str:
        """Return the word by which a plan remembers this offer."""
        return key_of(self.card, self.line)

    @property
    def included(self) -> bool:
        """Return whether the price contains duty and tax (包税)."""
        return self.line.tax_mode is TaxMode.INCLUDED

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what is advised against the offer of the shipment that arrives last."""
        return max(self.offers, key=lambda offer: offer.arrival.latest).problems

    @property
    def late(self) -> bool:
        """Return whether some shipment may arrive after the day it is needed."""
        return any(offer.problems for offer in self.offers)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRefusal:
    """One service that cannot carry some shipment, and every reason why."""

    card: RateCard
    line: RateLine
    problems: tuple[Problem, ...]
    planned: bool

    @property
    def key(self) -> str:
        """Return the word by which a plan remembers this service."""
        return key_of(self.card, self.line)


@dataclass(frozen=True, slots=True, kw_only=True)
class FreightComparison:
    """All services of the cards side by side: offers cheapest first, then what cannot be used."""

    cards: tuple[RateCard, ...]
    offers: tuple[ServiceOffer, ...]
    refusals: tuple[ServiceRefusal, ...]

    def offer(self, key: str) -> ServiceOffer | None:
        """Return the offer of one service, if it can carry the plan."""
        return next((offer for offer in self.offers if offer.key == key), None)

    @property
    def suggested(self) -> ServiceOffer | None:
        """Return the cheapest offer of the plan's own channel, to begin with."""
        return next((offer for offer in self.offers if offer.planned), None)

    @property
    def currencies(self) -> tuple[str, ...]:
        """Return the currencies of the cards, each once."""
        return tuple(dict.fromkeys(card.currency for card in self.cards))


def compare(deal: Deal, *, cards: Sequence[RateCard], rates: Rates) -> FreightComparison:
    """Return what each service answers to all cartons; `rates` turn a card's currency, by it."""
    answers = [
        answer
        for card in cards
        for answer in _of_card(card, deal=deal, rate=rates.get(card.currency))
    ]
    offers = [answer for answer in answers if isinstance(answer, ServiceOffer)]
    alike = len({card.currency for card in cards}) == 1
    known = all(offer.freight is not None for offer in offers)
    return FreightComparison(
        cards=tuple(cards),
        offers=ranked(
            offers, price=lambda offer: offer.total if alike and not known else offer.freight
        ),
        refusals=tuple(answer for answer in answers if isinstance(answer, ServiceRefusal)),
    )


def _of_card(
    card: RateCard, *, deal: Deal, rate: ExchangeRate | None
) -> list[ServiceOffer | ServiceRefusal]:
    answers: dict[str, list[Offer | Refusal]] = {}
    for consignment in deal.consignments:
        found = quotes(card, consignment=consignment)
        replies: tuple[Offer | Refusal, ...] = (*found.offers, *found.refusals)
        for answer in replies:
            answers.setdefault(answer.line.service, []).append(answer)
    return [
        _answer(answers[service], card=card, deal=deal, rate=rate)
        for service in dict.fromkeys(line.service for line in card.lines)
        if service in answers
    ]


def _answer(
    answers: Sequence[Offer | Refusal], *, card: RateCard, deal: Deal, rate: ExchangeRate | None
) -> ServiceOffer | ServiceRefusal:
    line = answers[0].line
    planned = (line.main_leg, line.final_delivery) == (deal.main_leg, deal.final_delivery)
    offers = tuple(answer for answer in answers if isinstance(answer, Offer))
    if len(offers) < len(answers):
        reasons = (
            problem
            for answer in answers
            if isinstance(answer, Refusal)
            for problem in answer.problems
        )
        problems = tuple(dict.fromkeys(reasons))
        return ServiceRefusal(card=card, line=line, problems=problems, planned=planned)
    whole = total((offer.total for offer in offers), currency=card.currency)
    groups = [group for consignment in deal.consignments for group in consignment.groups]
    return ServiceOffer(
        card=card,
        line=line,
        offers=offers,
        total=whole,
        per_kilogram=per_kilogram(whole, gross_weight(groups)),
        arrival=ArrivalWindow(
            earliest=min(offer.arrival.earliest for offer in offers),
            latest=max(offer.arrival.latest for offer in offers),
        ),
        freight=_converted(whole, currency=deal.currency, rate=rate),
        planned=planned,
    )


def _converted(whole: Money, *, currency: str, rate: ExchangeRate | None) -> Money | None:
    if whole.currency == currency:
        return whole
    return rate.convert(whole).rounded() if rate else None

"""What is known, apart from a plan itself, when its cost is worked out on some day."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.domain.customs.duties.tariff import Tariff
from app.domain.customs.published_rates import PublishedRate
from app.domain.freight.emissions import FactorSet
from app.domain.freight.rate_cards import RateCard
from app.domain.programme.fees import Fee
from app.domain.quantities.exchange import ExchangeRate, find_rate
from app.domain.quantities.money import Money
from app.persistence import costs
from app.persistence.costs import DutyRate, Exchange
from app.persistence.duty_answers import DutyAnswer, answers_to
from app.persistence.programme_fees import fees_entered
from app.usecases.deals import Deal
from app.usecases.declared_lines import Declared, tariff_code
from app.usecases.emission_factors import factors_in_use
from app.usecases.landed_cost import destinations
from app.usecases.published_exchange import published_around
from app.usecases.rate_cards.in_use import cards_in_use
from app.usecases.tariffs_in_use import tariff_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The rate cards and the tariff in use, and what people entered that a cost can rest on.

    `tariff` is the destination's, with the lines that the plan's codes need; None without any.
    """

    cards: Sequence[RateCard]
    tariff: Tariff | None
    duty_rates: Sequence[DutyRate]
    exchanges: Sequence[Exchange]
    fees: Sequence[Fee]
    factors: FactorSet
    today: date
    published: Sequence[PublishedRate] = ()
    answers: Sequence[DutyAnswer] = ()

    def exchange(self, one: str, other: str) -> Exchange | None:
        """Return the newest rate between two currencies, of today or before."""
        usable = [each for each in self.exchanges if each.rate.as_of <= self.today]
        found = find_rate((each.rate for each in usable), one=one, other=other)
        return next((each for each in usable if each.rate is found), None)

    def rate(self, one: str, other: str) -> ExchangeRate | None:
        """Return the newest rate between two currencies: as entered, else as published."""
        entered = self.exchange(one, other)
        if entered:
            return entered.rate
        begun = (each.rate for each in self.published if each.valid_from <= self.today)
        return find_rate(begun, one=one, other=other)

    def rates_into(self, currency: str, *, of: Collection[str]) -> Mapping[str, ExchangeRate]:
        """Return the rates that turn other currencies into `currency`, as far as known."""
        found = {other: self.rate(other, currency) for other in of if other != currency}
        return {other: rate for other, rate in found.items() if rate is not None}

    def answers_of(self, line: Declared) -> list[DutyAnswer]:
        """Return what was answered of one line of the entry."""
        return [each for each in self.answers if (each.sku, each.part) == (line.sku, line.key)]

    def converted(self, money: Money, currency: str) -> Money | None:
        """Return `money` in another currency by the newest rate, None where there is none."""
        if money.currency == currency:
            return money.rounded()
        exchange = self.rate(money.currency, currency)
        return exchange.convert(money).rounded() if exchange else None


def tariff_codes(deal: Deal) -> set[str]:
    """Return the destination's tariff codes of everything in cartons."""
    own = {goods.hs_destination for record in deal.records for goods in record.goods}
    parts = {part.hs_code for sku in skus(deal) for part in deal.parts.get(sku, ())}
    return {tariff_code(code) for code in own | parts if code}


def skus(deal: Deal) -> set[str]:
    """Return the SKUs of everything in cartons."""
    return {goods.sku for record in deal.records for goods in record.goods}


def gather(session: Session, deal: Deal, *, today: date) -> Known:
    """Return what is known on the day `today`; cards, as of the day past goods were ready."""
    codes, cards = tariff_codes(deal), cards_in_use(session, day=min(today, deal.ready_on))
    destination = destinations().get(deal.destination)
    currencies = {deal.currency, *(card.currency for card in cards)}
    currencies |= {destination.currency} if destination else set()
    return Known(
        cards=cards,
        tariff=tariff_for(session, deal.destination, codes),
        duty_rates=costs.duty_rates(session, destination=deal.destination, codes=codes),
        exchanges=costs.exchanges(session),
        fees=fees_entered(session, programme=deal.programme),
        factors=factors_in_use(session),
        today=today,
        published=published_around(session, currencies, day=today),
        answers=answers_to(session, destination=deal.destination, skus=skus(deal)),
    )

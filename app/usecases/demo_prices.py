"""Prices of the sample workspace, all made up: cards, a fee, rates, options and a kept quote."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from sqlalchemy.orm import Session

from app.catalogue.rate_cards import rate_cards
from app.domain.freight.rate_cards import RateLine
from app.domain.naming import Language
from app.domain.programme.fees import FeeUnit
from app.domain.programme.placement_options import Split
from app.domain.transport import MainLeg
from app.persistence.tables.accounts import Person
from app.persistence.tables.plans import Plan
from app.usecases.deals import deal_of
from app.usecases.demo_plan import SAMPLE_SOURCE
from app.usecases.demo_refusal import DemoRefusedError, done
from app.usecases.enter_rates import NewExchange, enter_exchange
from app.usecases.placement_options.keeping import OptionSaid, add_options
from app.usecases.plan_cost import Choice, offers, work_out
from app.usecases.plan_known import gather
from app.usecases.programme_fees.stating import Statement, state_fee
from app.usecases.quotes.keeping import keep
from app.usecases.rate_cards.contents import CardContents
from app.usecases.rate_cards.keeping import Kept, keep_card, put_in_force
from app.usecases.rate_cards.managing import added_once, in_one_language

_FORWARDER: Final = "海川国际物流（示例）"
_SHEET: Final = "美欧线"
_GOES_TO: Final = frozenset({"US", "DE"})
#: The first card is older than every sample plan; the second raised the fast ships' prices.
_FIRST_CARD: Final = timedelta(days=150)
_SECOND_CARD: Final = timedelta(days=6)
_RAISED_BY: Final = Decimal("0.6")
_QUOTED_BEFORE: Final = timedelta(days=20)
_QUOTED_AT: Final = Decimal("7.05")
_OTHER_RATES: Final = {"EUR": Decimal("8.25"), "GBP": Decimal("9.40")}
_FEE: Final = Statement(
    programme="fba-us",
    kind="placement",
    amount=Decimal("0.21"),
    currency="USD",
    unit=FeeUnit.UNIT,
    source="示例金额 sample amount, not Amazon's",
)
_OPTIONS: Final = (
    OptionSaid(
        split=Split.MINIMAL,
        name="示例",
        centres="ONT8",
        shipments=1,
        fee=Decimal("0.21"),
        freight=Decimal(5007),
        freight_currency="CNY",
        days=52,
    ),
    OptionSaid(
        split=Split.OPTIMIZED,
        name="示例",
        centres="ONT8, MDW2, FTW1, CLT2, ABE8",
        shipments=5,
        fee=Decimal(0),
        freight=Decimal(7460),
        freight_currency="CNY",
        days=58,
    ),
)


@dataclass(frozen=True, slots=True)
class Prices:
    """Keeps sample prices as a person does who starts on a day."""

    person: Person
    today: date

    def load(self, session: Session) -> None:
        """Keep two generations of a card, a fee, and rates of two more currencies."""
        lines = _lines()
        self._card(session, lines, first=self.today - _FIRST_CARD)
        self._card(session, tuple(map(_raised, lines)), first=self.today - _SECOND_CARD)
        done(state_fee(session, _FEE, row=None, person_id=self.person.id))
        for currency, value in _OTHER_RATES.items():
            self._exchange(session, currency, value, as_of=self.today)

    def offer_splits(self, session: Session, plan: Plan) -> None:
        """Keep what a platform would offer: one shipment for a fee, or five without."""
        done(add_options(session, plan, _OPTIONS, person_id=self.person.id))

    def keep_quote(self, session: Session, plan: Plan) -> None:
        """Keep the planned channel's cost at an older rate, so that today's is another."""
        self._exchange(session, "USD", _QUOTED_AT, as_of=self.today - _QUOTED_BEFORE)
        deal = deal_of(plan, day=self.today)
        known = gather(session, deal, today=self.today)
        planned = next(offer for offer in offers(deal, known=known).offers if offer.planned)
        choice = Choice(service=planned.key, entry_date=planned.arrival.earliest)
        worked_out = (work_out(deal, choice=choice, known=known), choice, known)
        done(
            keep(
                session,
                plan,
                worked_out=worked_out,
                name="首次比价（示例）",
                person_id=self.person.id,
            )
        )

    def _card(self, session: Session, lines: tuple[RateLine, ...], *, first: date) -> None:
        example = next(iter(rate_cards().values()))
        contents = CardContents(
            supplier=_FORWARDER,
            sheet=_SHEET,
            currency=example.currency,
            valid_from=first,
            lines=lines,
            surcharges=tuple(added_once(lines)),
            not_included=tuple(each.in_(Language.ZH) for each in example.not_included),
            sample=True,
        )
        kept = keep_card(session, contents, person_id=self.person.id)
        if not isinstance(kept, Kept):
            raise DemoRefusedError(", ".join(problem.code for problem in kept))
        put_in_force(session, kept.card)

    def _exchange(self, session: Session, base: str, value: Decimal, *, as_of: date) -> None:
        rate = NewExchange(base=base, quote="CNY", value=value, as_of=as_of, source=SAMPLE_SOURCE)
        done(enter_exchange(session, rate, person_id=self.person.id, today=self.today))


def _lines() -> tuple[RateLine, ...]:
    """Return the example card's lines to the United States and the Union, in one language."""
    example = next(iter(rate_cards().values()))
    wanted = (line for line in example.lines if line.area.countries & _GOES_TO)
    return tuple(in_one_language(line, Language.ZH) for line in wanted)


def _raised(line: RateLine) -> RateLine:
    """Return the line at the new price, if it goes by fast ship."""
    if line.main_leg is not MainLeg.FAST_SHIP:
        return line
    breaks = (replace(each, price=_more(each.price)) for each in line.breaks)
    return replace(line, breaks=tuple(breaks))


def _more(price: Decimal | None) -> Decimal | None:
    return None if price is None else price + _RAISED_BY

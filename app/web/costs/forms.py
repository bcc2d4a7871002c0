"""The forms of the cost page: the choice of an offer, and rates that people know better."""

from datetime import date
from typing import Any, ClassVar, Final

from wtforms.validators import Optional

from app.domain.freight.allocation import AllocationBasis
from app.domain.problems import Problem
from app.domain.quantities.money import MINOR_DIGITS, minor_unit
from app.persistence.plans import Plan
from app.usecases import enter_rates
from app.usecases.plan_cost import Choice
from app.usecases.plan_freight import FreightComparison
from app.web import checks
from app.web.fields import AnswerField, ChoiceField, DateField, NumberField, TextField
from app.web.forms import PageForm
from app.web.i18n import current_language, lazy

_MOST: Final = 100_000_000
_MOST_RATE: Final = 20
_SOURCE_EXAMPLE: Final = lazy("For example: broker's message of 2026-11-20")


class CostForm(PageForm):
    """Which offer carries the goods, when they are entered, and what insurance costs."""

    id: ClassVar[str] = "cost"

    rate_line = AnswerField(
        lazy("Which offer carries the goods?"), [checks.Needed(lazy("Choose an offer"))]
    )
    entry_date = DateField(
        lazy("Date of entry at customs"),
        [Optional()],
        description=lazy("Left empty, the estimated arrival of the chosen offer counts"),
    )
    insurance = NumberField(
        lazy("Cargo insurance for everything"),
        [Optional(), checks.at_least_zero, checks.at_most(_MOST)],
        description=lazy("In the currency of the invoice; empty when none is taken out"),
        places=2,
    )
    insurance_rate = NumberField(
        lazy("Or the insurer's rate, in percent"),
        [Optional(), checks.at_least_zero, checks.at_most(_MOST_RATE)],
        description=lazy("Such as 0.3; the premium covers 110% of goods, freight and premium"),
        places=4,
    )

    def prepare(self, comparison: FreightComparison) -> None:
        """Offer the services that can carry the plan; its own channel is marked to begin with."""
        language = current_language()
        self.rate_line.offer((each.key, each.line.name.in_(language)) for each in comparison.offers)
        if not self.rate_line.data and comparison.suggested and not self.sent:
            self.rate_line.data = comparison.suggested.key

    def problems(self, plan: Plan) -> list[Problem]:
        """Refuse a day of entry before the goods are ready, and a sum nobody can pay."""
        found = []
        ready, day = plan.cargo_ready, self.entry_date.data
        if ready and day and day < ready:
            found.append(Problem("cost-entry-before-ready", "entry_date", {"ready": ready}))
        if self.insurance.data and self.insurance.data % minor_unit(plan.currency):
            params = {"currency": plan.currency, "places": MINOR_DIGITS.get(plan.currency, 2)}
            found.append(Problem("customs-minor-unit", "insurance", params))
        if self.insurance.data is not None and self.insurance_rate.data is not None:
            found.append(Problem("cost-insurance-twice", "insurance_rate"))
        return found

    def choice(self, plan: Plan, *, by: AllocationBasis) -> Choice:
        """Return what is chosen, as far as it can be used."""
        wrong = {problem.field for problem in self.problems(plan)} | self.errors.keys()
        insurance = self.insurance.data
        usable = "insurance" not in wrong and insurance is not None and 0 <= insurance <= _MOST
        return Choice(
            service=self.rate_line.data or "",
            entry_date=None if "entry_date" in wrong else self.entry_date.data,
            insurance=insurance if usable else None,
            insurance_rate=None if "insurance_rate" in wrong else self.insurance_rate.data,
            by=by,
        )


class ExchangeForm(PageForm):
    """A rate of exchange: how many of one currency another buys, on which day, says who."""

    id: ClassVar[str] = "exchange-rate"

    value = NumberField(
        lazy("Rate of exchange"),
        [checks.Needed(lazy("Enter the rate")), checks.positive, checks.at_most(1_000_000)],
        places=8,
    )
    as_of = DateField(lazy("Rate of which day"), [checks.Needed(lazy("Enter the day"))])
    source = TextField(
        lazy("Source"),
        [checks.Needed(lazy("Say where the rate is from")), checks.longest(200)],
        description=lazy("For example: Bank of China middle rate"),
    )

    @classmethod
    def empty(cls, base: str, quote: str, *, today: date) -> "ExchangeForm":
        """Return the form for one pair as a page shows it before anything is typed."""
        return cls(formdata=None, prefix=f"{base}-{quote}-", data={"as_of": today})


class DutyRateForm(PageForm):
    """A duty rate of one tariff code, in the schedule's words, with its source."""

    id: ClassVar[str] = "duty-rate"

    programme = ChoiceField(lazy("Duty"), [checks.Needed(lazy("Choose the duty"))])
    rate = TextField(
        lazy("Rate"),
        [checks.Needed(lazy("Enter the rate")), checks.longest(80)],
        description=lazy("As the schedule writes it: Free, 6.5%, 37.5¢/kg or 5.5¢/kg + 3%"),
    )
    source = TextField(
        lazy("Source"),
        [checks.Needed(lazy("Say where the rate is from")), checks.longest(200)],
        description=_SOURCE_EXAMPLE,
    )

    def prepare(self, destination: str) -> None:
        """Offer the duties of the destination."""
        offered = enter_rates.programmes(destination)
        language = current_language()
        self.programme.offer((word, name.in_(language)) for word, name in offered.items())

    @classmethod
    def empty(cls, code: str, *, destination: str, programme: str) -> "DutyRateForm":
        """Return the form for one code, asking for the duty that is open first."""
        data: dict[str, Any] = {"programme": programme}
        form = cls(formdata=None, prefix=f"duty-{code}-", data=data)
        form.prepare(destination)
        return form

"""Which selling plan on each marketplace, and what it costs: stated, or entered by hand."""

from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from wtforms.validators import Optional

from app.catalogue.selling_plans import plans_at
from app.domain.enrolment.selling_plans import FeeBasis, PlanKind
from app.domain.naming import Name
from app.persistence.enrolment import Application
from app.usecases.enrolment.choose_plans import EnteredFee, PlanChoice, choose_plans
from app.usecases.enrolment.marketplaces import (
    PLAN_NAMES,
    Marketplace,
    StatedFee,
    kinds_at,
    known_fee,
    marketplaces_of,
)
from app.web import checks, drafts
from app.web.database import database
from app.web.fields import AnswerField, ChoiceField, DateField, NumberField, TextField
from app.web.forms import PageForm
from app.web.guided import guard
from app.web.i18n import _, lazy
from app.web.joining.area import blueprint
from app.web.joining.asking import StepPage
from app.web.joining.context import stand
from app.web.joining.words import BASES, currencies
from app.web.plans.context import today
from app.web.rendering import said
from app.web.responses import Answer
from app.wording.figures import money

_MOST = 1_000_000
_FEE = ("amount", "currency", "basis", "source", "as_of")


class PlansForm(PageForm):
    """A plan for each marketplace; `for_marketplaces` adds the questions."""

    id: ClassVar[str] = "plans"
    places: ClassVar[list[Marketplace]] = []

    def validate(self, *args: Any, **kwargs: Any) -> bool:
        """Check that whoever enters a fee says where it is from and of which day."""
        complete = super().validate(*args, **kwargs)
        for place in self.places:
            if self[f"{place.key}-amount"].data is None:
                continue
            for name, sentence in (
                ("source", lazy("Say where the fee is from")),
                ("as_of", lazy("Enter the day you looked it up")),
            ):
                field = self[f"{place.key}-{name}"]
                if not field.data and not field.errors:
                    field.errors = [sentence]
                    complete = False
        return complete

    def choices(self) -> dict[str, PlanChoice]:
        """Return the plan of each marketplace by its key."""
        return {place.key: self._choice(place) for place in self.places}

    def _choice(self, place: Marketplace) -> PlanChoice:
        values = {name: self[f"{place.key}-{name}"].data for name in _FEE}
        kind = PlanKind(self[place.key].data)
        if values["amount"] is None:
            return PlanChoice(kind=kind)
        return PlanChoice(
            kind=kind, fee=EnteredFee(**{**values, "basis": FeeBasis(values["basis"])})
        )


def for_marketplaces(places: list[Marketplace]) -> type[PlansForm]:
    """Return the form that asks about `places`."""
    entries: dict[str, Any] = {"places": places, "__doc__": PlansForm.__doc__}
    for place in places:
        entries[place.key] = AnswerField(
            said(place.name),
            [checks.Needed(lazy("Choose a plan"))],
            choices=[(kind.value, said(PLAN_NAMES[kind])) for kind in kinds_at(place)],
            hints=_hints(place),
        )
        entries |= {f"{place.key}-{name}": field for name, field in _fee_fields(place).items()}
    return type("PlansForm", (PlansForm,), entries)


def _fee_fields(place: Marketplace) -> dict[str, Any]:
    known = next((fee for kind in kinds_at(place) if (fee := known_fee(place, kind))), None)
    currency = known.amount.currency if known else "USD"
    return {
        "amount": NumberField(
            lazy("Fee"), [Optional(), checks.at_least_zero, checks.at_most(_MOST)], places=2
        ),
        "currency": ChoiceField(
            lazy("Currency"), choices=[(code, code) for code in currencies()], default=currency
        ),
        "basis": ChoiceField(
            lazy("Charged"), choices=[(basis.value, word) for basis, word in BASES.items()]
        ),
        "source": TextField(
            lazy("Where the fee is from"),
            [checks.longest(200)],
            description=lazy("For example: Seller Central, fee schedule"),
        ),
        "as_of": DateField(lazy("Looked up on"), [Optional()]),
    }


def _hints(place: Marketplace) -> Any:
    return lambda kind: fee_words(known_fee(place, PlanKind(kind)))


def fee_words(fee: StatedFee | None) -> str:
    """Return a plan's fee in words, or where to look it up."""
    if fee is None:
        return _("Not known: look it up at the marketplace.")
    if not fee.amount.amount:
        return _("No fee of its own.")
    return f"{money(fee.amount)} {BASES[fee.basis]}"


@blueprint.route("/<int:application_id>/plans", methods=["GET", "POST"])
def plans(application_id: int) -> Answer:
    """Ask for the selling plan of each marketplace."""
    standing = stand(application_id)
    guard(standing, "plans")
    application = standing.application
    places = marketplaces_of(application)
    values = _values(application)
    form = drafts.open_form(for_marketplaces(places), data=values)
    page = StepPage(
        standing,
        "plans",
        facts={place.key: _facts(place) for place in places},
        remarks={place.key: _notes(place) for place in places},
    )
    return page.ask(
        form,
        values=values,
        save=lambda: choose_plans(database(), application, form.choices(), today=today()),
    )


def _values(application: Application) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for plan in application.plans:
        key = Marketplace(plan.platform, plan.country).key
        values[key] = plan.kind.value
        if plan.fee_amount is not None and plan.fee_basis is not None:
            fee: tuple[Decimal, str, str, str, date | None] = (
                plan.fee_amount, plan.fee_currency, plan.fee_basis.value, plan.fee_source,
                plan.fee_as_of,
            )  # fmt: skip
            values |= {f"{key}-{name}": value for name, value in zip(_FEE, fee, strict=True)}
    return values


def _notes(place: Marketplace) -> list[Name]:
    """Return what must be known beside the fees, each once."""
    plans_there = plans_at(place.platform, country=place.country)
    return list(dict.fromkeys(plan.note for plan in plans_there if plan.note))


def _facts(place: Marketplace) -> list[StatedFee]:
    """Return what the data state of a marketplace's plans, each source once."""
    found = [fee for kind in kinds_at(place) if (fee := known_fee(place, kind))]
    return list({fee.source: fee for fee in found}.values())

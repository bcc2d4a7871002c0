"""The tax numbers that each destination asks for, one page a destination."""

from typing import Any, ClassVar

from flask import abort, redirect, url_for
from werkzeug.wrappers import Response
from wtforms.validators import Optional

from app.catalogue.countries import countries
from app.domain.enrolment.standing import TaxStanding, running
from app.domain.trade.countries import Country, TaxNumber
from app.persistence.enrolment import TaxRegistration
from app.usecases.enrolment import tax_numbers
from app.usecases.enrolment.destinations import destinations_of
from app.usecases.enrolment.standing import lacking
from app.usecases.enrolment.tax_numbers import GivenNumber, TaxAnswer, save_tax
from app.web import checks, drafts
from app.web.codes import CodeField
from app.web.database import database
from app.web.fields import AnswerField, DateField
from app.web.forms import PageForm
from app.web.guided import guard
from app.web.i18n import _, lazy
from app.web.joining.area import blueprint
from app.web.joining.asking import StepPage
from app.web.joining.context import Standing, stand, standing_of
from app.web.joining.words import RUNNING, TAX_STANDINGS
from app.web.rendering import said
from app.web.responses import Answer

_HINTS = {
    TaxStanding.REGISTERED: lazy("The numbers are there: enter them below."),
    TaxStanding.APPLIED: lazy(
        "Enter what is there already. Your own company cannot import before the rest comes."
    ),
    TaxStanding.NOT_NEEDED: lazy(
        "A third party or the forwarder's importer (taxes included) brings its own numbers."
    ),
}


class TaxForm(PageForm):
    """How the applicant stands at one destination; `for_country` adds its numbers."""

    id: ClassVar[str] = "tax"
    country: ClassVar[Country]

    standing = AnswerField(
        lazy("Is the applicant registered there?"),
        [checks.Needed(lazy("Choose how it stands with the registration"))],
        choices=[(each.value, word) for each, word in TAX_STANDINGS.items()],
        hints=lambda value: _HINTS[TaxStanding(value)],
    )

    def answer(self) -> TaxAnswer:
        """Return what is entered."""
        return TaxAnswer(
            standing=TaxStanding(self.standing.data),
            numbers={
                number.kind: GivenNumber(self[number.kind].data, self[f"{number.kind}-until"].data)
                for number in self.country.tax_numbers
            },
        )


def for_country(asked: Country) -> type[TaxForm]:
    """Return the form with the numbers that `asked` wants."""
    entries: dict[str, Any] = {"country": asked, "__doc__": TaxForm.__doc__}
    for number in asked.tax_numbers:
        entries[number.kind] = CodeField(
            said(number.name),
            [checks.longest(40)],
            description=_hint(number),
            render_kw={"autocomplete": "off"},
        )
        entries[f"{number.kind}-until"] = DateField(
            lazy("%(number)s holds until", number=said(number.name)),
            [Optional()],
            description=_until(number),
        )
    return type("TaxForm", (TaxForm,), entries)


def _hint(number: TaxNumber) -> str:
    return _("For example %(example)s", example=number.example) if number.example else ""


def _until(number: TaxNumber) -> Any:
    if number.years is not None:
        return lazy("Its issuer renews it every %(years)s years", years=number.years)
    return lazy("Only if the certificate names a last day")


@blueprint.get("/<int:application_id>/tax")
def tax(application_id: int) -> Answer:
    """List the destinations with their numbers."""
    standing = stand(application_id)
    guard(standing, "tax")
    return StepPage(standing, "tax", **_overview(standing)).show(None)


@blueprint.route("/<int:application_id>/tax/<destination>", methods=["GET", "POST"])
def tax_at(application_id: int, destination: str) -> Answer:
    """Ask for the numbers of one destination."""
    standing = stand(application_id)
    guard(standing, "tax")
    chosen = next(
        (each for each in standing.application.destinations if each.destination == destination),
        None,
    ) or abort(404)
    numbers = standing.known.numbers(standing.application.entity_id, destination)
    asked = countries()[destination]
    values = _values(numbers, standing=chosen.tax_standing)
    form = drafts.open_form(for_country(asked), data=values)
    page = TaxPage(standing, "tax", country_asked=asked)
    return page.ask(
        form,
        values=values,
        save=lambda: save_tax(database(), standing.application, chosen, form.answer()),
    )


class TaxPage(StepPage):
    """One destination's page: saving leads on to the next destination that is not answered."""

    template = "tax_at"

    def onward(self) -> Response:
        """Return the way to the next destination, then to the next step."""
        standing = standing_of(self.standing.application)
        for each in standing.facts.destinations:
            if not each.tax_answered:
                return redirect(
                    url_for(
                        "joining.tax_at",
                        application_id=standing.application.id,
                        destination=each.destination,
                    ),
                    code=303,
                )
        return standing.onward(self.slug)


def _values(numbers: dict[str, TaxRegistration], *, standing: TaxStanding | None) -> dict[str, Any]:
    values: dict[str, Any] = {"standing": standing.value if standing else ""}
    for kind, row in numbers.items():
        values |= {kind: row.value, f"{kind}-until": row.valid_until}
    return values


def _overview(standing: Standing) -> dict[str, Any]:
    rows = []
    for each in destinations_of(standing.application):
        numbers = standing.known.numbers(standing.application.entity_id, each.destination)
        names = {number.kind: number.name for number in countries()[each.destination].tax_numbers}
        rows.append(
            {
                "destination": each.destination,
                "standing": TAX_STANDINGS.get(each.tax_standing) if each.tax_standing else None,
                "numbers": [
                    (names[kind], row, RUNNING[running(row.valid_until, day=standing.known.day)])
                    for kind, row in numbers.items()
                    if kind in names
                ],
                "missing": [] if each.tax_standing is TaxStanding.NOT_NEEDED
                else lacking(numbers, each.destination),
                "advice": tax_numbers.advice(each.destination, numbers.values()),
            }
        )  # fmt: skip
    return {"rows": rows}

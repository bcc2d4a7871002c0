"""The customs bond 年Bond or 单次Bond of the importer chosen for a destination."""

from typing import Any, ClassVar

from flask import flash, redirect
from werkzeug.wrappers import Response
from wtforms.validators import Optional

from app.catalogue.bonds import bond_rules
from app.domain.enrolment.bonds import BondFacts, BondKind, BondRule, check_bond
from app.domain.problems import Problem
from app.domain.quantities.money import Money
from app.persistence.enrolment import Bond, Importer
from app.usecases.enrolment.importers import save_bond
from app.usecases.enrolment.standing import bond_needed
from app.usecases.enrolment.start import changeable
from app.web import checks, drafts
from app.web.database import database
from app.web.fields import AnswerField, ChoiceField, DateField, NumberField, TextField
from app.web.forms import PageForm
from app.web.guided import guard
from app.web.i18n import lazy
from app.web.joining.area import blueprint
from app.web.joining.context import Standing, stand
from app.web.joining.importers import ImportersPage
from app.web.joining.words import currencies
from app.web.rendering import in_words, said
from app.web.responses import Answer

_MOST = 1_000_000_000


class BondForm(PageForm):
    """A customs bond as its certificate states it."""

    id: ClassVar[str] = "bond"

    kind = AnswerField(lazy("Which bond?"), [checks.Needed(lazy("Choose the kind of bond"))])
    number = TextField(
        lazy("Bond number"), [checks.Needed(lazy("Enter the bond number")), checks.longest(40)]
    )
    surety = TextField(
        lazy("Surety"),
        [checks.Needed(lazy("Enter who issued the bond")), checks.longest(120)],
        description=lazy("The insurance company, or the broker whose bond it is"),
    )
    amount = NumberField(
        lazy("Amount"),
        [checks.Needed(lazy("Enter the amount")), checks.positive, checks.at_most(_MOST)],
        places=2,
    )
    currency = ChoiceField(lazy("Currency"), [checks.Needed(lazy("Choose the currency"))])
    valid_from = DateField(
        lazy("Valid from"), [checks.Needed(lazy("Enter the first day of the bond"))]
    )
    valid_to = DateField(
        lazy("Valid to"),
        [Optional()],
        description=lazy("A single bond may name none"),
    )

    def prepare(self, rule: BondRule) -> None:
        """Offer the kinds of bond, each with what it covers."""
        self.kind.offer((kind.value, said(name)) for kind, name in rule.names.items())
        self.kind.hints = lambda kind: said(rule.consequences[BondKind(kind)])
        self.currency.offer((code, code) for code in currencies())

    def bond(self) -> BondFacts:
        """Return what is entered."""
        return BondFacts(
            kind=BondKind(self.kind.data),
            number=self.number.data,
            surety=self.surety.data,
            amount=Money(self.amount.data, self.currency.data),
            valid_from=self.valid_from.data,
            valid_to=self.valid_to.data,
        )


class BondPage(ImportersPage):
    """The page of one bond; what looks odd about it is said once it is saved."""

    template = "bond"

    def onward(self) -> Response:
        """Return the way on."""
        bond: BondFacts = self.shown["typed"]()
        for problem in check_bond(bond, rule=self.shown["rule"]):
            flash(in_words(problem))
        return super().onward()


@blueprint.route("/<int:application_id>/bond/<destination>", methods=["GET", "POST"])
def bond(application_id: int, destination: str) -> Answer:
    """Ask for the bond of the importer chosen for one destination."""
    standing = stand(application_id)
    guard(standing, "importers")
    importer = _importer(standing, destination)
    if importer is None:
        return redirect(standing.address("importers"))
    rule = bond_rules()[destination]
    kept = standing.known.bonds.get(importer.id)
    values = _values(kept, rule=rule)
    form = drafts.open_form(BondForm, data=values)
    form.prepare(rule)
    page = BondPage(standing, "importers", importer=importer, rule=rule, typed=form.bond)
    page.row = kept
    return page.ask(form, values=values, save=lambda: _save(standing, importer, form))


def _importer(standing: Standing, destination: str) -> Importer | None:
    """Return the importer chosen there, if its entries need a bond of their own."""
    for each in standing.application.destinations:
        if each.destination == destination and bond_needed(each):
            return each.importer
    return None


def _save(standing: Standing, importer: Importer, form: BondForm) -> list[Problem]:
    refused = changeable(standing.application)
    return refused or save_bond(database(), importer, form.bond())


def _values(kept: Bond | None, *, rule: BondRule) -> dict[str, Any]:
    if kept is None:
        return {"currency": rule.least_continuous.currency}
    names = ("number", "surety", "amount", "currency", "valid_from", "valid_to")
    return {"kind": kept.kind.value, **{name: getattr(kept, name) for name in names}}

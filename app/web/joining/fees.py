"""The fee schedule 费用清单: what is to be paid before the first shipment, and its statements."""

from typing import ClassVar

from flask import abort, flash, g, redirect, request, url_for
from werkzeug.wrappers import Response

from app.domain.enrolment.fees import FeeKind, FeePeriod
from app.domain.problems import Problem
from app.printing.papers.joining import PERIODS
from app.usecases.enrolment.fee_schedule import (
    NewFee,
    add_fee,
    fee_of,
    remove_fee,
    say_nothing_due,
)
from app.usecases.enrolment.marketplaces import plan_fees
from app.usecases.enrolment.statements import (
    balances_of,
    billable,
    issue_statement,
    state_of,
)
from app.web import checks, drafts, undoing
from app.web.database import database
from app.web.fields import ChoiceField, CountField, NumberField, TextField
from app.web.files.folder import folder
from app.web.forms import PageForm
from app.web.guided import guard
from app.web.i18n import _, lazy
from app.web.joining.area import blueprint
from app.web.joining.asking import StepPage
from app.web.joining.context import Standing, stand
from app.web.joining.words import FEE_KINDS, PAID_STATES, currencies
from app.web.plans.context import today
from app.web.rendering import in_words, said
from app.web.responses import UNPROCESSABLE, Answer

_MOST = 1_000_000_000
_MOST_PERIODS = 120


class FeeForm(PageForm):
    """One fee with who says so."""

    id: ClassVar[str] = "fee"

    kind = ChoiceField(
        lazy("What for"),
        [checks.Needed(lazy("Choose what the fee is for"))],
        choices=[
            (kind.value, word)
            for kind, word in FEE_KINDS.items()
            if kind is not FeeKind.SELLING_PLAN
        ],
    )
    text = TextField(
        lazy("What it is for"),
        [checks.Needed(lazy("Say what the fee is for")), checks.longest(160)],
        description=lazy("For example: VAT registration in Germany"),
    )
    payee = TextField(
        lazy("Payee"), [checks.Needed(lazy("Enter who is paid")), checks.longest(120)]
    )
    amount = NumberField(
        lazy("Amount"),
        [checks.Needed(lazy("Enter the amount")), checks.positive, checks.at_most(_MOST)],
        places=2,
    )
    currency = ChoiceField(lazy("Currency"), [checks.Needed(lazy("Choose the currency"))])
    period = ChoiceField(lazy("Period"), [checks.Needed(lazy("Choose how often it is due"))])
    count = CountField(
        lazy("How many periods"),
        [
            checks.Needed(lazy("Enter how many periods are billed")),
            checks.positive,
            checks.at_most(_MOST_PERIODS),
        ],
        default=1,
        description=lazy("For example 12 for a year of monthly fees"),
    )
    source = TextField(
        lazy("Source"),
        [checks.Needed(lazy("Say where the amount is from")), checks.longest(200)],
        description=lazy("For example: forwarder's quote of 2026-11-20"),
    )

    def prepare(self) -> None:
        """Offer currencies and periods."""
        self.currency.offer((code, code) for code in currencies())
        self.period.offer((period.value, said(name)) for period, name in PERIODS.items())

    def new(self) -> NewFee:
        """Return what is entered."""
        entries = self.data
        return NewFee(
            **{
                **entries,
                "kind": FeeKind(entries["kind"]),
                "period": FeePeriod(entries["period"]),
            }
        )


@blueprint.route("/<int:application_id>/fees", methods=["GET", "POST"])
def fees(application_id: int) -> Answer:
    """Show the schedule and the statements; add a line to the schedule."""
    standing = stand(application_id)
    guard(standing, "fees")
    form = drafts.open_form(FeeForm)
    form.prepare()
    page = _page(standing)
    if not form.sent:
        return page.show(form)
    if not form.validate():
        return page.show(form, status=UNPROCESSABLE)
    problems = add_fee(database(), standing.application, form.new())
    if problems:
        form.take(problems)
        return page.show(form, status=UNPROCESSABLE)
    drafts.drop()
    flash(_("Fee added"))
    return redirect(request.path, code=303)


@blueprint.post("/<int:application_id>/fees/<int:line_id>/remove")
def remove_line(application_id: int, line_id: int) -> Response:
    """Take a line out of the schedule and offer to take that back."""
    standing = stand(application_id)
    application = standing.application
    line = next((row for row in application.fee_lines if row.id == line_id), None) or abort(404)
    with undoing.recorded("fee-removed", application.reference) as act:
        refused = remove_fee(database(), application, line)
    if refused:
        return _back(standing, refused)
    undoing.offer(_("Fee removed: %(fee)s", fee=line.text), act)
    return redirect(standing.address("fees"), code=303)


@blueprint.post("/<int:application_id>/fees/none")
def nothing_due(application_id: int) -> Response:
    """Keep that nothing is to be paid before the first shipment, or that something is."""
    standing = stand(application_id)
    nothing = "nothing" in request.form
    refused = say_nothing_due(database(), standing.application, nothing=nothing)
    if refused:
        return _back(standing, refused)
    flash(_("Saved: nothing to pay before the first shipment") if nothing else _("Saved"))
    return redirect(standing.address("fees"), code=303)


@blueprint.post("/<int:application_id>/statements")
def issue(application_id: int) -> Response:
    """Freeze the fees not billed yet under a number of their own."""
    standing = stand(application_id)
    made = issue_statement(
        database(), standing.application, folder=folder(), person_id=g.person.id, day=today()
    )
    if isinstance(made, list):
        return _back(standing, made)
    flash(_("Fee statement %(number)s is made", number=made.number))
    address = url_for("joining.statement", application_id=application_id, statement_id=made.id)
    return redirect(address, code=303)


def _back(standing: Standing, problems: list[Problem]) -> Response:
    """Return the way back to the fees, saying why nothing was changed."""
    for problem in problems:
        flash(in_words(problem), "problem")
    return redirect(standing.address("fees"), code=303)


def _page(standing: Standing) -> StepPage:
    application = standing.application
    return StepPage(
        standing,
        "fees",
        plan_fees=list(plan_fees(application)),
        lines=[(line, fee_of(line)) for line in application.fee_lines],
        unbilled=billable(application),
        statements=[
            (each, balances_of(each).values(), PAID_STATES[state_of(each)])
            for each in reversed(application.statements)
        ],
        kinds=FEE_KINDS,
        periods=PERIODS,
    )

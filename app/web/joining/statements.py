"""One fee statement: its frozen lines, the payments on it, and its withdrawal."""

from typing import ClassVar

from flask import abort, flash, g, redirect, request, url_for
from werkzeug.wrappers import Response

from app.domain.enrolment.fees import PaymentMethod
from app.domain.problems import Problem
from app.persistence.enrolment import PROOF, FeeStatement, Payment, payment_subject
from app.printing.papers.joining import PERIODS
from app.usecases import attaching
from app.usecases.enrolment.payments import NewPayment, money_of, record_payment, remove_payment
from app.usecases.enrolment.statements import (
    balances_of,
    fees_on,
    state_of,
    withdraw_statement,
)
from app.usecases.undoing import Act
from app.web import checks, drafts, undoing
from app.web.database import database
from app.web.fields import ChoiceField, DateField, NumberField, TextField
from app.web.forms import PageForm
from app.web.i18n import _, lazy
from app.web.joining.area import blueprint
from app.web.joining.asking import StepPage
from app.web.joining.context import Standing, stand
from app.web.joining.words import FEE_KINDS, METHODS, PAID_STATES
from app.web.plans.context import today
from app.web.rendering import in_words
from app.web.responses import UNPROCESSABLE, Answer

_MOST = 1_000_000_000


class PaymentForm(PageForm):
    """A payment; nothing of a card is asked."""

    id: ClassVar[str] = "payment"

    paid_on = DateField(lazy("Paid on"), [checks.Needed(lazy("Enter the day of the payment"))])
    amount = NumberField(
        lazy("Amount"),
        [checks.Needed(lazy("Enter the amount")), checks.positive, checks.at_most(_MOST)],
        places=2,
    )
    currency = ChoiceField(lazy("Currency"), [checks.Needed(lazy("Choose the currency"))])
    method = ChoiceField(
        lazy("How it was paid"),
        [checks.Needed(lazy("Choose how it was paid"))],
        choices=[(method.value, word) for method, word in METHODS.items()],
    )
    reference = TextField(
        lazy("Payment reference"),
        [checks.longest(80)],
        description=lazy("The bank's or the wallet's number of the payment, never a card number"),
    )

    def new(self) -> NewPayment:
        """Return what is entered."""
        entries = self.data
        return NewPayment(**{**entries, "method": PaymentMethod(entries["method"])})


class StatementPage(StepPage):
    """The page of one statement."""

    template = "statement"


@blueprint.route("/<int:application_id>/statements/<int:statement_id>", methods=["GET", "POST"])
def statement(application_id: int, statement_id: int) -> Answer:
    """Show a statement with its payments; record another payment."""
    standing, found = _found(application_id, statement_id)
    left = {each.left.currency: each.left for each in balances_of(found).values()}
    owed = {currency: amount for currency, amount in left.items() if amount.amount}
    first = next(iter(owed.values()), None)
    data: dict[str, object] = {"paid_on": today()}
    if first is not None:
        data |= {"amount": first.amount, "currency": first.currency}
    form = drafts.open_form(PaymentForm, data=data)
    form.currency.offer((currency, currency) for currency in owed)
    page = _page(standing, found)
    if not form.sent:
        return page.show(form if owed and found.withdrawn_at is None else None)
    if not form.validate():
        return page.show(form, status=UNPROCESSABLE)
    made = record_payment(database(), found, form.new(), person_id=g.person.id, today=today())
    if isinstance(made, list):
        form.take(made)
        return page.show(form, status=UNPROCESSABLE)
    drafts.drop()
    flash(_("Payment recorded"))
    return redirect(request.path, code=303)


@blueprint.post("/<int:application_id>/statements/<int:statement_id>/withdraw")
def withdraw(application_id: int, statement_id: int) -> Response:
    """Withdraw a statement and offer to take that back."""
    standing, found = _found(application_id, statement_id)
    with undoing.recorded("statement-withdrawn", standing.application.reference) as act:
        refused = withdraw_statement(database(), standing.application, found)
    _tell(refused, _("%(number)s is withdrawn", number=found.number), act)
    return redirect(standing.address("fees"), code=303)


@blueprint.post(
    "/<int:application_id>/statements/<int:statement_id>/payments/<int:payment_id>/remove"
)
def remove(application_id: int, statement_id: int, payment_id: int) -> Response:
    """Take a payment out and offer to take that back."""
    standing, found = _found(application_id, statement_id)
    payment = next((row for row in found.payments if row.id == payment_id), None) or abort(404)
    with undoing.recorded("payment-removed", standing.application.reference) as act:
        refused = remove_payment(database(), standing.application, payment)
    _tell(refused, _("Payment removed"), act)
    return redirect(
        url_for("joining.statement", application_id=application_id, statement_id=statement_id),
        code=303,
    )


def _tell(refused: list[Problem], done: str, act: Act) -> None:
    """Show why the act was refused, or that it is done."""
    for problem in refused:
        flash(in_words(problem), "problem")
    if not refused:
        undoing.offer(done, act)


def _found(application_id: int, statement_id: int) -> tuple[Standing, FeeStatement]:
    standing = stand(application_id)
    rows = [row for row in standing.application.statements if row.id == statement_id]
    return (standing, rows[0]) if rows else abort(404)


def _page(standing: Standing, found: FeeStatement) -> StatementPage:
    return StatementPage(
        standing,
        "fees",
        statement=found,
        fees=fees_on(found),
        balances=balances_of(found).values(),
        state=PAID_STATES[state_of(found)],
        proofs=_proofs(found.payments),
        proof=PROOF,
        subject_of=payment_subject,
        money_of=money_of,
        kinds=FEE_KINDS,
        methods=METHODS,
        periods=PERIODS,
    )


def _proofs(payments: list[Payment]) -> dict[int, object]:
    return {row.id: attaching.attachments_of(database(), payment_subject(row)) for row in payments}

"""Recording what was paid on a fee statement; a card's number is never kept."""

from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from app.domain.enrolment.cards import holds_card_number
from app.domain.enrolment.fees import PaymentMethod, check_payment
from app.domain.problems import Problem
from app.domain.quantities.money import Money
from app.persistence.enrolment import Application, FeeStatement, Payment
from app.usecases.enrolment.start import changeable
from app.usecases.enrolment.statements import balances_of


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPayment:
    """A payment as a person enters it."""

    paid_on: date
    amount: Decimal
    currency: str
    method: PaymentMethod
    reference: str = ""


def record_payment(
    session: Session, statement: FeeStatement, new: NewPayment, *, person_id: int, today: date
) -> Payment | list[Problem]:
    """Keep a payment on the statement, or return why not and save nothing."""
    problems = check_payment(
        Money(new.amount, new.currency),
        paid_on=new.paid_on,
        today=today,
        standing=balances_of(statement),
    )
    if statement.withdrawn_at is not None:
        problems = [Problem("joining-statement-withdrawn", params={"number": statement.number})]
    if holds_card_number(new.reference):
        problems.append(Problem("joining-card-number", "reference"))
    if problems:
        return problems
    payment = Payment(**asdict(new), person_id=person_id)
    statement.payments.append(payment)
    session.commit()
    return payment


def money_of(payment: Payment) -> Money:
    """Return what was paid."""
    return Money(payment.amount, payment.currency)


def remove_payment(session: Session, application: Application, payment: Payment) -> list[Problem]:
    """Take a payment out that was recorded by mistake, or say why it stays."""
    refused = changeable(application)
    if refused:
        return refused
    session.delete(payment)
    session.commit()
    return []

"""Payments: what was paid is exact, what is left follows, and no card number is kept."""

from dataclasses import replace
from decimal import Decimal

from app.domain.enrolment.fees import PaidState
from app.domain.enrolment.states import ApplicationState
from app.domain.quantities.money import Money
from app.persistence.enrolment import Payment
from app.persistence.files import FileFolder
from app.usecases.enrolment.payments import (
    money_of,
    record_payment,
    remove_payment,
)
from app.usecases.enrolment.statements import balances_of, state_of, withdraw_statement
from tests.factories.joining import A_PAYMENT, TODAY, a_statement, an_application
from tests.factories.people import Member


def test_a_statement_is_paid_in_parts(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        application = an_application(session)
        statement = a_statement(session, application, files)
        first = record_payment(session, statement, A_PAYMENT, person_id=1, today=TODAY)
        assert isinstance(first, Payment)
        assert money_of(first) == Money(Decimal("150.10"), "USD")
        assert state_of(statement) is PaidState.PART
        rest = replace(A_PAYMENT, amount=Decimal("299.90"))
        record_payment(session, statement, rest, person_id=1, today=TODAY)
        assert state_of(statement) is PaidState.PAID
        assert remove_payment(session, application, first) == []
        session.refresh(statement)
        assert balances_of(statement)["USD"].left == Money(Decimal("150.10"), "USD")


def test_a_payment_that_cannot_be_saves_nothing(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        statement = a_statement(session, an_application(session), files)
        for new, code in (
            (replace(A_PAYMENT, amount=Decimal("450.01")), "joining-paid-too-much"),
            (replace(A_PAYMENT, reference="4111111111111111"), "joining-card-number"),
        ):
            made = record_payment(session, statement, new, person_id=1, today=TODAY)
            assert isinstance(made, list)
            assert [problem.code for problem in made] == [code]
        assert statement.payments == []


def test_a_withdrawn_statement_takes_no_payment(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        application = an_application(session)
        statement = a_statement(session, application, files)
        withdraw_statement(session, application, statement)
        made = record_payment(session, statement, A_PAYMENT, person_id=1, today=TODAY)
        assert isinstance(made, list)
        assert [problem.code for problem in made] == ["joining-statement-withdrawn"]


def test_a_paid_statement_is_not_withdrawn(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        application = an_application(session)
        statement = a_statement(session, application, files)
        record_payment(session, statement, A_PAYMENT, person_id=1, today=TODAY)
        (problem,) = withdraw_statement(session, application, statement)
        assert problem.code == "joining-statement-paid"


def test_payments_and_statements_of_a_submitted_application_stay(
    member: Member, files: FileFolder
) -> None:
    with member.session() as session:
        application = an_application(session)
        statement = a_statement(session, application, files)
        made = record_payment(session, statement, A_PAYMENT, person_id=1, today=TODAY)
        assert isinstance(made, Payment)
        application.state = ApplicationState.SUBMITTED
        for refused in (
            remove_payment(session, application, made),
            withdraw_statement(session, application, statement),
        ):
            assert [problem.code for problem in refused] == ["joining-locked"]
        assert statement.payments == [made]
        assert statement.withdrawn_at is None

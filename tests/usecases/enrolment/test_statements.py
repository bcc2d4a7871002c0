"""Fee statements: frozen under a number, printed, paid in parts, withdrawn rather than changed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from app.domain.enrolment.fees import FeePeriod, PaidState
from app.domain.quantities.money import Money
from app.persistence.enrolment import Application, FeeStatement
from app.persistence.files import FileFolder
from app.usecases.enrolment import statements
from app.usecases.enrolment.fee_schedule import add_fee, remove_fee
from app.usecases.enrolment.statements import issue_statement
from tests.factories.joining import A_FEE, TODAY, a_statement, an_application
from tests.factories.people import Member


def codes(made: object) -> list[str]:
    assert isinstance(made, list)
    return [problem.code for problem in made]


def issue(session: Session, application: Application, files: FileFolder) -> object:
    return issue_statement(session, application, folder=files, person_id=1, day=TODAY)


def test_a_statement_freezes_its_lines_exactly(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        application = an_application(session)
        statement = a_statement(session, application, files)
        before = statements.fees_on(statement)
        remove_fee(session, application, application.fee_lines[0])
        session.expire_all()
        assert statements.fees_on(statement) == before
        assert before[0].amount == Money(Decimal("450.00"), "USD")


def test_statements_are_numbered_and_bill_each_fee_once(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        application = an_application(session)
        first = a_statement(session, application, files)
        assert first.number == "FS-2026-0001"
        assert codes(issue(session, application, files)) == ["joining-nothing-to-bill"]
        add_fee(session, application, replace(A_FEE, text="VAT registration"))
        second = issue(session, application, files)
        assert isinstance(second, FeeStatement)
        assert (second.number, len(statements.fees_on(second))) == ("FS-2026-0002", 1)


def test_a_fee_by_the_item_is_not_billed(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        application = an_application(session)
        add_fee(session, application, replace(A_FEE, period=FeePeriod.ITEM))
        assert codes(issue(session, application, files)) == ["joining-nothing-to-bill"]


def test_the_pdf_is_kept_with_the_statement(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        statement = a_statement(session, an_application(session), files)
        assert statement.file.name == "FS-2026-0001.pdf"
        assert files.read(statement.file.sha256).startswith(b"%PDF")


def test_a_statement_needs_an_applicant(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        application = an_application(session)
        add_fee(session, application, A_FEE)
        application.entity = None
        assert codes(issue(session, application, files)) == ["joining-no-entity"]


def test_without_the_engine_nothing_is_billed(
    member: Member, files: FileFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statements, "weasyprint_missing", lambda: ("libpango-1.0-0",))
    with member.session() as session:
        application = an_application(session)
        add_fee(session, application, A_FEE)
        assert codes(issue(session, application, files)) == ["papers-engine-missing"]


def test_what_the_font_lacks_is_named(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        application = an_application(session)
        add_fee(session, application, replace(A_FEE, payee="𓀀"))
        assert codes(issue(session, application, files)) == ["font-lacks-character"]


def test_a_withdrawn_statement_bills_nothing_and_keeps_its_number(
    member: Member, files: FileFolder
) -> None:
    with member.session() as session:
        application = an_application(session)
        first = a_statement(session, application, files)
        assert statements.withdraw_statement(session, application, first) == []
        assert statements.in_force(application) == []
        assert codes(statements.withdraw_statement(session, application, first)) == [
            "joining-statement-withdrawn"
        ]
        again = issue(session, application, files)
        assert isinstance(again, FeeStatement)
        assert again.number == "FS-2026-0002"
        assert again.issued_on == date(2026, 11, 22)


def test_a_new_statement_is_open(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        statement = a_statement(session, an_application(session), files)
        assert statements.state_of(statement) is PaidState.OPEN
        assert statements.balances_of(statement)["USD"].left == Money(Decimal(450), "USD")

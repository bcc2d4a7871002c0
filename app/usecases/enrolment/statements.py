"""Fee statements: the fees of one moment, frozen under a number and printed in both languages."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Final

from sqlalchemy.orm import Session

from app.domain.enrolment.fees import (
    Balance,
    Fee,
    FeeKind,
    FeePeriod,
    PaidState,
    balances,
    due,
    paid_state,
)
from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.quantities.money import Money
from app.persistence.enrolment import Application, FeeStatement, next_statement_number
from app.persistence.files import FileFolder
from app.persistence.tables.parties import LegalEntity
from app.printing.fonts.coverage import unprintable
from app.printing.papers.engine import weasyprint_missing
from app.printing.papers.joining import StatementPaper, statement_pdf
from app.usecases.enrolment.fee_schedule import schedule
from app.usecases.enrolment.start import changeable, touch
from app.usecases.enrolment.stored_papers import stored_pdf

_FEES: Final = "fees"


def in_force(application: Application) -> list[FeeStatement]:
    """Return the statements that were not withdrawn."""
    return [each for each in application.statements if each.withdrawn_at is None]


def fees_on(statement: FeeStatement) -> list[Fee]:
    """Return the lines as they were frozen."""
    return [_thawed(line) for line in statement.content.get(_FEES, [])]


def balances_of(statement: FeeStatement) -> dict[str, Balance]:
    """Return what is due, paid and left in each currency of the statement."""
    payments = [Money(each.amount, each.currency) for each in statement.payments]
    return balances(due(fees_on(statement)), payments=payments)


def state_of(statement: FeeStatement) -> PaidState:
    """Return whether the statement is open, part paid or paid."""
    return paid_state(balances_of(statement).values())


def billable(application: Application) -> list[Fee]:
    """Return the fees that a statement would bill and no statement in force has billed yet."""
    billed = [fee for statement in in_force(application) for fee in fees_on(statement)]
    left = []
    for fee in schedule(application):
        if fee in billed:
            billed.remove(fee)
        elif fee.total.amount:
            left.append(fee)
    return left


def issue_statement(
    session: Session, application: Application, *, folder: FileFolder, person_id: int, day: date
) -> FeeStatement | list[Problem]:
    """Freeze the fees not billed yet under the next number and keep their PDF."""
    fees, entity = billable(application), application.entity
    problems = [*changeable(application), *_unready(fees, entity=entity)]
    if problems or entity is None:
        return problems
    number = next_statement_number(session, year=day.year)
    paper = StatementPaper(
        number=number,
        issued_on=day,
        application=application.reference,
        name=Name(entity.name_en, entity.name_zh or entity.name_en),
        fees=tuple(fees),
        due=tuple(due(fees).values()),
    )
    statement = FeeStatement(
        number=number,
        issued_on=day,
        content={_FEES: [frozen(fee) for fee in fees]},
        file=stored_pdf(statement_pdf(paper), name=f"{number}.pdf", folder=folder),
        issued_by_id=person_id,
    )
    application.statements.append(statement)
    touch(application)
    session.commit()
    return statement


def _unready(fees: list[Fee], *, entity: LegalEntity | None) -> list[Problem]:
    if entity is None:
        return [Problem("joining-no-entity")]
    if not fees:
        return [Problem("joining-nothing-to-bill")]
    packages = weasyprint_missing()
    if packages:
        return [Problem("papers-engine-missing", params={"packages": packages})]
    texts = {f"fees.{place}": f"{fee.text.en} {fee.payee.en}" for place, fee in enumerate(fees)}
    return unprintable(texts)


def withdraw_statement(
    session: Session, application: Application, statement: FeeStatement
) -> list[Problem]:
    """Withdraw a statement that nobody paid on; its number is not used again."""
    refused = changeable(application)
    if refused:
        return refused
    params = {"number": statement.number}
    if statement.payments:
        return [Problem("joining-statement-paid", params=params)]
    if statement.withdrawn_at is not None:
        return [Problem("joining-statement-withdrawn", params=params)]
    statement.withdrawn_at = datetime.now(UTC)
    session.commit()
    return []


def frozen(fee: Fee) -> dict[str, Any]:
    """Return a fee as JSON keeps it: amounts as text, so that no digit is lost."""
    return {
        "kind": fee.kind.value,
        "text_en": fee.text.en,
        "text_zh": fee.text.zh,
        "payee_en": fee.payee.en,
        "payee_zh": fee.payee.zh,
        "amount": str(fee.amount.amount),
        "currency": fee.amount.currency,
        "period": fee.period.value,
        "count": fee.count,
        "source": fee.source,
    }


def _thawed(line: Mapping[str, Any]) -> Fee:
    return Fee(
        kind=FeeKind(line["kind"]),
        text=Name(line["text_en"], line["text_zh"]),
        payee=Name(line["payee_en"], line["payee_zh"]),
        amount=Money(Decimal(line["amount"]), line["currency"]),
        period=FeePeriod(line["period"]),
        count=line["count"],
        source=line["source"],
    )

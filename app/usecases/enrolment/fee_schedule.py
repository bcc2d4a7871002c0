"""The fee schedule 费用清单: the selling plans' fees and the lines that a person enters."""

from dataclasses import asdict, dataclass
from decimal import Decimal

from sqlalchemy.orm import Session

from app.domain.enrolment.cards import holds_card_number
from app.domain.enrolment.fees import Fee, FeeKind, FeePeriod, check_minor_unit
from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.quantities.money import Money
from app.persistence.enrolment import Application, FeeLine
from app.usecases.enrolment.marketplaces import plan_fees
from app.usecases.enrolment.start import changeable, touch


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFee:
    """A fee as a person enters it, with who says so."""

    kind: FeeKind
    text: str
    payee: str
    amount: Decimal
    currency: str
    period: FeePeriod
    count: int
    source: str


def schedule(application: Application) -> list[Fee]:
    """Return all fees: those of the chosen plans, then those entered."""
    return [*plan_fees(application), *(fee_of(line) for line in application.fee_lines)]


def fee_of(line: FeeLine) -> Fee:
    """Return an entered line as a fee; its words stand for both languages."""
    return Fee(
        kind=line.kind,
        text=Name(line.text, line.text),
        payee=Name(line.payee, line.payee),
        amount=Money(line.amount, line.currency),
        period=line.period,
        count=line.count,
        source=line.source,
    )


def add_fee(session: Session, application: Application, new: NewFee) -> list[Problem]:
    """Add a line, or return why not and save nothing."""
    problems = [
        *changeable(application),
        *check_minor_unit(Money(new.amount, new.currency)),
        *_card_numbers(new),
    ]
    if problems:
        return problems
    application.fee_lines.append(FeeLine(**asdict(new)))
    application.nothing_due = False
    touch(application)
    session.commit()
    return []


def remove_fee(session: Session, application: Application, line: FeeLine) -> list[Problem]:
    """Take a line out of the schedule; statements that bill it keep it."""
    refused = changeable(application)
    if refused:
        return refused
    application.fee_lines.remove(line)
    session.commit()
    return []


def _card_numbers(new: NewFee) -> list[Problem]:
    texts = {"text": new.text, "payee": new.payee, "source": new.source}
    return [
        Problem("joining-card-number", field)
        for field, text in texts.items()
        if holds_card_number(text)
    ]


def say_nothing_due(session: Session, application: Application, *, nothing: bool) -> list[Problem]:
    """Keep that nothing is to be paid before the first shipment, or that something is."""
    refused = changeable(application)
    if refused:
        return refused
    application.nothing_due = nothing
    session.commit()
    return []

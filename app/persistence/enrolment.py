"""Questions asked of applications: one with all its answers, a page of them, the next numbers."""

from collections.abc import Collection, Sequence
from typing import Final

from sqlalchemy import Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session, selectinload

from app.domain.enrolment.states import ApplicationState
from app.persistence.paging import Sheet, sheet
from app.persistence.tables.enrolment import (
    Acceptance,
    Application,
    ApplicationDecision,
    ApplicationDestination,
    Bond,
    FeeLine,
    FeeStatement,
    Payment,
    TaxRegistration,
)
from app.persistence.tables.files import Attachment
from app.persistence.tables.parties import Importer

__all__ = [
    "Acceptance",
    "Application",
    "ApplicationDecision",
    "Bond",
    "FeeLine",
    "FeeStatement",
    "Importer",
    "Payment",
    "TaxRegistration",
]

LICENCE: Final = "licence"
PROOF: Final = "proof"


def subject_of(application: Application) -> str:
    """Return the name under which files belong to the application."""
    return f"application:{application.id}"


def payment_subject(payment: Payment) -> str:
    """Return the name under which files belong to the payment."""
    return f"payment:{payment.id}"


def _whole() -> Select[Application]:
    destinations = selectinload(Application.destinations)
    statements = selectinload(Application.statements)
    return select(Application).options(
        destinations.joinedload(ApplicationDestination.importer).joinedload(Importer.entity),
        selectinload(Application.plans),
        selectinload(Application.acceptances),
        selectinload(Application.fee_lines),
        statements.joinedload(FeeStatement.file),
        statements.joinedload(FeeStatement.issued_by),
        statements.selectinload(FeeStatement.payments),
        selectinload(Application.decisions),
    )


def find_application(session: Session, application_id: int) -> Application | None:
    """Return the application with everything that its steps ask about."""
    return session.scalar(_whole().where(Application.id == application_id))


def application_of_payment(session: Session, payment_id: int) -> Application | None:
    """Return the application that a payment was made for."""
    of_statement = FeeStatement.application_id == Application.id
    found = select(Application).join(FeeStatement, of_statement).join(FeeStatement.payments)
    return session.scalar(found.where(Payment.id == payment_id))


def applications_page(
    session: Session, *, archived: bool = False, number: int = 1
) -> Sheet[Application]:
    """Return one page of applications with their destinations, newest first."""
    statement = _whole().where(Application.archived == archived).order_by(Application.id.desc())
    return sheet(session, statement, number=number)


def joined(session: Session) -> bool:
    """Return whether somebody has joined, and every application in use is approved."""
    states = session.scalars(select(Application.state).where(Application.archived.is_(False))).all()
    return bool(states) and all(state is ApplicationState.APPROVED for state in states)


def next_reference(session: Session, *, year: int) -> str:
    """Return GL-2026-0042: the year, and one more than the highest number used in it."""
    return _next(session, Application.reference, f"GL-{year}-")


def next_statement_number(session: Session, *, year: int) -> str:
    """Return FS-2026-0042, likewise for fee statements."""
    return _next(session, FeeStatement.number, f"FS-{year}-")


def _next(session: Session, column: InstrumentedAttribute[str], start: str) -> str:
    last = session.scalar(select(func.max(column)).where(column.startswith(start)))
    return f"{start}{int(last.removeprefix(start)) + 1 if last else 1:04d}"


def tax_registrations(
    session: Session, *, entity_ids: Collection[int], destination: str = ""
) -> Sequence[TaxRegistration]:
    """Return the tax numbers of legal entities, at one destination or at all."""
    query = select(TaxRegistration).where(TaxRegistration.entity_id.in_(entity_ids))
    if destination:
        query = query.where(TaxRegistration.destination == destination)
    return session.scalars(query.order_by(TaxRegistration.id)).all()


def bonds_of(session: Session, importer_ids: Collection[int]) -> dict[int, Bond]:
    """Return the bonds of importers, by importer."""
    found = session.scalars(select(Bond).where(Bond.importer_id.in_(importer_ids)))
    return {bond.importer_id: bond for bond in found}


def licensed(session: Session, applications: Collection[Application]) -> set[int]:
    """Return the ids of the applications that have a business licence attached."""
    subjects = {subject_of(each): each.id for each in applications}
    found = session.scalars(
        select(Attachment.subject).where(
            Attachment.subject.in_(subjects), Attachment.kind == LICENCE
        )
    )
    return {subjects[subject] for subject in found}

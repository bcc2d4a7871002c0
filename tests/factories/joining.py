"""Applications to join, for tests."""

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from app.catalogue.joining_texts import text_to_accept
from app.domain.enrolment.bonds import BondFacts, BondKind
from app.domain.enrolment.fees import FeeKind, FeePeriod, PaymentMethod
from app.domain.enrolment.standing import AcceptedText, TaxStanding
from app.domain.quantities.money import Money
from app.persistence.enrolment import Acceptance, Application, FeeStatement, TaxRegistration
from app.persistence.files import FileFolder
from app.persistence.tables.enrolment import ApplicationDestination
from app.persistence.tables.files import Attachment, StoredFile
from app.usecases.enrolment.fee_schedule import NewFee, add_fee
from app.usecases.enrolment.payments import NewPayment
from app.usecases.enrolment.start import start_application
from app.usecases.enrolment.statements import issue_statement
from tests.factories.parties import a_company, an_importer

TODAY = date(2026, 11, 22)
BOND = BondFacts(
    kind=BondKind.CONTINUOUS,
    number="26A123456",
    surety="Example Surety",
    amount=Money(Decimal(50_000), "USD"),
    valid_from=date(2026, 11, 1),
    valid_to=date(2027, 10, 31),
)
A_FEE = NewFee(
    kind=FeeKind.BOND,
    text="Premium of the continuous bond",
    payee="Example Brokers",
    amount=Decimal("450.00"),
    currency="USD",
    period=FeePeriod.YEAR,
    count=1,
    source="Quote of 2026-11-20",
)
A_PAYMENT = NewPayment(
    paid_on=date(2026, 11, 21),
    amount=Decimal("150.10"),
    currency="USD",
    method=PaymentMethod.TRANSFER,
    reference="TT-20261121",
)
APPLICANT = {
    "contact": "Chen Min",
    "phone": "+86 574 8765 4321",
    "email": "chen@example.com",
    "officer": "Li Hua",
    "officer_title": "Legal representative",
}


def an_application(session: Session, **facts: Any) -> Application:
    """Keep an application to one destination whose forwarder brings the importer, all answered."""
    application = start_application(session)
    company = facts.pop("entity", None) or a_company(session)
    for name, value in {**APPLICANT, "nothing_due": True, **facts}.items():
        setattr(application, name, value)
    application.entity = company
    application.destinations.append(
        ApplicationDestination(
            destination="US",
            programmes=["overseas-warehouse"],
            tax_standing=TaxStanding.NOT_NEEDED,
            importer=an_importer(
                session, kind="forwarder", forwarder="某货代", risks_accepted=True
            ),
        )
    )
    session.flush()
    licence(session, application)
    for subject in AcceptedText:
        application.acceptances.append(an_acceptance(subject, application))
    session.commit()
    return application


def licence(session: Session, application: Application) -> None:
    """Attach a business licence without content on the disk."""
    file = StoredFile(sha256="0" * 64, name="licence.pdf", media_type="application/pdf", size=1)
    session.add(Attachment(subject=f"application:{application.id}", kind="licence", file=file))


def an_acceptance(subject: AcceptedText, application: Application, **facts: Any) -> Acceptance:
    """Return the acceptance of a text's newest version by the application's entity."""
    text = text_to_accept(subject)
    usual = {
        "subject": subject,
        "version": text.version,
        "sha256": text.sha256,
        "name": "Chen Min",
        "zone": "Asia/Shanghai",
        "entity_id": application.entity_id,
    }
    return Acceptance(**{**usual, **facts})


def a_number(session: Session, application: Application, **facts: Any) -> TaxRegistration:
    """Keep an EIN of the applicant."""
    usual = {"destination": "US", "kind": "ein", "value": "842193712"}
    row = TaxRegistration(**{**usual, **facts}, entity_id=application.entity_id)
    session.add(row)
    session.commit()
    return row


def a_statement(session: Session, application: Application, folder: FileFolder) -> FeeStatement:
    """Keep a statement of one fee, USD 450."""
    add_fee(session, application, A_FEE)
    made = issue_statement(session, application, folder=folder, person_id=1, day=TODAY)
    assert isinstance(made, FeeStatement), made
    return made

"""Applications to join, for tests."""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.catalogue.joining_texts import text_to_accept
from app.domain.enrolment.standing import AcceptedText, TaxStanding
from app.persistence.enrolment import Acceptance, Application, TaxRegistration
from app.persistence.tables.enrolment import ApplicationDestination
from app.persistence.tables.files import Attachment, StoredFile
from app.usecases.enrolment.start import start_application
from tests.factories.parties import a_company, an_importer

TODAY = date(2026, 11, 22)
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

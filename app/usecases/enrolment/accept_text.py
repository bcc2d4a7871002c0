"""Accepting a text: which version, its hash, by what name, when; the agreement as a PDF too."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from app.catalogue.joining_texts import text_to_accept
from app.domain.enrolment.standing import AcceptedText
from app.domain.enrolment.texts import JoiningText
from app.domain.naming import Name
from app.domain.problems import Problem
from app.persistence.enrolment import Acceptance, Application
from app.persistence.files import FileFolder
from app.persistence.tables.parties import LegalEntity
from app.printing.fonts.coverage import unprintable
from app.printing.papers.engine import weasyprint_missing
from app.printing.papers.joining import AgreementPaper, agreement_pdf
from app.usecases.enrolment.start import changeable, touch
from app.usecases.enrolment.stored_papers import stored_pdf


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who accepts, by the name they write, on a clock in `zone`; `sha256` is what they saw."""

    name: str
    person_id: int
    zone: str
    sha256: str


def accept_service(
    session: Session, application: Application, signature: Signature
) -> list[Problem]:
    """Keep that the service details were read in their newest version."""
    text = text_to_accept(AcceptedText.SERVICE)
    problems = [*changeable(application), *_seen(text, signature)]
    if problems:
        return problems
    application.acceptances.append(_acceptance(text, signature, at=datetime.now(UTC)))
    touch(application)
    session.commit()
    return []


def accept_agreement(
    session: Session, application: Application, signature: Signature, *, folder: FileFolder
) -> list[Problem]:
    """Keep that the agreement was accepted for the applicant, with a PDF of exactly that text."""
    text = text_to_accept(AcceptedText.AGREEMENT)
    entity = application.entity
    problems = [*changeable(application), *_seen(text, signature), *_unready(signature, entity)]
    if problems or entity is None:
        return problems
    acceptance = _acceptance(text, signature, at=datetime.now(UTC).replace(microsecond=0))
    acceptance.entity_id = entity.id
    paper = AgreementPaper(
        text=text,
        application=application.reference,
        applicant=Name(entity.name_en, entity.name_zh or entity.name_en),
        name=signature.name,
        accepted_at=acceptance.accepted_at,
        zone=signature.zone,
    )
    file = stored_pdf(
        agreement_pdf(paper), name=f"{application.reference}_{text.code}.pdf", folder=folder
    )
    session.add(file)
    session.flush()
    acceptance.file_id = file.id
    application.acceptances.append(acceptance)
    touch(application)
    session.commit()
    return []


def _acceptance(text: JoiningText, signature: Signature, *, at: datetime) -> Acceptance:
    return Acceptance(
        subject=text.subject,
        version=text.version,
        sha256=text.sha256,
        name=signature.name,
        accepted_at=at,
        zone=signature.zone,
        person_id=signature.person_id,
    )


def _seen(text: JoiningText, signature: Signature) -> list[Problem]:
    """Refuse the acceptance of a text that has been replaced since the page was opened."""
    return [] if signature.sha256 == text.sha256 else [Problem("joining-text-replaced")]


def _unready(signature: Signature, entity: LegalEntity | None) -> list[Problem]:
    if entity is None:
        return [Problem("joining-no-entity")]
    packages = weasyprint_missing()
    if packages:
        return [Problem("papers-engine-missing", params={"packages": packages})]
    return unprintable({"name": signature.name})

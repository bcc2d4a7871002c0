"""Keeping what is known of one kind of evidence: the answer, its facts, and the document."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.domain.compliance.standing import Answer
from app.domain.problems import Problem
from app.persistence.compliance import ComplianceFile, file_of, subject_of
from app.persistence.files import FileFolder
from app.persistence.tables.files import Attachment
from app.usecases import attaching
from app.usecases.attaching import Given, attachments_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What is said of one kind of evidence of a product."""

    answer: Answer = Answer.OPEN
    reason: str = ""
    number: str = ""
    issuer: str = ""
    issued_on: date | None = None
    expires_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file sent along, and who sent it."""

    name: str
    content: bytes
    folder: FileFolder
    person_id: int | None = None


def check(said: Statement) -> list[Problem]:
    """Return why the statement cannot stand."""
    problems = []
    if said.answer is Answer.NOT_NEEDED and not said.reason:
        problems.append(Problem("compliance-reason", "reason"))
    if said.issued_on and said.expires_on and said.expires_on < said.issued_on:
        problems.append(Problem("compliance-dates", "expires_on"))
    return problems


def find_or_begin(session: Session, product_id: int, *, place: str, kind: str) -> ComplianceFile:
    """Return the row of one kind, or an empty one that is not kept yet."""
    row = file_of(session, product_id, place=place, kind=kind)
    return row or ComplianceFile(
        product_id=product_id, place=place, kind=kind, answer=Answer.OPEN, number="", issuer=""
    )


def save(
    session: Session,
    row: ComplianceFile,
    said: Statement,
    *,
    same_as: ComplianceFile | None = None,
    document: Document | None = None,
) -> list[Problem]:
    """Keep the statement and the file sent along, or return why not; then nothing is kept.

    `same_as` is the row of another product whose documents serve this one too.
    """
    problems = check(said)
    if problems:
        return problems
    for name in Statement.__slots__:
        setattr(row, name, getattr(said, name))
    if same_as is not None:
        _take_facts(row, same_as)
    session.add(row)
    try:
        session.flush()
    except IntegrityError:
        session.rollback()
        return [Problem("compliance-kept-meanwhile")]
    if same_as is not None:
        _take_documents(session, row, same_as)
    problems = _attach(session, row, document) if document else []
    if problems:
        session.rollback()
    else:
        session.commit()
    return problems


def _take_facts(row: ComplianceFile, other: ComplianceFile) -> None:
    """Fill what was left empty with what is known of the other's document."""
    for name in ("number", "issuer", "issued_on", "expires_on"):
        setattr(row, name, getattr(row, name) or getattr(other, name))


def _take_documents(session: Session, row: ComplianceFile, other: ComplianceFile) -> None:
    """Attach the other's documents here too; each content is kept once."""
    own = {each.file_id for each in attachments_of(session, subject_of(row))}
    for each in attachments_of(session, subject_of(other)):
        if each.file_id not in own:
            session.add(
                Attachment(
                    subject=subject_of(row), kind="", file=each.file, person_id=each.person_id
                )
            )


def _attach(session: Session, row: ComplianceFile, document: Document) -> list[Problem]:
    given = Given(
        subject=subject_of(row),
        name=document.name,
        content=document.content,
        person_id=document.person_id,
    )
    attached = attaching.attach(session, given, folder=document.folder)
    return attached if isinstance(attached, list) else []

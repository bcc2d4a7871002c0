"""Files that belong to something: taken by their content, listed, and taken away again."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence.files import FileFolder, content_name, space_used, store
from app.persistence.pictures import MOST_PIXELS
from app.persistence.tables.files import Attachment
from app.persistence.tables.foundation import OfWorkspace, Table
from app.persistence.uploads import MOST_BYTES, RefusedUploadError, Upload, read_upload
from app.usecases.enrolment.evidence import check_addition, check_removal
from app.usecases.undoing import undoable

_MEBIBYTE: Final = 1024**2
_MILLION: Final = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A file as sent: `subject` is a row such as "shipment:12", `kind` says what for."""

    subject: str
    name: str
    content: bytes
    kind: str = ""
    person_id: int | None = None


def attach(session: Session, given: Given, *, folder: FileFolder) -> Attachment | list[Problem]:
    """Keep the file with its subject, or say why it is not taken; the same file is kept once."""
    if not exists(session, given.subject):
        return [Problem("file-subject", "file")]
    refused = check_addition(session, given.subject)
    if refused:
        return refused
    upload = read_given(given, quota=folder.quota, used=space_used(session))
    if isinstance(upload, Problem):
        return [upload]
    wanted = (given.kind, content_name(upload.content))
    for each in attachments_of(session, given.subject):
        if (each.kind, each.file.sha256) == wanted:
            return each
    stored = store(
        session,
        folder,
        content=upload.content,
        name=_named(given.name, upload),
        media_type=upload.media_type,
    )
    attachment = Attachment(
        subject=given.subject, kind=given.kind, file=stored, person_id=given.person_id
    )
    session.add(attachment)
    session.commit()
    return attachment


def attachments_of(session: Session, subject: str) -> list[Attachment]:
    """Return the files of one subject, oldest first."""
    query = select(Attachment).where(Attachment.subject == subject).order_by(Attachment.id)
    return list(session.scalars(query))


def find_attachment(session: Session, attachment_id: int) -> Attachment | None:
    """Return the attachment of that number, if it is the workspace's."""
    return session.scalar(select(Attachment).where(Attachment.id == attachment_id))


def detach(
    session: Session, attachment: Attachment, *, person_id: int | None
) -> int | list[Problem] | None:
    """Take the file away and return the number of the act, to be taken back; or say why not."""
    refused = check_removal(session, attachment.subject)
    if refused:
        return refused
    name = attachment.file.name
    with undoable(session, verb="file-removed", subject=name, person_id=person_id) as act:
        session.delete(attachment)
        session.commit()
    return act.id


def exists(session: Session, subject: str) -> bool:
    """Return whether `subject` names a row of the workspace by its table and id."""
    name, _, row_id = subject.partition(":")
    kinds = {mapper.class_.__tablename__: mapper.class_ for mapper in Table.registry.mappers}
    kind: Any = kinds.get(name)
    if kind is None or not issubclass(kind, OfWorkspace) or not _is_id(row_id):
        return False
    return session.scalar(select(kind.id).where(kind.id == int(row_id))) is not None


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < len(str(2**31))


def read_given(given: Given, *, quota: int, used: int) -> Upload | Problem:
    """Return the file as it is kept, known by its content; or why it is not taken."""
    try:
        upload = read_upload(given.content)
    except RefusedUploadError as refused:
        limits = {"limit": MOST_BYTES // _MEBIBYTE, "pixels": MOST_PIXELS // _MILLION}
        return Problem(f"file-{refused.refusal}", "file", limits)
    if used + len(upload.content) > quota:
        return Problem("file-quota", "file", {"limit": quota // _MEBIBYTE})
    return upload


def _named(name: str, upload: Upload) -> str:
    """Return the name with the ending of what the file is, whatever it claimed to be."""
    return str(PurePath(name).stem or "file") + upload.ending

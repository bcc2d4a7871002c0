"""Whether a printed paper is still the latest: asked by whoever holds it, by its printed code."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.catalogue.documents import documents
from app.domain.naming import Name
from app.persistence.papers import latest_version, printed_paper
from app.persistence.session import enter_workspace
from app.persistence.tables.papers import Paper, PaperCheck
from app.usecases.tokens import token_hash

#: Where prints are checked; the token follows.
CHECK_PATH: Final = "/check/"
_TOKEN_BYTES: Final = 16


class Validity(StrEnum):
    """How a revision stands today."""

    LATEST = "latest"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedPrint:
    """What a stranger may know of a revision: no party, no goods, no figure."""

    name: Name
    reference: str
    language: str
    revision: int
    made_at: datetime
    facts_hash: str
    validity: Validity
    newest: int


def new_token() -> str:
    """Return a token that nobody can guess, 22 characters of an address."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def check_address(public_url: str, token: str) -> str:
    """Return the address that the code on a print leads to."""
    return f"{public_url.rstrip('/')}{CHECK_PATH}{token}"


def checked_print(session: Session, *, token: str) -> CheckedPrint | None:
    """Return how the revision with this token stands; None when no print bears it.

    `session` must belong to this question alone: it enters the workspace of the paper.
    """
    check = session.scalar(select(PaperCheck).where(PaperCheck.token_hash == token_hash(token)))
    if check is None:
        return None
    enter_workspace(session, check.workspace_id)
    paper = printed_paper(session, paper_id=check.paper_id)
    return None if paper is None else _checked(paper, newest=latest_version(session, paper))


def _checked(paper: Paper, *, newest: int) -> CheckedPrint:
    document = documents().get(paper.kind)
    return CheckedPrint(
        name=document.name if document else Name(en=paper.kind, zh=paper.kind),
        reference=str(paper.facts["reference"]),
        language=paper.language,
        revision=paper.revision,
        made_at=paper.created_at,
        facts_hash=paper.facts_hash,
        validity=_validity(paper, newest=newest),
        newest=newest,
    )


def _validity(paper: Paper, *, newest: int) -> Validity:
    if paper.withdrawn_by_id is not None:
        return Validity.WITHDRAWN
    return Validity.LATEST if paper.revision == newest else Validity.SUPERSEDED

"""Keeping the legal entities 主体 of a workspace."""

from dataclasses import asdict, dataclass, replace

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence.tables.parties import LegalEntity
from app.usecases import identifiers
from app.usecases.unique_names import check_unused

CHINA = "CN"


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What papers say of a company. Codes of China's registers count only for its companies.

    `seller_kind` says how it claims China's export rebate; empty while nobody said.
    """

    name_en: str
    country: str
    address_en: str
    name_zh: str = ""
    address_zh: str = ""
    uscc: str = ""
    customs_code: str = ""
    contact: str = ""
    phone: str = ""
    email: str = ""
    seller_kind: str = ""


def save(session: Session, details: Details, *, entity: LegalEntity | None) -> list[Problem]:
    """Save a company, a new one when `entity` is None, or return why not and save nothing."""
    problems = check_codes(details)
    problems += check_unused(session, LegalEntity.name_en, details.name_en, row=entity)
    if problems:
        return problems
    details = _settled(details)
    if entity is None:
        entity = LegalEntity()
        session.add(entity)
    for name, value in asdict(details).items():
        setattr(entity, name, value)
    entity.uscc = details.uscc or None
    entity.customs_code = details.customs_code or None
    session.commit()
    return []


def _settled(details: Details) -> Details:
    if details.country != CHINA:
        return replace(details, uscc="", customs_code="", seller_kind="")
    return replace(
        details,
        uscc=identifiers.compact(details.uscc),
        customs_code=identifiers.compact(details.customs_code),
    )


def check_codes(details: Details) -> list[Problem]:
    """Return what is wrong with the codes of China's registers, which others do not have."""
    details = _settled(details)
    problems = identifiers.check_uscc(details.uscc) if details.country == CHINA else []
    if details.customs_code:
        problems += identifiers.check_customs_code(details.customs_code)
    return problems

"""Keeping the legal entities 主体 of a workspace."""

from dataclasses import asdict, dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence.tables.parties import LegalEntity
from app.usecases import identifiers

CHINA = "CN"


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What papers say of a company. Codes of China's registers count only for its companies."""

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


def save(session: Session, details: Details, *, entity: LegalEntity | None) -> list[Problem]:
    """Save a company, a new one when `entity` is None, or return why not and save nothing."""
    details = _settled(details)
    problems = _wrong_codes(details) + _name_taken(session, details.name_en, entity)
    if problems:
        return problems
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
        return replace(details, uscc="", customs_code="")
    return replace(
        details,
        uscc=identifiers.compact(details.uscc),
        customs_code=identifiers.compact(details.customs_code),
    )


def _wrong_codes(details: Details) -> list[Problem]:
    problems = identifiers.check_uscc(details.uscc) if details.country == CHINA else []
    if details.customs_code:
        problems += identifiers.check_customs_code(details.customs_code)
    return problems


def _name_taken(session: Session, name: str, entity: LegalEntity | None) -> list[Problem]:
    with session.no_autoflush:
        other = session.scalar(select(LegalEntity).where(LegalEntity.name_en == name))
    if other is None or other is entity:
        return []
    code = "party-name-archived" if other.archived else "party-name-taken"
    return [Problem(code, "name_en", {"name": name})]

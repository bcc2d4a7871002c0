"""Keeping the partners 合作方 of a workspace: suppliers, forwarders, brokers, agents, buyers."""

import re
from dataclasses import asdict, dataclass, replace
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence.tables.partners import ROLES, Partner
from app.usecases import identifiers
from app.usecases.entities import CHINA

#: SCAC, two to four letters at sea and on the road; airlines have two letters or digits.
_CARRIER_CODE: Final = re.compile(r"[A-Z0-9]{2,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What papers say of a partner. Codes of China's registers count only for its companies.

    A forwarder's own codes, `carrier_code` and `customer_code`, count only for forwarders.
    """

    supplier: bool = False
    forwarder: bool = False
    broker: bool = False
    agent: bool = False
    buyer: bool = False
    name_zh: str = ""
    name_en: str = ""
    country: str = CHINA
    uscc: str = ""
    customs_code: str = ""
    address_zh: str = ""
    address_en: str = ""
    contact: str = ""
    phone: str = ""
    email: str = ""
    carrier_code: str = ""
    customer_code: str = ""
    note: str = ""


def save(session: Session, details: Details, *, partner: Partner | None) -> list[Problem]:
    """Save a partner, a new one when `partner` is None, or return why not and save nothing."""
    details = _settled(details)
    problems = [*check(details), *_check_unused(session, details, row=partner)]
    if problems:
        return problems
    if partner is None:
        partner = Partner()
        session.add(partner)
    for name, value in asdict(details).items():
        setattr(partner, name, value)
    partner.uscc = details.uscc or None
    partner.customs_code = details.customs_code or None
    session.commit()
    return []


def check(details: Details) -> list[Problem]:
    """Return what keeps a partner from being saved, other partners aside."""
    details = _settled(details)
    found = []
    if not any(getattr(details, role) for role in ROLES):
        found.append(Problem("partner-without-role", "supplier"))
    if not (details.name_zh or details.name_en):
        found.append(Problem("partner-unnamed", "name_zh"))
    if details.uscc:
        found += identifiers.check_uscc(details.uscc)
    if details.customs_code:
        found += identifiers.check_customs_code(details.customs_code)
    if details.carrier_code and not _CARRIER_CODE.fullmatch(details.carrier_code):
        found.append(Problem("partner-carrier-code", "carrier_code"))
    return found


def _settled(details: Details) -> Details:
    """Return the details without the codes that such a partner has none of."""
    if details.country == CHINA:
        details = replace(
            details,
            uscc=identifiers.compact(details.uscc),
            customs_code=identifiers.compact(details.customs_code),
        )
    else:
        details = replace(details, uscc="", customs_code="")
    if details.forwarder:
        return replace(details, carrier_code=identifiers.compact(details.carrier_code))
    return replace(details, carrier_code="", customer_code="")


def _check_unused(session: Session, details: Details, *, row: Partner | None) -> list[Problem]:
    """Return a problem when another partner bears both names."""
    named = {"name_zh": details.name_zh, "name_en": details.name_en}
    other = session.scalar(select(Partner).filter_by(**named))
    if other is None or other is row:
        return []
    code = "party-name-archived" if other.archived else "party-name-taken"
    field = "name_zh" if details.name_zh else "name_en"
    return [Problem(code, field, {"name": named[field]})]

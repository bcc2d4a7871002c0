"""Keeping the addresses that goods leave from."""

from dataclasses import asdict, dataclass

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence.tables.parties import Address
from app.usecases.unique_names import check_unused


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """A place to collect goods from, as drivers read it and as papers print it."""

    name: str
    country: str
    city: str
    address_en: str
    address_zh: str = ""
    contact: str = ""
    phone: str = ""


def save(session: Session, details: Details, *, address: Address | None) -> list[Problem]:
    """Save an address, a new one when `address` is None, or return why not and save nothing."""
    problems = check_unused(session, Address.name, details.name, row=address)
    if problems:
        return problems
    if address is None:
        address = Address()
        session.add(address)
    for name, value in asdict(details).items():
        setattr(address, name, value)
    session.commit()
    return []

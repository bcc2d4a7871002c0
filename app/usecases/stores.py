"""Keeping the stores 店铺 of a workspace."""

from dataclasses import asdict, dataclass

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence.parties import ENTITIES
from app.persistence.tables.parties import Store
from app.usecases.unique_names import check_unused


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """A store: its platform, the country of the platform's site (empty on an own site), owner."""

    name: str
    platform: str
    site: str
    entity_id: int


def save(session: Session, details: Details, *, store: Store | None) -> list[Problem]:
    """Save a store, a new one when `store` is None, or return why not and save nothing."""
    problems = check_unused(session, Store.name, details.name, row=store)
    if ENTITIES.find(session, details.entity_id) is None:
        problems.append(Problem("store-without-owner", "entity_id"))
    if problems:
        return problems
    if store is None:
        store = Store()
        session.add(store)
    for name, value in asdict(details).items():
        setattr(store, name, value)
    session.commit()
    return []

"""What the steps of a plan offer to choose from: the workspace's own parties and places."""

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.persistence.tables.parties import Address, Importer, LegalEntity, Store


def exporters(session: Session) -> list[LegalEntity]:
    """Return the legal entities in use, by English name."""
    return list(
        session.scalars(
            select(LegalEntity).where(~LegalEntity.archived).order_by(LegalEntity.name_en)
        )
    )


def importers(session: Session, *, destination: str) -> list[Importer]:
    """Return the importers in use for one destination."""
    return list(
        session.scalars(
            select(Importer)
            .where(~Importer.archived, Importer.destination == destination)
            .options(joinedload(Importer.entity))
            .order_by(Importer.id)
        )
    )


def addresses(session: Session) -> list[Address]:
    """Return the places goods can leave from, by name."""
    return list(session.scalars(select(Address).where(~Address.archived).order_by(Address.name)))


def stores(session: Session) -> list[Store]:
    """Return the stores in use, by name, each with its owner."""
    return list(
        session.scalars(
            select(Store)
            .where(~Store.archived)
            .options(joinedload(Store.entity))
            .order_by(Store.name)
        )
    )

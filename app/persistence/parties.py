"""Questions asked of legal entities, stores, importers and addresses."""

from collections.abc import Sequence
from typing import Any, Final, Generic, TypeVar

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, joinedload

from app.persistence.paging import MOST, Sheet, sheet
from app.persistence.tables.parties import Address, Importer, LegalEntity, Store

Party = TypeVar("Party")


class Shelf(Generic[Party]):
    """The parties of one kind, as `statement` orders and loads them."""

    def __init__(self, kind: type[Party], statement: Select[Any]) -> None:
        self._kind: Any = kind
        self._statement = statement

    def find(self, session: Session, party_id: int) -> Party | None:
        """Return the party of that id, archived or not."""
        found: Party | None = session.scalar(self._statement.where(self._kind.id == party_id))
        return found

    def in_use(self, session: Session, **criteria: Any) -> Sequence[Party]:
        """Return all parties not archived, for a page to offer; `criteria` are columns' values."""
        return session.scalars(self._statement.filter_by(archived=False, **criteria)).all()

    def page(self, session: Session, *, number: int) -> Sheet[Party]:
        """Return one page of the parties not archived."""
        return sheet(session, self._statement.filter_by(archived=False), number=number)

    def archived(self, session: Session) -> Sequence[Party]:
        """Return the parties archived last, one page of them."""
        latest = self._statement.filter_by(archived=True).order_by(None)
        return session.scalars(latest.order_by(self._kind.updated_at.desc()).limit(MOST)).all()

    def count(self, session: Session) -> int:
        """Return how many parties are not archived."""
        counted = select(func.count()).select_from(self._kind).filter_by(archived=False)
        return session.scalar(counted) or 0


ENTITIES: Final = Shelf(LegalEntity, select(LegalEntity).order_by(LegalEntity.name_en))
STORES: Final = Shelf(Store, select(Store).options(joinedload(Store.entity)).order_by(Store.name))
IMPORTERS: Final = Shelf(
    Importer,
    select(Importer)
    .options(joinedload(Importer.entity))
    .order_by(Importer.destination, Importer.id),
)
ADDRESSES: Final = Shelf(Address, select(Address).order_by(Address.name))

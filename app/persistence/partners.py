"""Questions asked of partners 合作方: the list as searched, and who may supply a product."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.persistence.paging import Sheet, sheet
from app.persistence.parties import Shelf
from app.persistence.tables.partners import ROLES, Partner
from app.persistence.tables.products import Product

__all__ = ["PARTNERS", "ROLES", "Partner", "searched", "suppliers_of"]

_NAMED: Final = func.coalesce(func.nullif(Partner.name_zh, ""), Partner.name_en)
PARTNERS: Final = Shelf(Partner, select(Partner).order_by(_NAMED, Partner.id))
_LOOKED_AT: Final = (Partner.name_zh, Partner.name_en, Partner.contact, Partner.uscc)


def searched(session: Session, *, words: str, role: str, number: int) -> Sheet[Partner]:
    """Return one page of the partners in use; every word stands in a name, contact or code."""
    wanted = select(Partner).where(~Partner.archived).order_by(_NAMED, Partner.id)
    if role in ROLES:
        wanted = wanted.where(getattr(Partner, role))
    for word in words.split():
        wanted = wanted.where(
            or_(*(column.icontains(word, autoescape=True) for column in _LOOKED_AT))
        )
    return sheet(session, wanted, number=number)


def suppliers_of(session: Session, product: Product | None) -> Sequence[Partner]:
    """Return the suppliers a product can have: those in use, and the one that it has."""
    own = product.supplier_id if product else None
    offered = or_(Partner.supplier & ~Partner.archived, Partner.id == own)
    return session.scalars(select(Partner).where(offered).order_by(_NAMED, Partner.id)).all()

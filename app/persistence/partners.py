"""Questions asked of partners 合作方: a page of the list as searched, and those of one role."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.persistence.paging import Sheet, sheet
from app.persistence.parties import Shelf
from app.persistence.tables.partners import ROLES, Partner

__all__ = ["PARTNERS", "ROLES", "Partner", "in_role", "searched"]

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


def in_role(session: Session, role: str) -> Sequence[Partner]:
    """Return all partners in use that are a supplier, say, for a page to offer."""
    return PARTNERS.in_use(session, **{role: True})

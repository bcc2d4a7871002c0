"""Questions asked of forwarders' rate cards."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Final

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from app.persistence.paging import Sheet, sheet
from app.persistence.tables.rate_cards import (
    CardStatus,
    RateArea,
    RateBreak,
    RateCard,
    RateLine,
    RateSurcharge,
)

__all__ = [
    "CardStatus",
    "RateArea",
    "RateBreak",
    "RateCard",
    "RateLine",
    "RateSurcharge",
]
#: Cards that have priced freight at some time: an older one still does for an earlier day.
_IN_FORCE: Final = (CardStatus.ACTIVE, CardStatus.REPLACED)
_WHOLE: Final = (
    selectinload(RateCard.areas),
    selectinload(RateCard.lines).selectinload(RateLine.breaks),
    selectinload(RateCard.surcharges),
)


def cards_in_force(session: Session, day: date) -> Sequence[RateCard]:
    """Return the cards that price freight on `day`, without their lines, suppliers in order."""
    wanted = select(RateCard).where(
        RateCard.status.in_(_IN_FORCE),
        RateCard.valid_from <= day,
        or_(RateCard.valid_to.is_(None), RateCard.valid_to >= day),
        or_(RateCard.replaced_on.is_(None), RateCard.replaced_on > day),
    )
    return session.scalars(wanted.order_by(RateCard.supplier, RateCard.sheet, RateCard.id)).all()


def whole_cards(session: Session, card_ids: Collection[int]) -> dict[int, RateCard]:
    """Return the cards of these ids with everything on them."""
    wanted = select(RateCard).where(RateCard.id.in_(card_ids)).options(*_WHOLE)
    return {card.id: card for card in session.scalars(wanted)}


def cards_page(session: Session, *, number: int) -> Sheet[RateCard]:
    """Return one page of the cards, those in use first, then the newest."""
    order = (RateCard.status != CardStatus.ACTIVE, RateCard.valid_from.desc(), RateCard.id.desc())
    wanted = select(RateCard).options(joinedload(RateCard.person)).order_by(*order)
    return sheet(session, wanted, number=number)


def channels_of(session: Session, card_ids: Collection[int]) -> dict[int, list[str]]:
    """Return the names of the channels of each card, in the order of its lines."""
    rows = session.execute(
        select(RateLine.card_id, RateLine.channel)
        .where(RateLine.card_id.in_(card_ids))
        .group_by(RateLine.card_id, RateLine.channel)
        .order_by(func.min(RateLine.position))
    )
    found: dict[int, list[str]] = {}
    for card_id, channel in rows:
        found.setdefault(card_id, []).append(channel)
    return found


def cards_of(session: Session, *, supplier: str, sheet_name: str) -> Sequence[RateCard]:
    """Return all cards of one sheet of a supplier, the newest first, without their lines."""
    wanted = select(RateCard).where(RateCard.supplier == supplier, RateCard.sheet == sheet_name)
    order = (RateCard.valid_from.desc(), RateCard.id.desc())
    return session.scalars(wanted.order_by(*order)).all()

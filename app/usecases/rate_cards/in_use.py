"""The rate cards that freight is compared by: read once, and kept while nobody changes them."""

from collections import OrderedDict
from collections.abc import Sequence
from datetime import date
from threading import Lock
from typing import Final

from sqlalchemy.orm import Session

from app.catalogue.rate_cards import rate_cards
from app.domain.freight.rate_cards import RateCard
from app.persistence import rate_cards as tables
from app.usecases.rate_cards.cards import card_of

_MOST_KEPT: Final = 64
_kept: Final[OrderedDict[tuple[object, ...], RateCard]] = OrderedDict()
_lock: Final = Lock()


def cards_in_use(session: Session, *, day: date) -> list[RateCard]:
    """Return the cards in force on `day`; the example card while the workspace has none.

    One query where the cards were read before, and a few more where one was not.
    """
    rows = tables.cards_in_force(session, day)
    return _read(session, rows) if rows else list(rate_cards().values())


def _read(session: Session, rows: Sequence[tables.RateCard]) -> list[RateCard]:
    found = {row.id: card for row in rows if (card := _kept.get(_key(row))) is not None}
    missing = [row.id for row in rows if row.id not in found]
    if missing:
        for card_id, row in tables.whole_cards(session, missing).items():
            found[card_id] = card_of(row)
            _keep(row, found[card_id])
    return [found[row.id] for row in rows]


def _keep(row: tables.RateCard, card: RateCard) -> None:
    with _lock:
        _kept[_key(row)] = card
        while len(_kept) > _MOST_KEPT:
            _kept.popitem(last=False)


def _key(row: tables.RateCard) -> tuple[object, ...]:
    """Return what no two states of a card share, in whatever database."""
    return row.workspace_id, row.id, row.version, row.created_at, row.updated_at

"""Keeps a card, and puts it in force: in the place of the older one of its sheet, which stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence.rate_cards import CardStatus, RateCard, cards_of, whole_cards
from app.usecases.rate_cards.cards import added_of
from app.usecases.rate_cards.contents import Added, CardContents
from app.usecases.rate_cards.flat import digest
from app.usecases.rate_cards.rows import put_lines, surcharge_row

_STANDING: Final = (CardStatus.DRAFT, CardStatus.ACTIVE, CardStatus.REPLACED)


@dataclass(frozen=True, slots=True)
class Kept:
    """The card; it was there already, and nothing was changed, where it is `known`."""

    card: RateCard
    known: bool


def keep_card(
    session: Session, contents: CardContents, *, person_id: int | None
) -> Kept | list[Problem]:
    """Keep a card as a draft and commit; one with the same prices of the same file is known.

    A draft with the same prices is taken up again. What follows, `put_in_force`, is the act that
    people can take back: it touches two rows, however many lines the card has.
    """
    if not contents.lines:
        return [Problem("rate-card-empty")]
    return lay_by(session, contents, person_id=person_id)


def lay_by(session: Session, contents: CardContents, *, person_id: int | None) -> Kept:
    """Keep a card that has lines, as `keep_card` does."""
    older = cards_of(session, supplier=contents.supplier, sheet_name=contents.sheet)
    known = _known(contents, older)
    if known is not None:
        return Kept(known, known=known.status is not CardStatus.DRAFT)
    active = next((card for card in older if card.status is CardStatus.ACTIVE), None)
    card = _card(contents, person_id=person_id)
    put_lines(card, contents.lines)
    for added in _surcharges(session, contents, active):
        card.surcharges.append(surcharge_row(added))
    session.add(card)
    session.commit()
    return Kept(card, known=False)


def put_in_force(session: Session, card: RateCard) -> None:
    """Let a card price freight from its first day and commit.

    It takes the place of the card of its sheet that did, unless that one is the newer.
    """
    same = cards_of(session, supplier=card.supplier, sheet_name=card.sheet)
    active = next((each for each in same if each.status is CardStatus.ACTIVE), None)
    card.status, card.replaced_on = CardStatus.ACTIVE, None
    if active is not None and card.valid_from < active.valid_from:
        card.status, card.replaced_on = CardStatus.REPLACED, active.valid_from
    elif active is not None and active is not card:
        active.status, active.replaced_on = CardStatus.REPLACED, card.valid_from
        card.replaces_id = active.id
    session.commit()


def _known(contents: CardContents, older: Sequence[RateCard]) -> RateCard | None:
    said = digest(contents.lines)
    validity = (contents.valid_from, contents.valid_to)
    for card in older:
        alike = (card.digest, card.currency) == (said, contents.currency)
        same_file = bool(card.file_hash) and card.file_hash == contents.file_hash
        same = same_file or (card.valid_from, card.valid_to) == validity
        if card.status in _STANDING and alike and same:
            return card
    return None


def _card(contents: CardContents, *, person_id: int | None) -> RateCard:
    return RateCard(
        supplier=contents.supplier,
        sheet=contents.sheet,
        file_name=contents.file_name,
        file_hash=contents.file_hash,
        digest=digest(contents.lines),
        currency=contents.currency,
        tax_included=contents.tax_included,
        valid_from=contents.valid_from,
        valid_to=contents.valid_to,
        sample=contents.sample,
        not_included=list(contents.not_included),
        left_out=[dict(each) for each in contents.left_out],
        person_id=person_id,
    )


def _surcharges(
    session: Session, contents: CardContents, active: RateCard | None
) -> Sequence[Added]:
    """Return the surcharges of the card; those of the card before it where its file has none."""
    if contents.surcharges is not None:
        return contents.surcharges
    if active is None:
        return ()
    before = whole_cards(session, [active.id])[active.id]
    return [added_of(row) for row in before.surcharges]

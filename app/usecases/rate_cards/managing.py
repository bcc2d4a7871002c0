"""What people do with kept cards: withdraw, put in force again, begin from the example."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from app.catalogue.rate_cards import rate_cards
from app.domain.freight.rate_cards import RateLine
from app.domain.freight.surcharges import Surcharge
from app.domain.naming import Language, Name
from app.domain.problems import Problem
from app.persistence.rate_cards import CardStatus, RateCard
from app.usecases.rate_cards.contents import Added, CardContents
from app.usecases.rate_cards.keeping import lay_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What is said of a card as a whole."""

    supplier: str
    sheet: str
    currency: str
    tax_included: bool | None
    valid_from: date
    valid_to: date | None
    not_included: tuple[str, ...]
    sample: bool = False


def save_head(
    session: Session, head: Head, *, card: RateCard | None, person_id: int | None
) -> RateCard | list[Problem]:
    """Save what is said of a card, of a new one when `card` is None, and commit."""
    if head.valid_to is not None and head.valid_to < head.valid_from:
        return [Problem("rate-card-ends-early", "valid_to")]
    if card is None:
        card = RateCard(person_id=person_id, status=CardStatus.DRAFT)
        session.add(card)
    for name in ("supplier", "sheet", "currency", "tax_included", "valid_from", "valid_to"):
        setattr(card, name, getattr(head, name))
    card.not_included, card.sample = list(head.not_included), head.sample
    session.commit()
    return card


def withdraw(session: Session, card: RateCard) -> None:
    """Let a card price nothing any more; it stays to be read."""
    card.status = CardStatus.WITHDRAWN
    session.commit()


def delete_draft(session: Session, card: RateCard) -> list[Problem]:
    """Delete a card that never came into force, with everything on it, or say why not; commits."""
    if card.status is not CardStatus.DRAFT:
        return [Problem("rate-card-not-draft")]
    session.delete(card)
    session.commit()
    return []


def copy_example(
    session: Session, *, day: date, language: Language, person_id: int | None
) -> RateCard:
    """Keep the example card as a sample of the workspace's own, a draft to change, and commit."""
    example = next(iter(rate_cards().values()))
    lines = tuple(in_one_language(line, language) for line in example.lines)
    contents = CardContents(
        supplier=example.name.in_(language),
        currency=example.currency,
        valid_from=day,
        lines=lines,
        surcharges=tuple(added_once(lines)),
        not_included=tuple(each.in_(language) for each in example.not_included),
        sample=True,
    )
    return lay_by(session, contents, person_id=person_id).card


def in_one_language(line: RateLine, language: Language) -> RateLine:
    """Return a bundled line with the one name that kept lines have."""
    return replace(
        line,
        name=_once(line.name, language),
        origin_region=_once(line.origin_region, language),
        area=replace(line.area, name=_once(line.area.name, language)),
        surcharges=tuple(
            replace(each, name=_once(each.name, language)) for each in line.surcharges
        ),
    )


def _once(name: Name, language: Language) -> Name:
    text = name.in_(language)
    return Name(text, text)


def added_once(lines: Iterable[RateLine]) -> Iterator[Added]:
    """Yield each surcharge once, with the channels that have it."""
    channels: dict[str, dict[str, None]] = {}
    known: dict[str, Surcharge] = {}
    for line in lines:
        for surcharge in line.surcharges:
            known[surcharge.code] = surcharge
            channels.setdefault(surcharge.code, {})[line.name.en] = None
    for code, surcharge in known.items():
        yield Added(surcharge, tuple(channels[code]))

"""A kept card is changed by hand in the words of our own table."""

import pytest
from sqlalchemy.orm import Session

from app.domain.freight.areas import Area
from app.domain.freight.rate_cards import RateLine
from app.domain.naming import Name
from app.persistence.rate_cards import RateCard
from app.usecases.rate_cards import editing
from app.usecases.rate_cards.roles import Role
from tests.factories.freight import line
from tests.factories.people import Member
from tests.factories.rate_cards import kept

GERMANY = Area(code="德国", name=Name("德国", "德国"), countries=frozenset({"DE"}))
FRANCE = Area(code="法国", name=Name("法国", "法国"), countries=frozenset({"FR"}))


@pytest.fixture
def session(member: Member) -> Session:
    return member.session()


@pytest.fixture
def card(session: Session) -> RateCard:
    return kept(session, line(area=GERMANY), line(area=FRANCE))


def retyped(card: RateCard, number: int, **changed: str) -> RateLine:
    texts, breaks = editing.texts_of(editing.read_line(card.lines[number], card))
    own = {Role(name.replace("_", "-")): text for name, text in changed.items()}
    found = editing.typed_line({**texts, **own}, breaks=breaks, card=card)
    assert isinstance(found, RateLine)
    return found


def test_a_line_as_it_would_be_typed_is_the_same_line(card: RateCard) -> None:
    kept_line = editing.read_line(card.lines[0], card)
    assert retyped(card, 0).service == kept_line.service
    assert retyped(card, 0).breaks == kept_line.breaks


def test_a_line_moved_to_another_area_takes_the_area_that_is_there(
    session: Session, card: RateCard
) -> None:
    moved = retyped(card, 0, area="UK", country="")
    assert editing.save_line(session, card, moved, row=card.lines[0]) == []
    assert card.lines[0].area.countries == ["GB"]
    back = retyped(card, 0, area="德国", country="")
    editing.save_line(session, card, back, row=card.lines[0])
    assert len(card.areas) == 3


def test_a_line_is_not_moved_onto_another(session: Session, card: RateCard) -> None:
    moved = retyped(card, 0, area="法国", country="")
    problems = editing.save_line(session, card, moved, row=card.lines[0])
    assert [problem.code for problem in problems] == ["rate-card-place-twice"]


def test_each_change_counts_the_card_up_and_changes_what_it_is_known_by(
    session: Session, card: RateCard
) -> None:
    version, digest = card.version, card.digest
    editing.remove_line(session, card, card.lines[1])
    assert card.version > version
    assert card.digest != digest


@pytest.mark.parametrize(
    ("breaks", "code"),
    [
        ("21 -", "rate-card-breaks"),
        ("21 9\n21 8", "rate-card-break-twice"),
        ("x 9", "rate-card-break"),
    ],
)
def test_prices_that_cannot_be_read_are_named_at_the_prices(
    card: RateCard, breaks: str, code: str
) -> None:
    texts, _breaks = editing.texts_of(editing.read_line(card.lines[0], card))
    found = editing.typed_line(texts, breaks=breaks, card=card)
    assert isinstance(found, list)
    assert [(problem.code, problem.field) for problem in found] == [(code, editing.BREAKS)]

"""A newer card replaces the older of its sheet from its day; the same prices change nothing."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from app.domain.freight.conditions import Conditions
from app.domain.freight.surcharges import Surcharge, SurchargeBasis
from app.domain.naming import Name
from app.domain.problems import Problem
from app.persistence.rate_cards import CardStatus
from app.usecases.rate_cards.contents import Added
from app.usecases.rate_cards.keeping import Kept, keep_card, put_in_force
from tests.factories.freight import breaks, line
from tests.factories.people import Member
from tests.factories.rate_cards import TODAY, a_rate_card, contents, kept

WEEK = timedelta(days=7)
DEARER = line(breaks=breaks(("0", "11")))


@pytest.fixture
def session(member: Member) -> Session:
    return member.session()


def test_a_newer_card_replaces_the_older_and_keeps_its_surcharges(session: Session) -> None:
    old = a_rate_card(session)
    new = kept(session, DEARER, valid_from=TODAY + WEEK)
    assert (old.status, old.replaced_on) == (CardStatus.REPLACED, TODAY + WEEK)
    assert (new.status, new.replaces_id) == (CardStatus.ACTIVE, old.id)
    assert [each.name for each in new.surcharges] == ["Overweight"]


def test_a_file_that_says_its_surcharges_has_those_alone(session: Session) -> None:
    a_rate_card(session)
    assert kept(session, DEARER, valid_from=TODAY + WEEK, surcharges=()).surcharges == []


def test_an_older_file_read_later_does_not_replace_the_newer(session: Session) -> None:
    new = kept(session, DEARER)
    old = kept(session, line(), valid_from=TODAY - WEEK)
    assert (old.status, old.replaced_on) == (CardStatus.REPLACED, TODAY)
    assert new.status is CardStatus.ACTIVE


@pytest.mark.parametrize(
    ("facts", "known"),
    [
        ({}, True),
        ({"file_hash": "x", "valid_from": TODAY + WEEK}, True),
        ({"valid_from": TODAY + WEEK}, False),
        ({"currency": "USD"}, False),
        ({"supplier": "另一家"}, False),
        ({"sheet": "欧线"}, False),
        ({"lines": (DEARER,)}, False),
    ],
)
def test_the_same_prices_again_change_nothing(
    session: Session, facts: dict[str, object], *, known: bool
) -> None:
    first = kept(session, line(), file_hash="x")
    found = keep_card(session, replace(contents(line()), **facts), person_id=None)  # type: ignore[arg-type]
    assert isinstance(found, Kept)
    assert (found.known, found.card is first) == (known, known)


def test_a_draft_of_the_same_prices_is_taken_up_again(session: Session) -> None:
    found = [keep_card(session, contents(line()), person_id=None) for _ in range(2)]
    assert all(isinstance(each, Kept) and not each.known for each in found)
    assert found[0] == found[1]


def test_putting_a_card_in_force_twice_is_once(session: Session) -> None:
    card = kept(session, line())
    put_in_force(session, card)
    assert (card.status, card.replaces_id) == (CardStatus.ACTIVE, None)


def test_a_card_without_a_price_is_none(session: Session) -> None:
    assert keep_card(session, contents(), person_id=None) == [Problem("rate-card-empty")]


def test_a_card_keeps_only_conditions_it_can_say(session: Session) -> None:
    class Odd:
        def hits(self, *_about: object) -> bool:
            return False

    surcharge = Surcharge(
        code="odd", name=Name("Odd", "怪"), trigger=Odd(), basis=SurchargeBasis.PERCENT,
        amount=Decimal(1),
    )  # fmt: skip
    assert not isinstance(surcharge.trigger, Conditions)
    with pytest.raises(TypeError, match="conditions"):
        kept(session, line(), surcharges=(Added(surcharge),))

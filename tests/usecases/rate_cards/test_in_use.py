"""Freight is compared by the cards in force on a day; by the example while there is none."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from app.domain.freight.conditions import Conditions
from app.domain.freight.counting import Counting, LoadUnit
from app.domain.freight.measuring import Measuring
from app.domain.naming import Language
from app.usecases.rate_cards import in_use
from app.usecases.rate_cards.in_use import cards_in_use
from app.usecases.rate_cards.keeping import put_in_force
from app.usecases.rate_cards.managing import copy_example, withdraw
from tests.factories.freight import breaks, line
from tests.factories.people import Member
from tests.factories.rate_cards import TODAY, kept
from tests.web.visitor import counted

DAY = timedelta(days=1)


@pytest.fixture
def session(member: Member) -> Session:
    return member.session()


def codes(session: Session, day: date = TODAY) -> list[str]:
    return [card.code for card in cards_in_use(session, day=day)]


def test_without_a_card_the_example_is_compared(session: Session) -> None:
    (card,) = cards_in_use(session, day=TODAY)
    assert card.example


def test_a_card_kept_is_the_one_compared_and_says_all_it_said(session: Session) -> None:
    said = line(breaks=breaks(("21", "16.7"), ("100", "13.7")))
    kept(session, said)
    (card,) = cards_in_use(session, day=TODAY)
    assert not card.example
    (read,) = card.lines
    places = replace(said.area, code=read.area.code, name=read.area.name)
    assert read == replace(
        said, service=read.service, name=read.name, origin_region=read.origin_region, area=places,
        validity=card.validity,
    )  # fmt: skip


def test_a_card_is_compared_from_its_first_to_its_last_day(session: Session) -> None:
    card = kept(session, line(), valid_from=TODAY, valid_to=TODAY + DAY)
    own = f"card-{card.id}"
    found = [codes(session, TODAY + n * DAY) == [own] for n in (-1, 0, 1, 2)]
    assert found == [False, True, True, False]


def test_a_newer_card_takes_over_on_its_day_and_the_older_one_stays_for_the_days_before(
    session: Session,
) -> None:
    old = kept(session, line())
    new = kept(session, line(breaks=breaks(("0", "11"))), valid_from=TODAY + 3 * DAY)
    assert codes(session, TODAY + 2 * DAY) == [f"card-{old.id}"]
    assert codes(session, TODAY + 3 * DAY) == [f"card-{new.id}"]


def test_a_card_withdrawn_is_not_compared_until_it_is_put_back(session: Session) -> None:
    card = kept(session, line())
    withdraw(session, card)
    assert codes(session) == ["example"]
    put_in_force(session, card)
    assert codes(session) == [f"card-{card.id}"]


def test_the_example_copied_is_a_sample_with_the_same_prices(session: Session) -> None:
    (example,) = cards_in_use(session, day=TODAY)
    put_in_force(session, copy_example(session, day=TODAY, language=Language.ZH, person_id=None))
    (own,) = cards_in_use(session, day=TODAY)
    assert own.example
    assert [each.breaks for each in own.lines] == [each.breaks for each in example.lines]
    assert [len(each.surcharges) for each in own.lines] == [
        len(each.surcharges) for each in example.lines
    ]
    assert all(isinstance(each.trigger, Conditions) for one in own.lines for each in one.surcharges)


def test_cards_are_read_in_a_few_queries_however_many_and_then_in_one(
    session: Session, member: Member
) -> None:
    for supplier in ("甲", "乙", "丙"):
        kept(session, line(), supplier=supplier)
    session.expunge_all()
    with counted(member.engine) as first:
        cards_in_use(session, day=TODAY)
    with counted(member.engine) as again:
        cards_in_use(session, day=TODAY)
    assert (len(first), len(again)) == (7, 1)


def test_a_card_by_the_pallet_and_the_container_is_read_as_it_was_kept(session: Session) -> None:
    bases = (
        Counting(unit=LoadUnit.PALLET),
        Counting(unit=LoadUnit.CONTAINER, kind="40HQ"),
        Measuring(minimum=Decimal(1), round_step=Decimal("0.01")),
    )
    kept(session, *(line(basis=basis) for basis in bases))
    (card,) = cards_in_use(session, day=TODAY)
    assert tuple(each.basis for each in card.lines) == bases


def test_no_more_cards_are_remembered_than_are_used(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_use, "_MOST_KEPT", 1)
    for supplier in ("甲", "乙"):
        kept(session, line(), supplier=supplier)
    assert len(codes(session)) == len(codes(session)) == 2

"""A card that never came into force can be deleted whole; any other stays to be read."""

import pytest
from sqlalchemy import func, select

from app.domain.naming import Language
from app.persistence import rate_cards as tables
from app.persistence.rate_cards import CardStatus
from app.usecases.rate_cards.managing import copy_example, delete_draft
from tests.factories.people import Member
from tests.factories.rate_cards import TODAY, a_rate_card

KINDS = (
    tables.RateCard,
    tables.RateArea,
    tables.RateLine,
    tables.RateBreak,
    tables.RateSurcharge,
)


def test_a_draft_goes_with_everything_on_it(member: Member) -> None:
    with member.session() as session:
        card = copy_example(session, day=TODAY, language=Language.ZH, person_id=None)
        assert delete_draft(session, card) == []
        counts = [session.scalar(select(func.count()).select_from(kind)) for kind in KINDS]
    assert counts == [0] * len(KINDS)


@pytest.mark.parametrize("status", [each for each in CardStatus if each is not CardStatus.DRAFT])
def test_a_card_that_was_in_force_stays(member: Member, status: CardStatus) -> None:
    with member.session() as session:
        card = a_rate_card(session)
        card.status = status
        assert [each.code for each in delete_draft(session, card)] == ["rate-card-not-draft"]
        assert session.get(tables.RateCard, card.id) is card

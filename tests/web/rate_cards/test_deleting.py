"""Drafts of cards are deleted: a small one with a way back, a large one once it is confirmed."""

import pytest

from app.domain.naming import Language
from app.usecases.rate_cards.managing import copy_example
from app.web.rate_cards import page as pages
from tests.factories.people import Member
from tests.factories.rate_cards import TODAY, a_rate_card
from tests.web.visitor import Visitor


@pytest.fixture
def draft(member: Member) -> str:
    with member.session() as session:
        card = copy_example(session, day=TODAY, language=Language.EN, person_id=member.person_id)
        return f"/rate-cards/{card.id}"


def test_a_small_draft_can_be_had_back(owner: Visitor, draft: str) -> None:
    prices = owner.get(f"{draft}/prices.csv").response.text
    assert owner.get(draft).soup.select_one(f'form[action="{draft}/delete"]')
    owner.post(f"{draft}/delete")
    owner.take_back("/rate-cards")
    assert owner.get(f"{draft}/prices.csv").response.text == prices


def test_a_large_draft_is_deleted_once_confirmed(
    owner: Visitor, draft: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "_SMALL", 3)
    assert owner.get(draft).soup.select_one(f'a[href="{draft}/delete"]')
    assert "all prices on them go for good" in owner.get(f"{draft}/delete").text
    owner.post(f"{draft}/delete")
    page = owner.get("/rate-cards")
    assert "Draft deleted" in page.text
    assert not page.soup.select_one('form[action^="/undo/"]')
    owner.get(draft, status=404)


def test_a_card_in_force_is_not_deleted(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        card = f"/rate-cards/{a_rate_card(session).id}"
    assert "Delete the draft" not in owner.get(card).text
    assert owner.get(f"{card}/delete", status=302).location == card
    owner.post(f"{card}/delete")
    assert "This card is no draft" in owner.get(card).text

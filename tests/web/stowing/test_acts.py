"""Accepting a plan, giving it up, removing it, and opening its containers at hand-over."""

import pytest
from sqlalchemy import select

from app.persistence.tables.movements import Movement
from app.persistence.tables.stowage import LoadPlan
from tests.factories.loading import a_load_plan
from tests.factories.people import Member
from tests.factories.plans import a_plan, lock
from tests.web.stowing.conftest import PAGE
from tests.web.visitor import Visitor

HANDOVER = "/p/IP-2026-0001/handover"


def test_a_plan_is_accepted_and_taken_back(owner: Visitor, planned: str) -> None:
    assert owner.post(f"{planned}/accept").location == planned
    page = owner.get(planned)
    assert "The shipment is loaded by this plan" in page.text
    assert "Accepted plan" in owner.get(PAGE).text
    owner.post(f"{planned}/drop")
    assert "The plan is a proposal again" in owner.get(planned).text
    owner.post(f"{planned}/accept")
    owner.take_back(planned)
    assert "Accepted plan" not in owner.get(PAGE).text


def test_a_plan_is_removed_and_taken_back(owner: Visitor, planned: str) -> None:
    assert owner.post(f"{planned}/remove").location == PAGE
    page = owner.get(PAGE)
    assert page.soup.select_one(f'a[href="{planned}"]') is None
    form = page.soup.select_one('form[action^="/undo/"]')
    assert form is not None
    owner.post(str(form["action"]), {"page": PAGE})
    assert owner.get(planned).status == 200


@pytest.mark.parametrize("act", ["accept", "drop", "remove", "containers"])
def test_what_is_refused_is_said(owner: Visitor, member: Member, planned: str, act: str) -> None:
    with member.session() as session:
        kept = session.get_one(LoadPlan, 1)
        kept.accepted_at = kept.created_at if act == "remove" else None
        kept.shipment.state = kept.shipment.state.HANDED_OVER
        session.commit()
    assert owner.post(f"{planned}/{act}").location == planned
    assert owner.get(planned).soup.select_one(".banner.act") is not None


class TestHandOver:
    @pytest.fixture
    def accepted(self, member: Member) -> str:
        with member.session() as session:
            kept = a_load_plan(session, a_plan(session).shipments[0], accepted=True)
        lock(member)
        return f"{PAGE}/{kept.id}"

    def test_the_accepted_plan_proposes_which_cartons_go_into_which_container(
        self, owner: Visitor, accepted: str
    ) -> None:
        page = owner.get(HANDOVER)
        assert "1 · 20GP (20 ft): cartons 1-17" in page.text
        assert page.soup.select_one(f'form[action="{accepted}/containers"]') is not None

    def test_one_press_opens_them_and_one_takes_them_back(
        self, owner: Visitor, member: Member, accepted: str
    ) -> None:
        assert owner.post(f"{accepted}/containers").location == HANDOVER
        page = owner.get(HANDOVER)
        assert "1 container opened with its cartons" in page.text
        assert "17/17" in page.text
        assert page.soup.select_one(f'form[action="{accepted}/containers"]') is None
        with member.session() as session:
            [movement] = session.scalars(select(Movement))
        assert movement.note == "20GP (20 ft), number 1 of 1 in the loading plan"
        form = page.soup.select_one('form[action^="/undo/"]')
        assert form is not None
        owner.post(str(form["action"]), {"page": HANDOVER})
        with member.session() as session:
            assert session.scalars(select(Movement)).all() == []

    def test_a_plan_without_loading_asks_no_more_than_before(
        self, owner: Visitor, member: Member
    ) -> None:
        with member.session() as session:
            a_plan(session)
        lock(member)
        assert "Loading plan of shipment" not in owner.get(HANDOVER).text

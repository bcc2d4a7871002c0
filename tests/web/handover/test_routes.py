"""The hand-over step: one short form, then what the cartons are in and what is to come."""

import pytest
from sqlalchemy import select

from app.persistence.tables.movements import Movement
from app.persistence.tables.plans import Shipment
from tests.factories.movements import ORDER, a_movement, another_plan, whole
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment, lock
from tests.web.visitor import Visitor

PAGE = "/p/IP-2026-0001/handover"
ENTRIES = {"number": ORDER, "forwarder": "Example Forwarding"}


def test_before_the_lock_the_page_says_what_to_do_first(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_plan(session)
    page = owner.get(PAGE)
    assert "Lock the plan first" in page.text
    assert page.soup.select_one('a.button[href$="/labels"]') is not None


class TestOneShipment:
    @pytest.fixture(autouse=True)
    def locked(self, member: Member) -> int:
        with member.session() as session:
            shipment_id = a_plan(session).shipments[0].id
        lock(member)
        return shipment_id

    def test_a_short_form_offers_all_cartons(self, owner: Visitor, locked: int) -> None:
        page = owner.get(PAGE)
        assert page.h1 == "Hand-over"
        assert page.value(f"cartons-{locked}") == "1-17"
        assert page.soup.select_one("table") is None

    def test_the_order_number_and_the_forwarder_are_enough(
        self, owner: Visitor, locked: int
    ) -> None:
        done = owner.post(PAGE, {**ENTRIES, f"cartons-{locked}": "1-17"})
        assert done.location == PAGE
        page = owner.get(PAGE)
        assert f"17 cartons handed over: Forwarder order {ORDER}" in page.text
        assert "17/17" in page.text
        assert page.soup.select_one('[name="number"]') is None
        assert owner.get("/p/IP-2026-0001").soup.select_one('li[data-state="done"]') is not None

    def test_what_is_missing_is_asked_for_at_its_field(self, owner: Visitor, locked: int) -> None:
        page = owner.post(PAGE, {"number": "", f"cartons-{locked}": "1-17"}, status=422)
        assert "Enter the number of the forwarder's order" in page.error("number")
        assert "Enter the forwarder" in page.error("forwarder")

    @pytest.mark.parametrize(
        ("text", "said"),
        [("1-x", "cannot be read"), ("16-20", "Cartons 18-20 are not there. Choose among 1-17.")],
    )
    def test_cartons_that_are_not_there_are_named(
        self, owner: Visitor, locked: int, text: str, said: str
    ) -> None:
        page = owner.post(PAGE, {**ENTRIES, f"cartons-{locked}": text}, status=422)
        assert said in page.error(f"cartons-{locked}")
        assert page.value("number") == ORDER

    def test_a_day_to_come_is_refused_at_its_field(self, owner: Visitor, locked: int) -> None:
        entries = {**ENTRIES, "day": "2099-01-01", f"cartons-{locked}": "1-17"}
        assert owner.post(PAGE, entries, status=422).error("day")

    def test_no_carton_is_no_hand_over(self, owner: Visitor, locked: int) -> None:
        page = owner.post(PAGE, {**ENTRIES, f"cartons-{locked}": ""}, status=422)
        assert "Write which cartons go" in page.error(f"cartons-{locked}")

    def test_a_part_leaves_the_rest_waiting_on_the_page(self, owner: Visitor, locked: int) -> None:
        owner.post(PAGE, {**ENTRIES, "day": "2026-11-20", f"cartons-{locked}": "1-10, 13"})
        page = owner.get(PAGE)
        assert "11/17" in page.text
        assert "In no forwarder order yet 6" in page.text
        assert page.value(f"cartons-{locked}") == "11-12, 14-17"
        rest = {"number": "YT2", "forwarder": "Another", f"cartons-{locked}": "11-12, 14-17"}
        owner.post(PAGE, rest)
        assert owner.get(PAGE).soup.select_one('[name="number"]') is None

    def test_it_can_be_taken_back(self, owner: Visitor, locked: int, member: Member) -> None:
        owner.post(PAGE, {**ENTRIES, f"cartons-{locked}": "1-17"})
        form = owner.get(PAGE).soup.select_one('form[action^="/undo/"]')
        assert form is not None
        owner.post(str(form["action"]), {"page": PAGE})
        assert owner.get(PAGE).value(f"cartons-{locked}") == "1-17"
        with member.session() as session:
            assert session.scalars(select(Movement)).all() == []

    def test_it_can_be_left_for_later(self, owner: Visitor, locked: int) -> None:
        owner.post(PAGE, {"number": "YT-HALF", "later": "1", f"cartons-{locked}": "1-17"})
        assert owner.get(PAGE).value("number") == "YT-HALF"

    def test_earlier_forwarders_are_suggested(
        self, owner: Visitor, locked: int, member: Member
    ) -> None:
        with member.session() as session:
            a_movement(session, {locked: "1"}, party="Example Forwarding")
        options = [str(each["value"]) for each in owner.get(PAGE).soup.select("datalist option")]
        assert options == ["Example Forwarding"]

    def test_reopening_is_refused_while_cartons_are_in_a_movement(
        self, owner: Visitor, locked: int
    ) -> None:
        owner.post(PAGE, {**ENTRIES, f"cartons-{locked}": "1"})
        page = owner.post("/p/IP-2026-0001/reopen", {"reason": "6 short"}, status=422)
        assert f"Cartons of this plan are in Forwarder order {ORDER}" in page.problems[0]


def test_each_of_several_shipments_may_stay_behind(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        ids = [plan.shipments[0].id, a_shipment(session, plan, cartons=3).id]
    lock(member)
    assert "Cartons of shipment 2, IND9" in owner.get(PAGE).text
    owner.post(PAGE, {**ENTRIES, f"cartons-{ids[0]}": "", f"cartons-{ids[1]}": "1-3"})
    page = owner.get(PAGE)
    assert "3/20" in page.text
    assert "Shipment 1: 1-17" in page.text


def test_two_shipments_and_what_other_plans_share_are_told(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        a_shipment(session, plan, cartons=3)
        another_plan(session, plan, cartons=4)
    lock(member)
    with member.session() as session:
        a_movement(session, whole(*session.scalars(select(Shipment))))
    page = owner.get(PAGE)
    assert "20/20" in page.text
    assert "24 with other plans" in page.text
    assert "IP-2026-0001-2: 1-3" in page.text

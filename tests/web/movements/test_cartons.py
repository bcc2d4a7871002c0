"""Cartons join a movement, leave it and go to another, on the movement's page."""

from app.domain.movement.kinds import MovementKind
from tests.factories.movements import a_movement
from tests.factories.people import Member
from tests.web.movements.conftest import Ids
from tests.web.visitor import Visitor


def test_cartons_of_another_plan_join_it(owner: Visitor, order: str, ids: Ids) -> None:
    page = owner.get(f"{order}?q=IP-2026-0002")
    assert page.soup.select_one(f'[name="add-shipment-{ids.second}"]') is not None
    assert page.soup.select_one(f'[name="add-shipment-{ids.first}"]') is None
    owner.post(f"{order}/add", {f"add-shipment-{ids.second}": "y"})
    assert "3 cartons added" in owner.get(order).text
    assert "13 cartons" in owner.get(order).text


def test_choosing_none_is_said(owner: Visitor, order: str) -> None:
    for deed in ("add", "take-out", "move"):
        page = owner.post(f"{order}/{deed}", {"held-to": "new"}, status=422)
        assert "No carton is chosen" in page.problems[0]


def test_cartons_that_are_not_in_it_cannot_leave(owner: Visitor, order: str, ids: Ids) -> None:
    name = f"held-cartons-{ids.first}"
    page = owner.post(f"{order}/take-out", {name: "10-12"}, status=422)
    assert "Cartons 11-12 are not there. Choose among 1-10." in page.error(name)


def test_cartons_are_taken_out_and_back(owner: Visitor, order: str, ids: Ids) -> None:
    owner.post(f"{order}/take-out", {f"held-cartons-{ids.first}": "9-10"})
    page = owner.get(order)
    assert "2 cartons taken out" in page.text
    assert "8 cartons" in page.text
    undo = page.soup.select_one('form[action^="/undo/"]')
    assert undo is not None
    owner.post(str(undo["action"]), {"page": order})
    assert "10 cartons" in owner.get(order).text


def test_a_rolled_carton_goes_to_the_next_container(
    owner: Visitor, ids: Ids, member: Member
) -> None:
    with member.session() as session:
        kind = MovementKind.CONTAINER
        one = a_movement(session, {ids.first: ""}, kind=kind, number="CSQU3054383").id
        two = a_movement(session, {}, kind=kind, number="MSCU6639871").id
    fields = {f"held-cartons-{ids.first}": "11-17", "held-to": str(two)}
    moved = owner.post(f"/movements/{one}/move", fields)
    assert moved.location == f"/movements/{two}"
    assert (
        "7 cartons moved to Container or air waybill MSCU6639871" in owner.get(moved.location).text
    )
    assert "10 cartons" in owner.get(f"/movements/{one}").text


def test_cartons_may_move_to_one_whose_number_is_to_come(
    owner: Visitor, order: str, ids: Ids
) -> None:
    moved = owner.post(f"{order}/move", {f"held-shipment-{ids.first}": "y", "held-to": "new"})
    assert owner.get(moved.location).h1 == "Forwarder order (number to come)"


def test_a_target_nobody_offered_is_refused(owner: Visitor, order: str, ids: Ids) -> None:
    fields = {f"held-shipment-{ids.first}": "y", "held-to": "4711"}
    owner.post(f"{order}/move", fields, status=422)

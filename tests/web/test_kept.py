"""What was made of a workspace is made once, and again as soon as anything in it changes."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from flask import Flask, g
from sqlalchemy import select

from app.persistence.session import enter_workspace
from app.persistence.tables.accounts import Workspace
from app.persistence.tables.plans import Shipment
from app.web.database import database
from app.web.kept import MOST, Shelf, Thing, kept, kept_of_all, kept_of_some
from tests.factories.parties import a_company
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment

Asked = list[Collection[int] | None]


@contextmanager
def request(app: Flask, member: Member) -> Iterator[None]:
    """Read as the member, as one request does."""
    with app.test_request_context():
        enter_workspace(database(), member.workspace_id)
        found = select(Workspace).where(Workspace.id == member.workspace_id)
        g.workspace = database().scalars(found).one()
        yield


@pytest.fixture
def shipments(member: Member) -> list[int]:
    with member.session() as session:
        plan = a_plan(session)
        a_shipment(session, plan)
        return [shipment.id for shipment in plan.shipments]


def note(member: Member, shipment_id: int, text: str) -> None:
    with member.session() as session:
        session.get_one(Shipment, shipment_id).note = text
        session.commit()


def rename(member: Member, name: str) -> None:
    with member.session() as session:
        session.scalars(select(Shipment)).first().plan.name = name  # type: ignore[union-attr]
        session.commit()


def notes(among: Collection[int] | None) -> Mapping[int, str]:
    found = select(Shipment.id, Shipment.note)
    wanted = found if among is None else found.where(Shipment.id.in_(among))
    return {each: text for each, text in database().execute(wanted)}  # noqa: C416 - rows are not pairs


def test_the_least_lately_asked_for_is_given_up() -> None:
    shelf = Shelf()
    for number in range(MOST):
        shelf.put((number,), Thing(1, number))
    assert shelf.find((0,)) == Thing(1, 0)
    shelf.put(("one more",), Thing(1, "more"))
    assert shelf.find((0,)) is not None
    assert shelf.find((1,)) is None


def test_a_thing_is_made_again_when_a_shipment_is_touched(
    app: Flask, member: Member, shipments: list[int]
) -> None:
    made: list[bool] = []

    def make(*, by_shipment: bool) -> int:
        made.append(by_shipment)
        return len(made)

    def both() -> tuple[int, int]:
        with request(app, member):
            first = kept(lambda: make(by_shipment=True), of=("all",))
            return first, kept(lambda: make(by_shipment=False), of=("apart",), by_shipment=False)

    assert both() == both() == (1, 2)
    with member.session() as session:
        a_company(session, name_en="Another Ltd")
    assert both() == (1, 2)
    note(member, shipments[0], "Heavy")
    assert both() == both() == (3, 2)
    rename(member, "Spring")
    assert both() == both() == (4, 5)


def test_only_touched_shipments_are_asked_for_again(
    app: Flask, member: Member, shipments: list[int]
) -> None:
    asked: Asked = []

    def ask(among: Collection[int] | None) -> Mapping[int, str]:
        asked.append(among if among is None else sorted(among))
        return notes(among)

    def now() -> list[str]:
        with request(app, member):
            found = kept_of_all(ask, of=("notes",))
            return [found[each] for each in shipments]

    first, second = shipments
    assert now() == now() == ["", ""]
    note(member, second, "Heavy")
    note(member, first, "Light")
    assert now() == now() == ["Light", "Heavy"]
    note(member, first, "")
    assert now() == ["", "Heavy"]
    rename(member, "Spring")
    assert now() == ["", "Heavy"]
    assert asked == [None, [first, second], [first], None]


def test_of_some_shipments_only_those_missing_or_touched_are_asked_for(
    app: Flask, member: Member, shipments: list[int]
) -> None:
    asked: Asked = []

    def ask(among: Collection[int]) -> Mapping[int, str]:
        asked.append(sorted(among))
        return notes(among)

    def now(*ids: int) -> list[str]:
        with request(app, member):
            found = kept_of_some(ask, ids, of=("some",))
            return [found[each] for each in ids]

    first, second = shipments
    assert now(first) == now(first) == [""]
    note(member, first, "Light")
    assert now(second, first) == now(second, first) == ["", "Light"]
    rename(member, "Spring")
    assert now(second) == [""]
    assert asked == [[first], [first, second], [second]]


def test_who_began_before_a_change_does_not_keep_what_was_there_then(
    app: Flask, member: Member, shipments: list[int]
) -> None:
    first = shipments[0]
    with request(app, member):
        assert kept_of_all(notes, of=("notes",))[first] == ""
    note(member, first, "Heavy")
    with request(app, member):
        assert kept_of_all(notes, of=("notes",))[first] == "Heavy"
        g.workspace = SimpleNamespace(id=g.workspace.id, changes=g.workspace.changes - 1)
        assert kept_of_all(lambda _among: {first: ""}, of=("notes",)) == {first: ""}
    with request(app, member):
        assert kept_of_all(notes, of=("notes",))[first] == "Heavy"


def test_each_workspace_has_its_own(
    app: Flask, member: Member, stranger: Member, shipments: list[int]
) -> None:
    with request(app, member):
        assert set(kept_of_all(notes, of=("notes",))) == set(shipments)
    with request(app, stranger):
        assert kept_of_all(notes, of=("notes",)) == {}

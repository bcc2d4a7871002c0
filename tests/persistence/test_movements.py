"""Movements come with all their cartons in as many queries for one as for many."""

from sqlalchemy import select

from app.domain.movement.kinds import MovementKind
from app.persistence import movement_search, movements
from app.persistence.movement_search import Search
from app.persistence.tables.plans import Shipment
from app.usecases.movements import cancel
from tests.factories.movements import ORDER, a_movement, another_plan, whole
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment, lock
from tests.web.visitor import counted


def furnish(member: Member) -> list[int]:
    """Lock two plans, of two shipments and of one; return the shipments' ids."""
    with member.session() as session:
        plan = a_plan(session)
        a_shipment(session, plan, cartons=2)
        another_plan(session, plan)
    lock(member)
    with member.session() as session:
        return list(session.scalars(select(Shipment.id).order_by(Shipment.id)))


def reads(queries: list[str]) -> list[str]:
    return [query for query in queries if query.startswith("SELECT")]


def test_movements_are_found_by_shipment_in_the_order_of_the_kinds(member: Member) -> None:
    first, second, third = furnish(member)
    with member.session() as session:
        a_movement(session, {first: ""}, kind=MovementKind.DECLARATION, number="3101")
        a_movement(session, {first: "1-10", third: ""})
        gone = a_movement(session, {second: ""}, number="YT-GONE")
        cancel(session, gone, person_id=None)
        found = movements.movements_of(session, [first, second])
        assert [each.movement.kind for each in found] == [
            MovementKind.FORWARDER_ORDER, MovementKind.DECLARATION,
        ]  # fmt: skip
        assert [(load.shipment.id, load.numbers) for load in found[0].loads] == [
            (first, tuple(range(1, 11))), (third, (1, 2, 3)),
        ]  # fmt: skip
        assert found[0].cartons == 13
        assert found[0].loads[1].shipment.plan.reference == "IP-2026-0002"


def test_many_movements_cost_as_many_queries_as_one(member: Member) -> None:
    ids = furnish(member)
    with member.session() as session:
        for number in range(1, 11):
            kind = MovementKind.FORWARDER_ORDER
            a_movement(session, {ids[0]: str(number)}, kind=kind, number=f"YT{number}")
        session.expire_all()
        with counted(member.engine) as queries:
            assert len(movements.movements_of(session, ids)) == 10
    assert len(reads(queries)) == 3


def test_the_list_is_searched_a_word_at_a_time_signs_as_typed(member: Member) -> None:
    first, second, third = furnish(member)
    with member.session() as session:
        a_movement(session, {first: "", third: ""})
        kind = MovementKind.CONTAINER
        a_movement(session, {second: ""}, kind=kind, number="CSQU3054383", vessel="EVER_CALM")

        def found(**search: object) -> list[str]:
            page = movement_search.movements_page(session, Search(**search))  # type: ignore[arg-type]
            return [row.number for row in page.rows]

        assert found() == ["CSQU3054383", ORDER]
        assert found(words="yt2026 IP-2026-0002") == [ORDER]
        assert found(words="ever_calm") == ["CSQU3054383"]
        assert found(words="ever%calm") == []
        assert found(kind=MovementKind.CONTAINER) == ["CSQU3054383"]
        assert found(cancelled=True) == []


def test_the_list_counts_cartons_by_shipment_in_one_query(member: Member) -> None:
    furnish(member)
    with member.session() as session:
        order = a_movement(session, whole(*session.scalars(select(Shipment))))
        with counted(member.engine) as queries:
            tallies = movement_search.tallies(session, [order])
        assert len(reads(queries)) == 1
        assert [(each.reference, each.shipment, each.cartons) for each in tallies[order.id]] == [
            ("IP-2026-0001", 1, 17), ("IP-2026-0001", 2, 2), ("IP-2026-0002", 1, 3),
        ]  # fmt: skip


def test_earlier_parties_come_latest_first_each_once(member: Member) -> None:
    furnish(member)
    with member.session() as session:
        for number, party in enumerate(("A", "B", "A", "")):
            a_movement(session, {}, number=f"YT{number}", party=party)
        kind = MovementKind.FORWARDER_ORDER
        assert movements.parties(session, kind=kind) == ["A", "B"]
        assert movements.parties(session, kind=MovementKind.CONTAINER) == []


def test_one_workspace_never_sees_anothers(member: Member, stranger: Member) -> None:
    furnish(member)
    with member.session() as session:
        order = a_movement(session, whole(*session.scalars(select(Shipment)))).id
    with stranger.session() as session:
        assert movements.find(session, order) is None
        assert movements.movements_of(session, [1, 2, 3]) == []
        assert movement_search.movements_page(session, Search()).rows == []

"""A plan changed by hand: kept when every rule is, refused with every fault when not."""

from decimal import Decimal

import pytest

from app.domain.stowage.moving import Act, Change, Spot
from app.persistence.plans import plan_by_reference
from app.persistence.tables.stowage import LoadPlan
from app.usecases.stowing.editing import edit
from app.usecases.stowing.figures import Figures
from app.usecases.stowing.loads import Load
from app.usecases.stowing.offered import usual_pallet
from app.usecases.stowing.wishes import Manner
from tests.factories.loading import TODAY, a_load_plan
from tests.factories.people import Member
from tests.factories.plans import a_plan


@pytest.fixture
def load_id(member: Member) -> int:
    """Return the plan of 17 cartons loose in a 20GP."""
    with member.session() as session:
        return a_load_plan(session, a_plan(session).shipments[0]).id


def changed(member: Member, load_id: int, asked: Change) -> list[str]:
    with member.session() as session:
        kept = session.get_one(LoadPlan, load_id)
        return [fault.problem.code for fault in edit(session, kept, asked)]


def kept(member: Member, load_id: int) -> LoadPlan:
    with member.session(writes=False) as session:
        return session.get_one(LoadPlan, load_id)


def test_a_piece_taken_out_is_left(member: Member, load_id: int) -> None:
    last = len(Load.load(kept(member, load_id).levels).outermost[0].placements) - 1
    assert changed(member, load_id, Change(act=Act.OUT, spot=Spot(0, last))) == []
    after = kept(member, load_id)
    figures = Figures.load(after.figures)
    assert after.edited
    assert figures is not None
    assert (figures.placed, figures.left, figures.proven) == (16, 1, False)


def test_what_was_taken_out_can_be_put_back(member: Member, load_id: int) -> None:
    last = len(Load.load(kept(member, load_id).levels).outermost[0].placements) - 1
    piece = Load.load(kept(member, load_id).levels).outermost[0].placements[last]
    assert changed(member, load_id, Change(act=Act.OUT, spot=Spot(0, last))) == []
    back = Change(act=Act.IN, item=piece.item, x=4000, y=0)
    assert changed(member, load_id, back) == []
    assert Load.load(kept(member, load_id).levels).left().total() == 0


def test_a_plan_that_would_break_a_rule_is_refused_whole(member: Member, load_id: int) -> None:
    before = kept(member, load_id).levels
    out_of_the_door = Change(act=Act.MOVE, spot=Spot(0, 0), x=9000)
    assert "stowage-outside" in changed(member, load_id, out_of_the_door)
    assert kept(member, load_id).levels == before
    assert not kept(member, load_id).edited


def test_a_fault_is_named_at_its_piece(member: Member, load_id: int) -> None:
    with member.session() as session:
        row = session.get_one(LoadPlan, load_id)
        faults = edit(session, row, Change(act=Act.MOVE, spot=Spot(0, 16), x=5000, z=100))
    floating = [each for each in faults if each.problem.code == "stowage-floating"]
    assert {each.container for each in floating} == {0}
    assert (5000, 0, 100) in {each.piece.at for each in floating if each.piece}


def test_a_container_too_heavy_is_a_fault_of_no_single_piece(member: Member, load_id: int) -> None:
    with member.session() as session:
        row = session.get_one(LoadPlan, load_id)
        levels = [dict(each) for each in row.levels]
        request = {**levels[0]["request"]}
        request["containers"] = [{**each, "max_payload_g": 1} for each in request["containers"]]
        row.levels = [{**levels[0], "request": request}]
        faults = edit(session, row, Change(act=Act.OUT, spot=Spot(0, 16)))
    assert ("stowage-payload", 0, None) in [
        (each.problem.code, each.container, each.piece) for each in faults
    ]


def test_a_change_that_names_nothing_is_refused(member: Member, load_id: int) -> None:
    assert changed(member, load_id, Change(act=Act.OUT)) == ["load-piece-unknown"]


def test_a_plan_without_anything_in_it_cannot_be_changed(member: Member, load_id: int) -> None:
    with member.session() as session:
        session.get_one(LoadPlan, load_id).levels = []
        session.commit()
    assert changed(member, load_id, Change(act=Act.OUT)) == ["load-empty"]


def test_pallets_are_changed_alike(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        pallet = usual_pallet(plan.shipments[0], day=TODAY)
        made = a_load_plan(session, plan.shipments[0], manner=Manner.PALLETS, pallet=pallet)
    top = Load.load(made.levels).outermost[0].placements
    assert changed(member, made.id, Change(act=Act.OUT, spot=Spot(0, len(top) - 1))) == []
    figures = Figures.load(kept(member, made.id).figures)
    assert figures is not None
    assert figures.left == 1


def test_money_stays_exact(member: Member) -> None:
    with member.session() as session:
        costs = {"20GP": Decimal("1200.55")}
        shipment = a_plan(session).shipments[0]
        made = a_load_plan(session, shipment, equipment=("20GP",), costs=costs, currency="USD")
    assert changed(member, made.id, Change(act=Act.OUT, spot=Spot(0, 16))) == []
    figures = Figures.load(kept(member, made.id).figures)
    assert figures is not None
    assert figures.cost is not None
    assert figures.cost.amount == Decimal("1200.55")
    with member.session() as session:
        assert plan_by_reference(session, "IP-2026-0001") is not None


def test_a_plan_is_never_emptied(member: Member, load_id: int) -> None:
    with member.session() as session:
        row = session.get_one(LoadPlan, load_id)
        [level] = row.levels
        [container] = level["plan"]["containers"]
        first = {**container, "placements": container["placements"][:1]}
        row.levels = [{**level, "plan": {**level["plan"], "containers": [first]}}]
        session.commit()
    assert changed(member, load_id, Change(act=Act.OUT, spot=Spot(0, 0))) == ["stowage-empty"]

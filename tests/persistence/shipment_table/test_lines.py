"""One page of the shipment table: what a line says, in how many statements, of whose shipments."""

from datetime import date

from sqlalchemy import Engine

from app.domain.movement.kinds import MovementKind
from app.domain.quantities.weight import Weight
from app.domain.shipment.states import State
from app.domain.tracking.milestones import Milestone
from app.persistence.session import make_session
from app.persistence.shipment_table import lines
from app.persistence.shipment_table.search import Group, Search
from app.persistence.tables.receiving import Receipt
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment
from tests.factories.shipment_table import TODAY, a_shipment_under_way, dated
from tests.web.visitor import counted


def test_a_line_tells_the_shipment_its_plan_and_its_store(member: Member) -> None:
    with member.session() as session:
        a_plan(session)
        [line] = lines.page(session, Search(), today=TODAY).rows
    facts = line.facts
    assert facts.name == "IP-2026-0001-1"
    assert (facts.programme_number, facts.warehouse_code) == ("FBA17QK3M8XZ", "ONT8")
    assert (facts.store, facts.site, facts.route) == ("Lanchuan Home US", "US", "own-title")
    assert facts.state is State.DRAFT


def test_cartons_units_weight_and_volume_are_summed_exactly(member: Member) -> None:
    with member.session() as session:
        a_plan(session)
        [line] = lines.page(session, Search(), today=TODAY).rows
    figures = line.figures
    assert (figures.cartons, figures.units) == (17, 600)
    assert figures.gross_weight == Weight(10 * 12_400 + 5 * 18_200 + 2 * 10_600)
    cubes = 10 * 520 * 380 * 320 + 5 * 600 * 450 * 400 + 2 * 450 * 400 * 350
    assert figures.volume.cubic_millimetres == cubes


def test_before_packing_the_units_are_those_wanted(member: Member) -> None:
    with member.session() as session:
        a_plan(session, packed=False)
        [line] = lines.page(session, Search(), today=TODAY).rows
    assert (line.figures.cartons, line.figures.units) == (0, 600)


def test_movements_dates_and_the_count_follow_the_cartons(member: Member) -> None:
    with member.session() as session:
        shipment = a_shipment_under_way(session)
        day = date(2026, 11, 1)
        dated(session, shipment, Milestone.DEPARTED, actual_on=day, reached=9)
        product = shipment.items[0].product_id
        for received in (100, 230):
            session.add(
                Receipt(
                    shipment_id=shipment.id,
                    product_id=product,
                    received=received,
                    damaged=4,
                    counted_on=TODAY,
                )
            )
            session.commit()
        [line] = lines.page(session, Search(), today=TODAY).rows
    held = {movement.kind: movement for movement in line.figures.movements}
    assert held[MovementKind.FORWARDER_ORDER].number == "HY26110001"
    assert held[MovementKind.CONTAINER].house_bill == "NGB0001234"
    assert held[MovementKind.CONTAINER].cartons == 17
    departed = line.figures.dates[Milestone.DEPARTED]
    assert (departed.actual, departed.reached) == (day, 9)
    assert (line.figures.counted, line.figures.difference) == (234, 600 - 234)


def test_a_page_takes_the_same_few_statements_however_long(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        with counted(member.engine) as short:
            lines.page(session, Search(), today=TODAY)
        for _each in range(6):
            a_shipment(session, plan, cartons=2)
        session.expunge_all()
        with counted(member.engine) as long:
            found = lines.page(session, Search(), today=TODAY)
    assert found.count == 7
    reads = [[each for each in sent if each.startswith("SELECT")] for sent in (short, long)]
    assert len(reads[0]) == len(reads[1]) <= 7


def test_a_page_past_the_end_is_the_last_one(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        a_shipment(session, plan)
        sheet = lines.page(session, Search(number=99), today=TODAY, most=1)
    assert (sheet.number, sheet.last, len(sheet.rows)) == (2, 2, 1)


def test_another_workspace_sees_nothing_of_it(
    engine: Engine, member: Member, stranger: Member
) -> None:
    with member.session() as session:
        shipment = a_shipment_under_way(session)
    with stranger.session() as session:
        assert lines.page(session, Search(states=Group.ALL), today=TODAY).count == 0
        assert lines.every(session, Search(states=Group.ALL), today=TODAY) == []
        assert lines.chosen(session, [shipment.id]) == []
        assert lines.ids(session, Search(states=Group.ALL), today=TODAY) == []
        assert lines.of_ids(session, [shipment.id]) == {}
        assert lines.in_order(session, Search(states=Group.ALL), today=TODAY) == []
        found = Search(states=Group.ALL)
        assert lines.placed(session, found, today=TODAY, among=[shipment.id]) == {}
    with make_session(engine) as session:
        assert lines.page(session, Search(states=Group.ALL), today=TODAY).count == 0

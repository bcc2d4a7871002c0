"""Goods read in figures say what the rows say, and never another workspace's."""

from app.persistence.goods_in_figures import goods_in_figures
from app.persistence.plans import complete, plan_at_a_glance
from app.usecases.plan_numbers import goods_of
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment, name_cartons


def test_figures_and_rows_agree(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        a_shipment(session, plan, cartons=3)
        name_cartons(session, plan.shipments[:1])
        read = goods_in_figures(session, [shipment.id for shipment in plan.shipments])
        assert read == {shipment.id: goods_of(shipment) for shipment in plan.shipments}
        assert [read[shipment.id].unnamed for shipment in plan.shipments] == [0, 3]


def test_a_shipment_without_goods_has_none(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session, packed=False).shipments[0]
        assert goods_in_figures(session, [shipment.id])[shipment.id].cartons == 0


def test_another_workspaces_goods_are_not_seen(member: Member, stranger: Member) -> None:
    with stranger.session() as session:
        foreign = a_plan(session).shipments[0].id
    with member.session() as session:
        read = goods_in_figures(session, [foreign])[foreign]
        assert (read.items, read.groups) == ({}, ())


def test_a_glance_can_be_completed(member: Member) -> None:
    with member.session() as session:
        kept = goods_of(a_plan(session).shipments[0])
    with member.session() as session:
        plan = plan_at_a_glance(session, "IP-2026-0001")
        assert plan is not None
        shipment = plan.shipments[0]
        assert shipment.glanced == kept
        complete(session, plan)
        assert [each.glanced for each in plan.shipments] == [None]
        assert goods_of(shipment) == kept
        assert shipment.rows[0].cartons

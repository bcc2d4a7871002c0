"""The milestones every channel passes, and the words the trade has for them."""

from itertools import product

import pytest

from app.catalogue.channels import main_legs
from app.catalogue.milestones import milestones
from app.domain.tracking.facts import on_channel
from app.domain.tracking.milestones import Milestone
from app.domain.transport import FinalDelivery, MainLegFact, Mode

#: exporter.md's words for the states a clerk reads off the table.
WORDS = {
    Milestone.CARGO_READY: "货好",
    Milestone.WAREHOUSE_IN: "入仓",
    Milestone.EXPORT_RELEASED: "出口已放行",
    Milestone.IMPORT_RELEASED: "清关放行",
    Milestone.OUT_GATE: "已提柜",
    Milestone.APPOINTED: "已预约",
    Milestone.DELIVERED: "已签收",
    Milestone.RECEIVING: "接收中",
}


def test_every_milestone_has_a_name_and_a_place() -> None:
    assert set(milestones()) == set(Milestone)


@pytest.mark.parametrize(("milestone", "word"), WORDS.items())
def test_a_clerk_knows_the_words(milestone: Milestone, word: str) -> None:
    assert milestones()[milestone].name.zh == word


def test_a_ship_sails_and_a_plane_takes_off() -> None:
    departed = milestones()[Milestone.DEPARTED]
    assert departed.name_by(Mode.SEA).zh == "已开船"
    assert departed.name_by(Mode.AIR).zh == "已起飞"
    assert milestones()[Milestone.ARRIVED].name_by(Mode.SEA).zh == "已到港"


def _channels() -> list[tuple[MainLegFact, FinalDelivery]]:
    return [(leg, each) for leg, each in product(main_legs().values(), FinalDelivery)]


@pytest.mark.parametrize(("leg", "delivery"), _channels())
def test_every_channel_leaves_arrives_and_delivers(
    leg: MainLegFact, delivery: FinalDelivery
) -> None:
    passed = on_channel(milestones().values(), mode=leg.mode, delivery=delivery)
    usual = {fact.milestone for fact in passed if fact.usual}
    assert {Milestone.DEPARTED, Milestone.ARRIVED, Milestone.DELIVERED} <= usual
    booked = delivery in {FinalDelivery.TRUCK, FinalDelivery.CONTAINER_DIRECT}
    assert (Milestone.APPOINTED in usual) is booked
    assert (Milestone.DISCHARGED in {fact.milestone for fact in passed}) is (leg.mode is Mode.SEA)


def test_nothing_follows_what_comes_later() -> None:
    order = list(Milestone)
    for fact in milestones().values():
        assert all(order.index(each) < order.index(fact.milestone) for each in fact.follows)


def test_a_warehouse_may_receive_before_it_says_delivered() -> None:
    """Amazon's shipment statuses are not linear: RECEIVING can precede DELIVERED."""
    assert Milestone.DELIVERED not in milestones()[Milestone.RECEIVING].follows

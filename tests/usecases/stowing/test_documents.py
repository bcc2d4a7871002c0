"""Requests and plans in the contract's form come back as they went."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from app.domain.stowage.first.first_plan import first_plan
from app.domain.stowage.plan import Bound
from app.domain.stowage.request import Container, Item, Objective, Request, Rules
from app.usecases.stowage_input import read_request as read_contract
from app.usecases.stowing.documents import read_plan, read_request, write_plan, write_request

REQUEST = Request(
    name="x",
    containers=(
        Container(id="20GP", inner=(5896, 2350, 2392), max_payload=28_130_000),
        Container(id="40HQ", inner=(12032, 2350, 2693), cost=Decimal("2000.50"), count=2),
    ),
    items=(
        Item(id="A", size=(520, 380, 320), weight=12_400, quantity=3),
        Item(
            id="B",
            size=(450, 400, 350),
            quantity=2,
            vertical=(False, False, True),
            stackable=True,
            max_top_load=20_000,
            group="g",
            stop=2,
        ),
    ),
    objective=Objective.COST,
    rules=Rules(gap=2, bulge=1, max_skus=3, max_units=9, reserve=(100, 0, 50), overhang=0),
    support=Fraction(4, 5),
    seconds=10,
)


def test_a_request_comes_back_with_every_rule() -> None:
    assert read_request(write_request(REQUEST)) == REQUEST


def test_the_contract_reads_what_is_kept() -> None:
    document = write_request(replace(REQUEST, containers=REQUEST.containers[:1]))
    assert isinstance(read_contract(document), Request)


@pytest.mark.parametrize("bound", [Bound(), Bound(volume=7), Bound(cost=Decimal("1999.99"))])
def test_a_plan_comes_back_with_its_exact_bound(bound: Bound) -> None:
    plan = replace(first_plan(REQUEST), bound=bound, seconds=1.25)
    assert read_plan(write_plan(REQUEST, plan)) == plan

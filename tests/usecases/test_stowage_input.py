"""The packing problem is read whole, or every place that does not fit its contract is told."""

import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from app.domain.stowage.request import Container, Item, Objective, Request, Rules
from app.usecases.stowage_input import read_request

CONTAINER: dict[str, Any] = {"id": "40HQ", "inner_mm": [12032, 2352, 2698], "count": 1}
ITEM: dict[str, Any] = {"id": "1", "size_mm": [1080, 760, 300], "quantity": 40}
PROBLEM: dict[str, Any] = {"containers": [CONTAINER], "items": [ITEM]}


def misfits(**changes: object) -> list[tuple[str, str]]:
    found = read_request({**PROBLEM, **changes})
    assert isinstance(found, list)
    return [(problem.code, problem.field) for problem in found]


def test_what_is_left_out_takes_the_contracts_defaults() -> None:
    assert read_request(PROBLEM) == Request(
        containers=(Container(id="40HQ", inner=(12032, 2352, 2698), count=1),),
        items=(Item(id="1", size=(1080, 760, 300), quantity=40),),
        objective=Objective.FILL,
        rules=Rules(),
        support=Fraction(1),
        seconds=2,
    )


def test_every_key_of_the_contract_is_read() -> None:
    item = {
        **ITEM, "weight_g": 700, "vertical": [False, False, True], "stackable": True,
        "max_top_load_g": 900, "group": "g", "keep_apart": "k", "stop": 2,
    }  # fmt: skip
    rules = {
        "gap_mm": 1, "bulge_mm": 2, "max_skus": 3, "max_units": 40,
        "reserve_mm": [4, 5, 6], "overhang_mm": 7,
    }  # fmt: skip
    document = {
        "name": "Ningbo", "containers": [{**CONTAINER, "max_payload_g": 26_460_000, "cost": 27.5}],
        "items": [item], "objective": "cost", "rules": rules, "support": 0.8, "seconds": 1.5,
    }  # fmt: skip
    assert read_request(document) == Request(
        name="Ningbo",
        containers=(
            Container(
                id="40HQ", inner=(12032, 2352, 2698), max_payload=26_460_000,
                cost=Decimal("27.5"), count=1,
            ),
        ),
        items=(
            Item(
                id="1", size=(1080, 760, 300), weight=700, quantity=40,
                vertical=(False, False, True), max_top_load=900, group="g", keep_apart="k", stop=2,
            ),
        ),
        objective=Objective.COST,
        rules=Rules(gap=1, bulge=2, max_skus=3, max_units=40, reserve=(4, 5, 6), overhang=7),
        support=Fraction(4, 5),
        seconds=1.5,
    )  # fmt: skip


def test_null_is_as_good_as_left_out() -> None:
    container = {**CONTAINER, "max_payload_g": None, "cost": None}
    item = {**ITEM, "max_top_load_g": None, "group": None, "keep_apart": None}
    rules = {"max_skus": None, "max_units": None}
    found = read_request({"containers": [container], "items": [item], "rules": rules})
    assert found == read_request(PROBLEM)


@pytest.mark.parametrize("document", [None, 3, "", [], {}])
def test_what_is_no_problem_at_all_is_refused(document: object) -> None:
    assert isinstance(read_request(document), list)


@pytest.mark.parametrize(
    ("key", "value", "code", "field"),
    [
        ("size_mm", [1.5, 1, 1], "input-wrong-type", "items.0.size_mm.0"),
        ("size_mm", [1, 1], "input-too-few-items", "items.0.size_mm"),
        ("quantity", 40.0, "input-wrong-type", "items.0.quantity"),
        ("quantity", True, "input-wrong-type", "items.0.quantity"),
        ("stackable", 1, "input-wrong-type", "items.0.stackable"),
        ("weigth_g", 1, "unknown-key", "items.0.weigth_g"),
        ("quantity", 0, "stowage-item-below", "items.0.quantity"),
    ],
)
def test_each_misfit_of_an_item_is_told_at_its_place(
    key: str, value: object, code: str, field: str
) -> None:
    assert misfits(items=[{**ITEM, key: value}]) == [(code, field)]


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("support", -0.1, "input-too-small"),
        ("support", 1.1, "input-too-large"),
        ("support", float("nan"), "input-wrong-type"),
        ("seconds", 0, "input-too-small"),
        ("seconds", -1, "input-too-small"),
        ("seconds", float("inf"), "input-wrong-type"),
        ("objective", "best", "input-not-a-choice"),
        ("items", [], "input-too-few-items"),
    ],
)
def test_each_misfit_of_the_whole_is_told_at_its_place(key: str, value: object, code: str) -> None:
    assert misfits(**{key: value}) == [(code, key)]


def test_misfits_of_form_and_of_sense_are_told_together() -> None:
    items = [
        {**ITEM, "quantity": "many"},
        {**ITEM, "id": "2", "quantity": 0},
        {**ITEM, "id": "3", "size_mm": [20_000, 1, 1]},
    ]
    assert misfits(items=items) == [
        ("input-wrong-type", "items.0.quantity"),
        ("stowage-item-below", "items.1.quantity"),
        ("stowage-item-too-large", "items.2.size_mm"),
    ]


def test_a_broken_container_hides_only_what_depends_on_it() -> None:
    containers = [{**CONTAINER, "count": -1}]
    items = [{**ITEM, "quantity": 0}, {**ITEM, "id": "3", "size_mm": [20_000, 1, 1]}]
    assert misfits(containers=containers, items=items) == [
        ("input-too-small", "containers.0.count"),
        ("stowage-item-below", "items.0.quantity"),
    ]


def test_numbers_that_no_float_holds_are_refused() -> None:
    document = json.loads(json.dumps(PROBLEM).replace('"count": 1', '"count": 1, "cost": 1e999'))
    found = read_request(document)
    assert isinstance(found, list)
    assert [problem.field for problem in found] == ["containers.0.cost"]

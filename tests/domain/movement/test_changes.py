"""Change orders: what each kind allows, and the figures one keeps for later."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.movement.changes import (
    CHANGE_FACTS,
    ChangedCarton,
    Remainder,
    figures,
    lighter,
    total,
)
from app.domain.movement.kinds import ChangeKind
from app.domain.quantities.weight import Weight

HEAVY, LIGHT = Weight(12_400), Weight(9_000)
CARTONS = [
    ChangedCarton(3, {"A": 24}, HEAVY),
    ChangedCarton(4, {"A": 24}, HEAVY),
    ChangedCarton(9, {"A": 10, "B": 2}, LIGHT),
]


@pytest.mark.parametrize("kind", list(ChangeKind))
def test_every_kind_has_its_facts(kind: ChangeKind) -> None:
    fact = CHANGE_FACTS[kind]
    assert fact.kind is kind
    assert fact.remainders
    assert (Remainder.NEXT in fact.remainders) == bool(fact.leaves)


def test_cartons_that_were_alike_are_kept_together() -> None:
    kept = figures(CARTONS, units=total(CARTONS), remainder=Remainder.LATER_PLAN)
    assert kept == {
        "remainder": "later-plan",
        "cartons": [
            {"numbers": "3-4", "contents": {"A": 24}, "gross_weight_g": 12_400},
            {"numbers": "9", "contents": {"A": 10, "B": 2}, "gross_weight_g": 9_000},
        ],
        "units": {"A": 58, "B": 2},
    }


@given(st.lists(st.dictionaries(st.sampled_from("AB"), st.integers(1, 50)), max_size=6))
def test_units_are_those_of_all_cartons(contents: list[dict[str, int]]) -> None:
    summed = total(ChangedCarton(at, each, HEAVY) for at, each in enumerate(contents, start=1))
    for sku in "AB":
        assert summed.get(sku, 0) == sum(each.get(sku, 0) for each in contents)


class TestWeighing:
    def test_a_carton_is_lighter_by_what_is_missing(self) -> None:
        weights = {"A": Weight(450), "B": Weight(120)}
        assert lighter(HEAVY, short={"A": 2, "B": 1}, unit_weights=weights) == Weight(11_380)

    @pytest.mark.parametrize("weight", [None, Weight(12_400)])
    def test_it_is_weighed_again_where_that_cannot_be_reckoned(self, weight: Weight | None) -> None:
        with pytest.raises(ValueError, match="unknown"):
            lighter(HEAVY, short={"A": 1}, unit_weights={"A": weight})

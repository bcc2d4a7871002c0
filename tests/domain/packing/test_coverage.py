from hypothesis import given
from hypothesis import strategies as st

from app.domain.naming import Language
from app.domain.packing.cartons import CartonGroup
from app.domain.packing.coverage import coverage
from app.domain.shipment.record import Content
from app.wording.problems import say


def row(count: int, **contents: int) -> CartonGroup:
    inside = tuple(Content(sku=sku, quantity=quantity) for sku, quantity in contents.items())
    return CartonGroup(count=count, contents=inside)


def test_cartons_that_hold_the_plan_to_the_unit_raise_nothing() -> None:
    found = coverage({"BTL": 48, "CUP": 10}, [row(2, BTL=24), row(1, CUP=10)])

    assert found.equal
    assert found.problems() == []
    assert found.carried_over == {}


def test_a_shortfall_is_named_and_carried_over() -> None:
    found = coverage({"BTL": 50}, [row(2, BTL=24)])

    (problem,) = found.problems()
    assert not problem.blocking
    assert found.carried_over == {"BTL": 2}
    assert say(problem, Language.ZH) == (
        "BTL：计划 50 件，已装箱 48 件，少装的 2 件转到下一个计划。"
    )


def test_more_than_planned_is_refused() -> None:
    found = coverage({"BTL": 40}, [row(2, BTL=24)])

    (problem,) = found.problems()
    assert (problem.code, problem.blocking, problem.params["surplus"]) == ("cartons-over", True, 8)
    assert not found.equal


def test_what_was_never_planned_is_refused_by_name() -> None:
    (problem,) = coverage({"BTL": 24}, [row(1, BTL=24, CUP=3)]).problems()

    assert (problem.code, problem.params["sku"], problem.blocking) == (
        "cartons-unplanned",
        "CUP",
        True,
    )


@given(
    st.dictionaries(st.sampled_from("ABCD"), st.integers(1, 99)),
    st.lists(
        st.tuples(st.integers(1, 9), st.dictionaries(st.sampled_from("ABCD"), st.integers(1, 9)))
    ),
)
def test_plan_and_cartons_balance_and_the_order_of_rows_does_not_matter(
    items: dict[str, int], rows: list[tuple[int, dict[str, int]]]
) -> None:
    groups = [row(count, **contents) for count, contents in rows]

    found = coverage(items, groups)

    assert sum(line.packed for line in found.lines) == sum(group.units for group in groups)
    assert all(line.packed + line.missing - line.surplus == line.planned for line in found.lines)
    assert found.equal == (not found.problems())
    assert set(coverage(items, groups[::-1]).lines) == set(found.lines)

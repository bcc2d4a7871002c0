"""Each container and pallet of a plan: its cartons by number, its weight, its balance."""

from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.usecases.stowing.loads import Load
from app.usecases.stowing.papers import loading_facts
from app.usecases.stowing.units import given_out, units_of
from app.usecases.stowing.wishes import Manner, Wish
from tests.factories.loading import ROWS, TODAY, first_load
from tests.usecases.stowing.test_loads import BOTH, EUR, searched

LOOSE = Wish(manner=Manner.LOOSE, equipment=("20GP",))


def test_carton_numbers_are_given_out_container_by_container() -> None:
    first, second = given_out(ROWS, [{"A": 4, "B": 5}, {"A": 6}])
    assert first == {"A": (1, 2, 3, 4), "B": (11, 12, 13, 14, 15)}
    assert second == {"A": (5, 6, 7, 8, 9, 10)}


def test_a_container_says_what_it_carries_and_how_it_lies() -> None:
    [unit] = units_of(first_load(LOOSE), ROWS)
    assert (unit.code, unit.on_pallet, unit.name.en) == ("20GP", False, "20GP (20 ft)")
    assert unit.weight == Weight(10 * 12_400 + 5 * 10_600)
    assert unit.payload == Weight(28_130_000)
    assert unit.balance is not None
    assert unit.balance.weight == unit.weight
    assert [problem.code for problem in unit.advice] == ["balance-towards-front"]
    end = max(each.at[0] + each.size[0] for each in unit.stowed.placements)
    assert unit.free_length == Length(5896 - end)


def test_a_pallet_is_not_advised_on() -> None:
    units = units_of(first_load(Wish(manner=Manner.PALLETS, pallet=EUR)), ROWS)
    assert {unit.on_pallet for unit in units} == {True}
    assert [problem for unit in units for problem in unit.advice] == []
    assert units[0].payload is None


def test_pallets_in_containers_are_shown_by_kind_after_the_containers() -> None:
    load = searched(BOTH)
    container, *pallets = units_of(load, ROWS)
    assert container.numbers["A"] == tuple(range(1, 11))
    assert sum(unit.count for unit in pallets) == len(container.stowed.placements)
    assert [unit.mark for unit in pallets] == list(load.kinds)
    assert {len(unit.numbers) for unit in pallets} == {0}


def test_nothing_found_is_nothing_to_show() -> None:
    assert units_of(Load(), ROWS) == []


def test_what_is_printed_names_rows_then_pallets() -> None:
    load = searched(BOTH)
    units = units_of(load, ROWS)
    facts = loading_facts(load, ROWS, units, reference="IP-1", made_on=TODAY)
    assert [item.sku for item in facts.items[:2]] == ["A · LC-EB20", "B · LC-CP11×40; LC-EB20×2"]
    assert [item.id for item in facts.items[2:]] == list(load.kinds)
    assert [unit.number for unit in facts.units] == list(range(1, len(units) + 1))
    assert facts.units[0].door is not None
    assert facts.units[-1].door is None
    assert facts.items[0].upright

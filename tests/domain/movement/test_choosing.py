"""Which cartons are meant: those typed, or all that may be meant when nothing is."""

from app.domain.movement.choosing import choose

CARTONS = {1: 11, 2: 12, 3: 13}


def test_nothing_typed_means_all_that_are_offered() -> None:
    assert choose(" ", cartons=CARTONS, unless_said=[12, 13]) == (frozenset({12, 13}), [])


def test_a_range_means_its_cartons_even_those_not_offered() -> None:
    assert choose("1-2", cartons=CARTONS, unless_said=[13]) == (frozenset({11, 12}), [])


def test_cartons_the_shipment_has_not_are_named_with_those_it_has() -> None:
    chosen, [problem] = choose("2-6", cartons=CARTONS, unless_said=[])
    assert chosen == frozenset()
    assert problem.code == "movement-cartons-not-there"
    assert problem.params == {"value": "4-6", "cartons": "1-3"}


def test_what_cannot_be_read_chooses_nothing() -> None:
    chosen, [problem] = choose("all", cartons=CARTONS, unless_said=[11])
    assert chosen == frozenset()
    assert problem.code == "movement-cartons-unreadable"

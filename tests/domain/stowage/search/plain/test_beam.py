"""A beam: it ends when it is told to, and what it tells about its best is so."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.stowage.search.cargo import Beam, Cargo, Found, Rule, Stop
from app.domain.stowage.search.plain import beam as beam_module
from app.domain.stowage.search.plain.hold import PlainHold
from tests.domain.stowage.search.cargoes import (
    ANY,
    BEAM,
    BEAMS,
    FAR_AWAY,
    RULE,
    RULES,
    cargo,
    everything,
    orders,
)

PUZZLE = cargo((2, 3, 4), (3, 3, 3), (5, 2, 1), inner=(12, 9, 8), quantity=30)


def searched(cargo: Cargo, beam: Beam, stop: Stop | None = None) -> Found:
    return PlainHold(cargo).search(everything(cargo), RULE, beam, stop or Stop())


@given(cargo=ANY, data=st.data(), rule=RULES, beam=BEAMS)
@settings(max_examples=80, deadline=None)
def test_what_is_laid_keeps_the_order_and_is_worth_what_it_says(
    cargo: Cargo, data: st.DataObject, rule: Rule, beam: Beam
) -> None:
    order = data.draw(orders(cargo))
    found = PlainHold(cargo).search(order, rule, beam, Stop())
    kinds = [one.kind for one in found.laid]
    of_all = [cargo.kinds[kind] for kind in kinds]
    assert found.worth == sum(kind.worth for kind in of_all)
    assert found.looks <= beam.looks
    assert all(kinds.count(kind) <= order.quantities[kind] for kind in kinds)
    assert sum(kind.weight for kind in of_all) <= order.payload
    assert order.most_units < 0 or len(kinds) <= order.most_units
    assert order.most_kinds < 0 or len(set(kinds)) <= order.most_kinds


def test_it_ends_when_nothing_more_goes_in() -> None:
    single = cargo((3, 3, 3), inner=(3, 3, 3), quantity=1)
    assert searched(single, Beam(3, 3, 0, FAR_AWAY)).looks == 1


def test_it_ends_after_so_many_looks() -> None:
    assert searched(PUZZLE, BEAM._replace(looks=5)).looks == 5


def test_it_ends_when_time_is_up_with_the_best_so_far() -> None:
    start = time.monotonic_ns()
    found = searched(PUZZLE, Beam(500, 500, 0, start + 300_000_000))
    assert found.laid
    assert time.monotonic_ns() < start + 3_000_000_000


def test_it_ends_at_once_when_it_was_stopped() -> None:
    stop = Stop()
    stop.set()
    assert searched(PUZZLE, BEAM, stop).laid == ()


def test_more_looks_never_find_less() -> None:
    worths = [searched(PUZZLE, BEAM._replace(looks=looks)).worth for looks in (1, 4, 16)]
    assert worths == sorted(worths)


def test_a_room_takes_no_more_blocks_than_the_kernel_keeps(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(beam_module, "MOST_PUTS", 2)
    no_joins = cargo((2, 2, 2), (3, 3, 3), inner=(9, 9, 9), quantity=1)
    three = cargo((2, 2, 2), (3, 3, 3), (4, 4, 4), inner=(9, 9, 9), quantity=1)
    assert len(searched(no_joins, BEAM).laid) == 2
    assert len(searched(three, BEAM).laid) == 2

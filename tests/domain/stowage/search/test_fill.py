"""Filling a room in the time there is: better and better, and no longer than it pays."""

import time

import pytest

from app.domain.stowage.search.cargo import Beam, Found, Order, Rule, Stop
from app.domain.stowage.search.fill import Filling, fill
from app.domain.stowage.search.hold import open_hold
from tests.domain.stowage.search.cargoes import FAR_AWAY, cargo, everything

PUZZLE = cargo((2, 3, 4), (3, 3, 3), (5, 2, 1), inner=(19, 17, 16), quantity=200)


def within(seconds: float) -> int:
    return time.monotonic_ns() + int(seconds * 1e9)


class Recorded:
    """A search that finds a little more whenever its beam is wider, and notes what it is asked."""

    blocks = 1

    def __init__(self) -> None:
        self.widths: list[int] = []

    def search(self, order: Order, rule: Rule, beam: Beam, stop: Stop) -> Found:
        assert order.quantities
        assert rule.gamma >= 0
        assert not stop.is_set
        self.widths.append(beam.width)
        return Found((), beam.width, 1)


def test_it_tells_of_each_improvement_and_returns_the_last() -> None:
    told: list[Found] = []
    filling = Filling(
        open_hold(PUZZLE), everything(PUZZLE), FAR_AWAY, within(0.4), better=told.append
    )
    found = fill(filling)
    assert told[-1] == found
    assert [one.worth for one in told] == sorted({one.worth for one in told})


def test_it_ends_when_the_worth_is_enough() -> None:
    start = time.monotonic()
    filling = Filling(open_hold(PUZZLE), everything(PUZZLE), 1, within(30))
    assert fill(filling).worth >= 1
    assert time.monotonic() - start < 10


def test_it_ends_when_time_is_up() -> None:
    start = time.monotonic()
    fill(Filling(open_hold(PUZZLE), everything(PUZZLE), FAR_AWAY, within(0.2)))
    assert time.monotonic() - start < 2


def test_a_filling_that_was_stopped_lays_nothing() -> None:
    filling = Filling(open_hold(PUZZLE), everything(PUZZLE), FAR_AWAY, within(30))
    filling.stop.set()
    assert fill(filling).laid == ()


def test_beams_start_with_one_state_and_widen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.domain.stowage.search.fill.WORKERS", 1)
    hold = Recorded()
    fill(Filling(hold, everything(PUZZLE), 8, within(30)))
    assert hold.widths[0] == 1
    assert hold.widths == sorted(set(hold.widths))
    assert hold.widths[-1] >= 8

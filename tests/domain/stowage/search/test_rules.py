"""The rules rooms are searched by: each worker tries others, under which every room takes cargo."""

import pytest

from app.domain.stowage.search.cargo import Beam, Rule, Stop
from app.domain.stowage.search.hold import open_hold
from app.domain.stowage.search.rules import RULES, WORKERS
from tests.domain.stowage.search.cargoes import FAR_AWAY, cargo, everything

PUZZLE = cargo((2, 3, 4), (3, 3, 3), (5, 2, 1), inner=(19, 17, 16), quantity=200)


def test_no_two_workers_search_alike() -> None:
    assert len(set(RULES)) == len(RULES) >= len(WORKERS)
    assert len({habits.most_tries for habits in WORKERS}) == len(WORKERS)


def test_beams_widen() -> None:
    assert all(habits.growth > 1 for habits in WORKERS)


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_a_narrow_beam_fills_nine_tenths_of_a_room(rule: Rule) -> None:
    found = open_hold(PUZZLE).search(everything(PUZZLE), rule, Beam(1, 2, 20, FAR_AWAY), Stop())
    assert found.worth >= 0.9 * 19 * 17 * 16

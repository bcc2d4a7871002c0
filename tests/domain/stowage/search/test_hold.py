"""Which search is at hand: the kernel where it was built, plain Python everywhere else."""

import ctypes

import pytest

from app.domain.stowage.search import hold
from app.domain.stowage.search.cargo import Effort, Stop
from app.domain.stowage.search.compiled import CompiledHold, library
from app.domain.stowage.search.plain.hold import PlainHold
from tests.domain.stowage.search.cargoes import BEAM, RULE, cargo, everything

CARGO = cargo((2, 3, 4), (3, 3, 3), inner=(9, 8, 7))


@pytest.fixture
def without_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hold, "library", lambda: None)


@pytest.mark.usefixtures("without_kernel")
def test_without_a_kernel_python_searches() -> None:
    opened = hold.open_hold(CARGO)
    assert isinstance(opened, PlainHold)
    assert opened.search(everything(CARGO), RULE, BEAM, Stop()).laid


@pytest.mark.skipif(library() is None, reason="without a C compiler there is no kernel")
def test_with_a_kernel_it_searches() -> None:
    opened = hold.open_hold(CARGO)
    assert isinstance(opened, CompiledHold)
    assert opened.search(everything(CARGO), RULE, BEAM, Stop()).laid


@pytest.mark.usefixtures("without_kernel")
def test_python_builds_the_same_few_blocks_whatever_time_there_is() -> None:
    assert hold.effort(seconds_a_room=9, turns=10) == hold.PLAIN
    assert hold.effort(seconds_a_room=0.1, turns=10) == hold.PLAIN


@pytest.fixture
def with_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hold, "library", lambda: ctypes.CDLL(None))


@pytest.mark.usefixtures("with_kernel")
@pytest.mark.parametrize(
    ("seconds", "turns", "effort"),
    [(2, 10, hold.THOROUGH), (0.2, 10, hold.QUICK)],
    ids=["a room with the time to itself", "one of many rooms"],
)
def test_the_kernel_builds_more_blocks_where_there_is_time(
    seconds: float, turns: int, effort: Effort
) -> None:
    assert hold.effort(seconds_a_room=seconds, turns=turns) == effort


@pytest.mark.usefixtures("with_kernel")
def test_the_kernel_builds_blocks_for_every_turned_item_within_its_memory() -> None:
    assert hold.effort(seconds_a_room=2, turns=9_000).blocks >= 9_000
    many = hold.effort(seconds_a_room=2, turns=10**6), hold.effort(seconds_a_room=2, turns=10**7)
    assert many[0] == many[1]

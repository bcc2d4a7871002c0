"""Which search is at hand: the kernel where it was built, plain Python everywhere else."""

import ctypes

import pytest

from app.domain.stowage.search import hold
from app.domain.stowage.search.cargo import Stop
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
def test_python_builds_few_blocks() -> None:
    assert hold.effort(turns=10) == hold.PLAIN


@pytest.fixture
def with_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hold, "library", lambda: ctypes.CDLL(None))


@pytest.mark.usefixtures("with_kernel")
def test_the_kernel_builds_more_blocks_than_python_can_afford() -> None:
    assert hold.effort(turns=10) == hold.COMPILED
    assert hold.COMPILED.blocks > hold.PLAIN.blocks


@pytest.mark.usefixtures("with_kernel")
def test_the_kernel_builds_blocks_for_every_turned_item_within_its_memory() -> None:
    assert hold.effort(turns=9_000).blocks >= 9_000
    many = hold.effort(turns=10**6), hold.effort(turns=10**7)
    assert many[0] == many[1]

"""The binding of the kernel: it loads what there is, and keeps what is asked of any search."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.domain.stowage.search import compiled
from app.domain.stowage.search.building import compiler
from app.domain.stowage.search.cargo import Effort, Stop
from app.domain.stowage.search.compiled import CompiledHold, library
from tests.domain.stowage.search.cargoes import BEAM, FAR_AWAY, RULE, cargo, everything

needs_compiler = pytest.mark.skipif(
    compiler() is None, reason="without a C compiler there is no kernel"
)
CARGO = cargo((2, 3, 4), (3, 3, 3), (5, 2, 1), inner=(20, 17, 15), quantity=90)


@pytest.fixture
def hold() -> CompiledHold:
    kernel = library()
    assert kernel is not None
    return CompiledHold(kernel, CARGO)


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return the place where the kernel is looked for instead."""
    place = tmp_path / "_kernel.so"
    monkeypatch.setattr(compiled, "LIBRARY", place)
    library.cache_clear()
    yield place
    library.cache_clear()


def test_where_no_kernel_was_built_there_is_none(elsewhere: Path) -> None:
    assert not elsewhere.exists()
    assert library() is None


def test_a_kernel_of_another_machine_is_none(elsewhere: Path) -> None:
    elsewhere.write_bytes(b"compiled for something else")
    assert library() is None


@needs_compiler
def test_a_hold_answers_several_threads_at_once_as_it_answers_one(hold: CompiledHold) -> None:
    def search(_: int) -> object:
        return hold.search(everything(CARGO), RULE, BEAM, Stop())

    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(search, range(8)))
    assert answers == [search(0)] * 8


@needs_compiler
def test_a_search_ends_when_time_is_up(hold: CompiledHold) -> None:
    start = time.monotonic_ns()
    endless = BEAM._replace(width=500, breadth=500, looks=0, until=start + 50_000_000)
    found = hold.search(everything(CARGO), RULE, endless, Stop())
    assert found.laid
    assert time.monotonic_ns() < start + 2_000_000_000


@needs_compiler
def test_a_search_that_was_stopped_before_lays_nothing(hold: CompiledHold) -> None:
    stop = Stop()
    stop.set()
    assert hold.search(everything(CARGO), RULE, BEAM, stop).laid == ()


@needs_compiler
def test_a_payload_beyond_what_the_kernel_counts_is_no_limit(hold: CompiledHold) -> None:
    endless = everything(CARGO)._replace(payload=10**30)
    limited = everything(CARGO)._replace(payload=FAR_AWAY)
    assert hold.search(endless, RULE, BEAM, Stop()) == hold.search(limited, RULE, BEAM, Stop())


@needs_compiler
def test_there_are_no_more_blocks_than_the_effort_allows() -> None:
    kernel = library()
    assert kernel is not None
    few = cargo((2, 3, 4), (3, 3, 3), inner=(20, 17, 15), effort=Effort(blocks=12, sources=9))
    assert CompiledHold(kernel, few).blocks == 12

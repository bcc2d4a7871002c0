"""What other libraries are held to, and what is counted about their plans."""

from pathlib import Path

import pytest

from benchmarks.packing.peers import plan_document
from benchmarks.packing.rivals import Rival, is_empty, is_sound, rivals, standing
from benchmarks.packing.running import Json, Run, run
from benchmarks.packing.tables import rival_row

SLAB: Json = {"id": "slab", "size_mm": [100, 50, 20], "quantity": 2, "vertical": [0, 0, 1]}
ROOM: Json = {"id": "room", "inner_mm": [100, 100, 100], "count": 1}
PROBLEM: Json = {
    "name": "slabs",
    "containers": [ROOM],
    "items": [SLAB],
    "objective": "fill",
    "support": 0,
    "seconds": 1,
}


def at(x: int, y: int, z: int, size: tuple[int, int, int] = (100, 50, 20)) -> Json:
    return {"id": "slab", "at_mm": [x, y, z], "size_mm": list(size)}


def laid(*placements: Json) -> Run:
    document = plan_document(PROBLEM, [(ROOM, list(placements))], seconds=0.5)
    return run(PROBLEM, lambda _: document)


def test_a_plan_lists_the_lowest_pieces_first_and_what_is_left() -> None:
    document = plan_document(PROBLEM, [(ROOM, [at(0, 0, 20)])], seconds=0.5)
    assert document["unplaced"] == [{"id": "slab", "quantity": 1}]
    both = laid(at(0, 0, 20), at(0, 0, 0))
    assert [one["at_mm"][2] for one in both.plan["containers"][0]["placements"]] == [0, 20]
    assert both.valid


def test_a_floating_piece_is_forgiven_but_counted() -> None:
    found = laid(at(0, 0, 0), at(0, 50, 40))
    assert not found.valid
    assert is_sound(found)
    assert standing([found]).floating == 0.5


def test_a_piece_that_rests_on_half_its_base_is_counted() -> None:
    found = standing([laid(at(0, 0, 0), at(0, 25, 20))])
    assert (found.floating, found.poorly) == (0, 0.5)


def test_a_piece_turned_as_it_must_not_be_is_counted() -> None:
    found = laid(at(0, 0, 0, size=(20, 50, 100)))
    assert is_sound(found)
    assert standing([found]).turned == 1


def test_pieces_in_the_same_place_are_not_forgiven() -> None:
    assert not is_sound(laid(at(0, 0, 0), at(0, 10, 0)))


def test_no_plan_is_told_as_none() -> None:
    found = laid()
    assert is_empty(found)
    assert is_sound(found)


def test_a_row_says_how_much_fuller_ours_is() -> None:
    ours, theirs = laid(at(0, 0, 0), at(0, 50, 0)), laid(at(0, 0, 0))
    row = rival_row("other 1.0", "slabs", [theirs], [ours])
    assert row.startswith("| other 1.0 | slabs | 10.00% | 20.00% | 2.000 | 1 of 1 | 0 | 0.0% |")


def test_rivals_that_are_not_installed_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rivals(str(tmp_path)) == []
    assert "py3dbp is not installed" in capsys.readouterr().err


def test_a_rival_that_breaks_down_has_placed_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = Rival("py3dbp", "0", str(tmp_path))
    assert is_empty(run(PROBLEM, broken))
    assert "py3dbp on slabs" in capsys.readouterr().err

"""The shipped fonts are what the cutting script makes, and carry their licence."""

import hashlib
import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from app.printing.fonts import cut
from app.printing.fonts.faces import Face

FOLDER = Face.REGULAR.path.parent


@pytest.mark.parametrize("face", list(Face))
def test_the_files_are_the_documented_ones(face: Face) -> None:
    digest = hashlib.sha256(face.path.read_bytes()).hexdigest()
    assert f"| {face.value} | `{digest}` |" in (FOLDER / "README.md").read_text(encoding="utf-8")


def test_the_licence_travels_with_the_fonts_and_its_reserved_name_is_not_used() -> None:
    licence = (FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    for face in Face:
        with TTFont(face.path) as font:
            assert font["name"].getDebugName(1) == "Noto Sans SC"


def test_both_weights_have_the_same_characters() -> None:
    regular, bold = (set(face.measures.advances) for face in (Face.REGULAR, Face.BOLD))
    assert regular == bold


def test_the_second_file_is_small_and_repeats_next_to_nothing_of_the_first() -> None:
    both = Face.RARE.measures.advances.keys() & Face.REGULAR.measures.advances.keys()
    assert len(both) < 5
    assert Face.RARE.path.stat().st_size < 9_000_000


def test_cutting_the_rest_leaves_out_what_is_cut_first(tmp_path: Path) -> None:
    few = frozenset(map(ord, "中䶮"))
    with TTFont(Face.RARE.path) as font:
        cut.reduce(font, few)
        font.save(tmp_path / "few.ttf")
    cut.cut_rest(tmp_path / "few.ttf", tmp_path / "rest.ttf")
    with TTFont(tmp_path / "rest.ttf") as rest:
        assert set(rest.getBestCmap()) == {ord("䶮")}


def test_what_is_wanted_is_shipped_as_far_as_the_two_sources_have_it() -> None:
    shipped = {ord(character) for character in Face.REGULAR.measures.advances}
    assert set(cut.gb2312()) | set(map(ord, cut.NAMES + cut.CATALOGUE)) <= shipped
    assert set(range(0x100, 0x180)) <= cut.wanted() & shipped


def test_cutting_drops_the_rest_and_borrows_missing_letters_at_the_right_scale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    borrowed, kept = ord("Ł"), frozenset(map(ord, "oŁ中"))
    with TTFont(Face.REGULAR.path) as chinese:
        for table in chinese["cmap"].tables:
            table.cmap.pop(borrowed, None)
        chinese.save(tmp_path / "chinese.ttf")
    monkeypatch.setattr(cut, "wanted", lambda: kept)
    targets = [tmp_path / "one.ttf", tmp_path / "two.ttf"]
    for target in targets:
        cut.cut(tmp_path / "chinese.ttf", Face.REGULAR.path, target)
    first, second = (target.read_bytes() for target in targets)
    assert first == second
    font = TTFont(io.BytesIO(first))
    assert set(font.getBestCmap()) == kept
    assert font["hmtx"][font.getBestCmap()[borrowed]][0] == Face.REGULAR.measures.advances["Ł"]
    assert "GSUB" not in font

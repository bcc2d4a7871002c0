"""Both ways of cutting a font for one document give the same outlines under the same numbers."""

import importlib
import io
import sys
from collections.abc import Iterator

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from app.printing.fonts import subsetting
from app.printing.fonts.faces import Face

TEXT = "宁波示例 Ningbo Łódź 24"
GLYPHS = {Face.REGULAR.measures.glyphs[character] for character in TEXT}
DATA = Face.REGULAR.path.read_bytes()


def outlines(data: bytes) -> dict[int, tuple[object, int]]:
    font = TTFont(io.BytesIO(data))
    names = font.getGlyphOrder()
    drawn: dict[int, tuple[object, int]] = {}
    for number in sorted(GLYPHS):
        pen = DecomposingRecordingPen(font.getGlyphSet())
        font.getGlyphSet()[names[number]].draw(pen)
        drawn[number] = (pen.value, font["hmtx"][names[number]][0])
    return drawn


@pytest.fixture(params=[True, False], ids=["harfbuzz", "fonttools"])
def small(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[bytes]:
    """Return the subset, made with uharfbuzz or on a machine that lacks it."""
    with monkeypatch.context() as machine:
        if not request.param:
            machine.setitem(sys.modules, "uharfbuzz", None)
        importlib.reload(subsetting)
        yield subsetting.subset(DATA, GLYPHS)
    importlib.reload(subsetting)


def test_a_subset_is_small_and_draws_the_same(small: bytes) -> None:
    assert len(small) < 100_000
    assert outlines(small) == outlines(DATA)


def test_the_same_glyphs_give_the_same_bytes(small: bytes) -> None:
    assert subsetting.subset(DATA, GLYPHS) == small


def test_the_font_says_how_wide_text_is() -> None:
    assert Face.REGULAR.width("中文") == 2000
    with pytest.raises(KeyError):
        Face.BOLD.width("🚢")

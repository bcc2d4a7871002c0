"""Cuts the document fonts, once, from the full fonts that README.md names; run by hand."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

#: Code points beyond GB2312, first and last: what addresses, marks and units abroad are made of.
RANGES: Final = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x00FF),  # Latin-1, with ×, ³, ², °
    (0x0100, 0x017F),  # Latin Extended-A: Łódź, Dobrovíz, İzmir
    (0x0218, 0x021B),  # Romanian comma below
    (0x2010, 0x2027),  # hyphens, dashes, quotation marks, ellipsis
    (0x2030, 0x205E),  # per mille, primes, reference marks
    (0x2070, 0x208E),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currency signs
    (0x2100, 0x214F),  # ℃, №, ™
    (0x2190, 0x2199),  # arrows
    (0x2460, 0x2473),  # ① to ⑳
    (0x25A0, 0x25CF),  # squares, triangles, circles
    (0x2610, 0x2613),  # ballot boxes
    (0x2713, 0x2717),  # ticks and crosses
    (0x3000, 0x303F),  # CJK punctuation
    (0xFF01, 0xFFE6),  # full-width forms
)
#: Hanzi outside GB2312: frequent in names of companies and people, and two in our own catalogue.
NAMES: Final = "堃喆玥昇祎璟翀垚淏赟犇骉沄玘珺镕頔晞濛邨"
CATALOGUE: Final = "過県"
_GB2312_BYTES: Final = range(0xA1, 0xFF)


def gb2312() -> Iterator[int]:
    """Yield the code points of GB/T 2312-1980: 6,763 hanzi and 682 other characters."""
    for row in _GB2312_BYTES:
        for cell in _GB2312_BYTES:
            text = bytes((row, cell)).decode("gb2312", errors="ignore")
            if text:
                yield ord(text)


def wanted() -> frozenset[int]:
    """Return every code point that a paper or label may need."""
    more = (point for first, last in RANGES for point in range(first, last + 1))
    return frozenset(gb2312()).union(more, map(ord, NAMES + CATALOGUE))


def reduce(font: TTFont, points: frozenset[int]) -> None:
    """Leave in `font` only the glyphs of `points`, with kerning; nothing for vertical setting."""
    options = Options(
        layout_features=["kern"],
        drop_tables=["BASE", "STAT", "vhea", "vmtx", "GSUB"],
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
        name_languages=[0x409],
        hinting=False,
        notdef_outline=True,
        recalc_timestamp=False,
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)


def lend(font: TTFont, *, latin: TTFont, points: frozenset[int]) -> None:
    """Give `font` those of `points` that only `latin` has, scaled to the width of its letters.

    The Latin letters of Noto Sans SC are those of `latin` at 112 %, but without Extended-A.
    """
    letters, widths, outlines = latin.getBestCmap(), latin["hmtx"], latin.getGlyphSet()
    scale = font["hmtx"][font.getBestCmap()[ord("o")]][0] / widths[letters[ord("o")]][0]
    for point in sorted(points & letters.keys() - font.getBestCmap().keys()):
        drawing, pen = DecomposingRecordingPen(outlines), TTGlyphPen(None)
        outlines[letters[point]].draw(drawing)
        drawing.replay(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
        name, glyph = f"uni{point:04X}", pen.glyph()
        glyph.recalcBounds(font["glyf"])
        font["glyf"][name] = glyph
        advance = round(widths[letters[point]][0] * scale)
        font["hmtx"][name] = (advance, getattr(glyph, "xMin", 0))
        for table in font["cmap"].tables:
            table.cmap[point] = name


def cut(chinese: Path, latin: Path, target: Path) -> None:
    """Write to `target` the cut of `chinese`, completed from `latin`; same input, same bytes."""
    points = wanted()
    with TTFont(chinese, recalcTimestamp=False) as font, TTFont(latin) as lender:
        reduce(font, points)
        lend(font, latin=lender, points=points)
        font.save(target)


def cut_rest(chinese: Path, target: Path) -> None:
    """Write to `target` everything of `chinese` that `cut` leaves out; same input, same bytes."""
    with TTFont(chinese, recalcTimestamp=False) as font:
        reduce(font, frozenset(font.getBestCmap()) - wanted())
        font.save(target)


if __name__ == "__main__":
    files = [Path(argument) for argument in sys.argv[1:]]
    (cut if len(files) == len(("chinese", "latin", "target")) else cut_rest)(*files)

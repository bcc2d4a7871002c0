"""Cuts the font down to the glyphs one document uses; every glyph keeps its number."""

import io
from collections.abc import Set as AbstractSet

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

try:
    import uharfbuzz
except ImportError:  # the slower way below gives the same glyphs
    uharfbuzz = None

#: Tables that a PDF reader does not look at; the text's codes and widths are in the PDF itself.
_UNREAD = ("GPOS", "GSUB", "GDEF", "OS/2", "cmap", "gasp", "name", "post")


def _by_harfbuzz(data: bytes, glyphs: AbstractSet[int]) -> bytes:
    wanted = uharfbuzz.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.flags = uharfbuzz.SubsetFlags.RETAIN_GIDS | uharfbuzz.SubsetFlags.NO_HINTING
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _UNREAD)
    return bytes(uharfbuzz.subset(uharfbuzz.Face(data), wanted).blob.data)


def _by_fonttools(data: bytes, glyphs: AbstractSet[int]) -> bytes:
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    options = Options(
        retain_gids=True,
        hinting=False,
        layout_features=[],
        notdef_outline=True,
        recalc_timestamp=False,
        drop_tables=["GPOS", "GSUB", "GDEF", "gasp"],
    )
    subsetter = Subsetter(options)
    subsetter.populate(gids=sorted(glyphs))
    subsetter.subset(font)
    target = io.BytesIO()
    font.save(target)
    return target.getvalue()


def subset(data: bytes, glyphs: AbstractSet[int]) -> bytes:
    """Return the TrueType file `data` with the outlines of `glyphs` only, the same every time."""
    return (_by_fonttools if uharfbuzz is None else _by_harfbuzz)(data, glyphs)

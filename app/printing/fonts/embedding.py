"""Puts the glyphs a document uses, and no others, into its PDF.

Each code is mapped back to its character, so what is copied out is what was put in.
"""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Final

import pydyf

from app.printing.fonts.faces import UNITS_PER_EM, Face
from app.printing.fonts.subsetting import subset

_ASCENT: Final = 880
_DESCENT: Final = -120
_CAP_HEIGHT: Final = 733
_BOX: Final = (-1000, -1048, 2928, 1808)
_STEM: Final = 80
_SYMBOLIC: Final = 4
_TAG_LETTERS: Final = 6
_BLOCK: Final = 100
_CODE_BYTES: Final = 2
_TO_UNICODE: Final = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def coded(text: str, face: Face) -> str:
    """Return `text` in the hexadecimal codes by which a PDF shows it in `face`."""
    codes = face.measures.codes
    return "".join([f"{codes[character]:04x}" for character in text])


def _to_unicode(used: Sequence[str], face: Face) -> str:
    blocks = []
    for start in range(0, len(used), _BLOCK):
        part = used[start : start + _BLOCK]
        rows = "\n".join(
            f"<{coded(character, face)}> <{character.encode('utf-16-be').hex()}>"
            for character in part
        )
        blocks.append(f"{len(part)} beginbfchar\n{rows}\nendbfchar")
    return _TO_UNICODE.format(blocks="\n".join(blocks))


def _glyph_numbers(used: Sequence[str], face: Face) -> bytes:
    codes = {face.measures.codes[character]: character for character in used}
    table = bytearray(_CODE_BYTES * (max(codes) + 1))
    for code, character in codes.items():
        glyph = face.measures.glyphs[character]
        place = _CODE_BYTES * code
        table[place : place + _CODE_BYTES] = glyph.to_bytes(_CODE_BYTES, "big")
    return bytes(table)


def _stream(pdf: pydyf.PDF, content: bytes | str, **extra: object) -> bytes:
    stream = pydyf.Stream([content], extra, compress=True)
    pdf.add_object(stream)
    reference: bytes = stream.reference
    return reference


def _dictionary(pdf: pydyf.PDF, **values: object) -> bytes:
    dictionary = pydyf.Dictionary(values)
    pdf.add_object(dictionary)
    reference: bytes = dictionary.reference
    return reference


def _tagged_name(used: Sequence[str], face: Face) -> str:
    digest = hashlib.sha256("".join(used).encode()).digest()
    tag = "".join(chr(ord("A") + byte % 26) for byte in digest[:_TAG_LETTERS])
    return f"/{tag}+{face.path.stem}"


def _descriptor(pdf: pydyf.PDF, used: Sequence[str], face: Face) -> bytes:
    glyphs = {face.measures.glyphs[character] for character in used}
    data = subset(face.path.read_bytes(), glyphs)
    return _dictionary(
        pdf,
        Type="/FontDescriptor",
        FontName=_tagged_name(used, face),
        Flags=_SYMBOLIC,
        ItalicAngle=0,
        FontBBox=pydyf.Array(_BOX),
        Ascent=_ASCENT,
        Descent=_DESCENT,
        CapHeight=_CAP_HEIGHT,
        StemV=_STEM,
        FontFile2=_stream(pdf, data, Length1=len(data)),
    )


def _descendant(pdf: pydyf.PDF, used: Sequence[str], face: Face) -> bytes:
    measures = face.measures
    widths = " ".join(
        f"{measures.codes[character]} [{measures.advances[character]}]" for character in used
    )
    return _dictionary(
        pdf,
        Type="/Font",
        Subtype="/CIDFontType2",
        BaseFont=_tagged_name(used, face),
        FontDescriptor=_descriptor(pdf, used, face),
        CIDSystemInfo="<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>",
        DW=UNITS_PER_EM,
        W=f"[{widths}]",
        CIDToGIDMap=_stream(pdf, _glyph_numbers(used, face)),
    )


def embedded(pdf: pydyf.PDF, *, face: Face, text: Iterable[str]) -> bytes:
    """Add `face`, reduced to the characters of `text`, to `pdf`; return the font's reference."""
    used = sorted(set(text))
    return _dictionary(
        pdf,
        Type="/Font",
        Subtype="/Type0",
        BaseFont=_tagged_name(used, face),
        Encoding="/Identity-H",
        DescendantFonts=pydyf.Array([_descendant(pdf, used, face)]),
        ToUnicode=_stream(pdf, _to_unicode(used, face)),
    )

"""What a label shows as the dots of a thermal head: text, symbols and areas drawn in one bit."""

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFont

from app.printing.fonts.faces import UNITS_PER_EM, Face
from app.printing.labels.marks import INCH, Bars, Matrix, Polygon, Text

_KEPT_TEXTS: Final = 512
_KEPT_GLYPHS: Final = 4_096


@dataclass(frozen=True, slots=True)
class Bitmap:
    """Rows of dots, eight to a byte and black where set, and where they lie from their mark."""

    left: int
    top: int
    width: int
    height: int
    data: bytes

    @property
    def row_bytes(self) -> int:
        """Return how many bytes one row takes."""
        return -(-self.width // 8)


def dots(micrometres: int, dpi: int) -> int:
    """Return the nearest whole number of dots, halves rounded up."""
    return (2 * micrometres * dpi + INCH) // (2 * INCH)


def text_dots(text: Text, *, dpi: int) -> Bitmap:
    """Return one line of text; it lies from the beginning of its baseline."""
    style = text.style
    return _line(text.text, style.face, style.size, dpi)


def matrix_dots(matrix: Matrix, *, dpi: int) -> Bitmap:
    """Return a symbol whose modules are all equally many dots."""
    across, down = dots(matrix.module, dpi), dots(matrix.step, dpi)
    picture = Image.new("1", (len(matrix.rows[0]) * across, len(matrix.rows) * down))
    for row, start, length in matrix.runs():
        picture.paste(1, (start * across, row * down, (start + length) * across, (row + 1) * down))
    return _bitmap(picture, left=_inset(matrix, picture.width, dpi))


def bars_dots(bars: Bars, *, dpi: int) -> Bitmap:
    """Return a bar code whose modules are all equally many dots."""
    module, height = dots(bars.module, dpi), dots(bars.height, dpi)
    picture = Image.new("1", (bars.barcode.modules * module, height))
    for offset, width in bars.barcode.bars():
        picture.paste(1, (offset * module, 0, (offset + width) * module, height))
    return _bitmap(picture, left=_inset(bars, picture.width, dpi))


def _inset(mark: Bars | Matrix, width: int, dpi: int) -> int:
    """Return how far in a symbol of whole dots begins, so that it keeps the middle of its mark."""
    return (dots(mark.right - mark.x, dpi) - width) // 2


def polygon_dots(polygon: Polygon, *, dpi: int) -> Bitmap:
    """Return an area; it lies from the polygon's own `x` and `y`."""
    size = (dots(polygon.right - polygon.x, dpi) + 1, dots(polygon.height, dpi) + 1)
    picture = Image.new("1", size)
    for ring in polygon.rings:
        area = Image.new("1", size)
        corners = [(dots(x, dpi), dots(y, dpi)) for x, y in ring]
        ImageDraw.Draw(area).polygon(corners, fill=1)
        picture = ImageChops.logical_xor(picture, area)
    return _bitmap(picture)


def _bitmap(picture: Image.Image, left: int = 0, top: int = 0) -> Bitmap:
    return Bitmap(left, top, picture.width, picture.height, picture.tobytes())


@cache
def _font(face: Face, size: int, dpi: int) -> ImageFont.FreeTypeFont:
    pixels = size * dpi / INCH
    return ImageFont.truetype(face.path, pixels, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=_KEPT_GLYPHS)
def _glyph(character: str, face: Face, size: int, dpi: int) -> tuple[Image.Image, tuple[int, int]]:
    """Return a glyph and where it lies from its origin on the baseline."""
    font = _font(face, size, dpi)
    left, top, right, bottom = (int(side) for side in font.getbbox(character, anchor="ls"))
    picture = Image.new("1", (max(1, right - left), max(1, bottom - top)))
    ImageDraw.Draw(picture).text((-left, -top), character, fill=1, font=font, anchor="ls")
    return picture, (left, top)


@lru_cache(maxsize=_KEPT_TEXTS)
def _line(text: str, face: Face, size: int, dpi: int) -> Bitmap:
    letters = [(character, face.having(character)) for character in text]
    advances = [owner.measures.advances[character] * size for character, owner in letters]
    starts = [dots(start // UNITS_PER_EM, dpi) for start in accumulate(advances, initial=0)]
    glyphs = [_glyph(character, owner, size, dpi) for character, owner in letters]
    placed = [
        (picture, start + left, top)
        for (picture, (left, top)), start in zip(glyphs, starts, strict=False)
    ]
    left = min(x for _, x, _ in placed)
    top = min(y for _, _, y in placed)
    right = max(x + picture.width for picture, x, _ in placed)
    bottom = max(y + picture.height for picture, _, y in placed)
    line = Image.new("1", (right - left, bottom - top))
    for picture, x, y in placed:
        line.paste(1, (x - left, y - top), picture)
    return _bitmap(line, left, top)

"""Pictures people upload, read by their content and written anew: no EXIF, no hidden payload."""

import io
import struct
import zlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

#: What is taken, by Pillow's names, and its media type.
MEDIA_TYPES: Final = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}
MOST_PIXELS: Final = 40_000_000
_LONGEST_SIDE: Final = 1600
_THUMBNAIL_SIDE: Final = 96
_QUALITY: Final = 85
#: What Pillow's decoders raise at damaged content.
_DAMAGE: Final = (
    OSError, SyntaxError, ValueError, IndexError, TypeError, KeyError, struct.error, zlib.error,
)  # fmt: skip


class Refusal(StrEnum):
    """Why a picture is not taken."""

    EMPTY = "empty"
    TYPE = "type"
    PIXELS = "pixels"
    BROKEN = "broken"


class RefusedPictureError(Exception):
    """An upload is no picture we keep."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is kept."""

    content: bytes
    media_type: str


def read_picture(content: bytes) -> Picture:
    """Return the upload turned upright and written anew, at most 1600 pixels a side."""
    if not content:
        raise RefusedPictureError(Refusal.EMPTY)
    try:
        with Image.open(io.BytesIO(content), formats=tuple(MEDIA_TYPES)) as image:
            if image.width * image.height > MOST_PIXELS:
                raise RefusedPictureError(Refusal.PIXELS)
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
            return Picture(_written(upright, str(image.format)), MEDIA_TYPES[str(image.format)])
    except UnidentifiedImageError:
        raise RefusedPictureError(Refusal.TYPE) from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise RefusedPictureError(Refusal.PIXELS) from None
    except _DAMAGE:
        raise RefusedPictureError(Refusal.BROKEN) from None


def thumbnail(content: bytes) -> Picture:
    """Return a small copy of a picture that `read_picture` wrote."""
    with Image.open(io.BytesIO(content), formats=tuple(MEDIA_TYPES)) as image:
        image.thumbnail((_THUMBNAIL_SIDE, _THUMBNAIL_SIDE))
        return Picture(_written(image, "WEBP"), MEDIA_TYPES["WEBP"])


def _written(image: Image.Image, kind: str) -> bytes:
    """Return the pixels alone, encoded; nothing of the upload's other content comes along."""
    plain = image if image.mode in ("RGB", "RGBA") else image.convert(_mode(image, kind))
    if kind == "JPEG":
        plain = plain.convert("RGB")
    bare = Image.new(plain.mode, plain.size)
    bare.paste(plain)
    written = io.BytesIO()
    bare.save(written, format=kind, quality=_QUALITY, optimize=True)
    return written.getvalue()


def _mode(image: Image.Image, kind: str) -> str:
    return "RGBA" if kind != "JPEG" and image.has_transparency_data else "RGB"

"""Pictures are read by their content, and damaged ones are refused, never raised."""

import io
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.persistence.pictures import Refusal, RefusedPictureError, read_picture, thumbnail
from tests.factories.pictures import picture

SAMPLES = [picture(kind, size=(24, 16)) for kind in ("JPEG", "PNG", "WEBP")]


@pytest.mark.parametrize(
    ("kind", "mode", "media_type"),
    [
        ("JPEG", "RGB", "image/jpeg"),
        ("JPEG", "CMYK", "image/jpeg"),
        ("PNG", "RGBA", "image/png"),
        ("PNG", "P", "image/png"),
        ("PNG", "L", "image/png"),
        ("WEBP", "RGB", "image/webp"),
    ],
)
def test_each_kind_stays_its_kind(kind: str, mode: str, media_type: str) -> None:
    kept = read_picture(picture(kind, mode=mode))
    assert kept.media_type == media_type
    with Image.open(io.BytesIO(kept.content)) as image:
        assert (image.format, image.size) == (kind, (60, 40))


def test_see_through_parts_stay_see_through() -> None:
    written = io.BytesIO()
    Image.new("LA", (8, 8), (0, 0)).save(written, "PNG")
    with Image.open(io.BytesIO(read_picture(written.getvalue()).content)) as image:
        assert image.getpixel((0, 0)) == (0, 0, 0, 0)


def test_a_picture_that_only_claims_to_be_huge_is_not_unpacked() -> None:
    """Pillow refuses what would unpack to more than twice its own limit."""
    header = b"IHDR" + struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    small = picture("PNG")
    bomb = small[:12] + header + struct.pack(">I", zlib.crc32(header)) + small[33:]
    with pytest.raises(RefusedPictureError) as refused:
        read_picture(bomb)
    assert refused.value.refusal is Refusal.PIXELS


def test_a_small_copy_is_small() -> None:
    small = thumbnail(read_picture(picture("PNG", size=(900, 300))).content)
    with Image.open(io.BytesIO(small.content)) as image:
        assert (image.format, image.size) == ("WEBP", (96, 32))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SAMPLES), st.data())
def test_no_damage_gets_past_a_refusal(content: bytes, data: st.DataObject) -> None:
    damaged = bytearray(content)
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(damaged)))
    try:
        kept = read_picture(bytes(damaged[:cut]))
    except RefusedPictureError:
        return
    assert kept.content

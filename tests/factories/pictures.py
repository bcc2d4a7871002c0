"""Pictures as people upload them, for tests."""

import io

from PIL import Image


def picture(
    kind: str = "JPEG",
    *,
    size: tuple[int, int] = (60, 40),
    mode: str = "RGB",
    exif: Image.Exif | None = None,
) -> bytes:
    """Return a picture with some grain, so that it does not compress to nothing."""
    image = Image.effect_noise(size, 40).convert(mode) if size[0] < 1000 else Image.new(mode, size)
    written = io.BytesIO()
    image.save(written, format=kind, **({"exif": exif} if exif else {}))
    return written.getvalue()

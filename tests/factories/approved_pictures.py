"""Pictures somebody looked at, kept beside the tests; a print must stay as they show it."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops

#: Grey values this far apart are a difference; edges may be drawn a little softer or harder.
_DIFFERENT = 96
_MOST = 0.002


def assert_as_approved(picture: Image.Image, path: Path) -> None:
    """Fail where the picture differs; a missing one is written, to be looked at and kept."""
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        picture.quantize(16).save(path, optimize=True)
        pytest.fail(f"look at {path.name}, then keep it")
    with Image.open(path) as kept:
        approved = kept.convert("L")
    assert picture.size == approved.size
    strays = ImageChops.difference(picture, approved).histogram()[_DIFFERENT:]
    assert sum(strays) / (picture.width * picture.height) < _MOST

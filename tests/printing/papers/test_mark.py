"""The mark on every page: a short hash, the revision, and a picture that leads to the check."""

import base64
import io

import zxingcpp
from PIL import Image

from app.printing.papers.mark import Mark, short_hash

_ADDRESS = "https://sampan.example.com/check/Ab3_Ab3_Ab3_Ab3_Ab3_xy"
_HASH = "3f2a9c1b77aa" + "0" * 52


def test_a_hash_is_shortened_to_what_people_compare() -> None:
    assert short_hash(_HASH) == "3f2a 9c1b 77aa"
    assert Mark(facts_hash=_HASH).short == "3f2a 9c1b 77aa"


def test_without_an_address_there_is_no_picture() -> None:
    assert Mark(facts_hash=_HASH, revision=2).picture is None


def test_the_picture_reads_as_the_address_and_is_one_bit_deep() -> None:
    picture = Mark(facts_hash=_HASH, check_url=_ADDRESS).picture
    assert picture is not None
    data = base64.b64decode(picture.removeprefix("data:image/png;base64,"))
    with Image.open(io.BytesIO(data)) as image:
        assert image.mode == "1"
        enlarged = image.convert("L").resize((image.width * 4, image.height * 4))
    assert [found.text for found in zxingcpp.read_barcodes(enlarged)] == [_ADDRESS]

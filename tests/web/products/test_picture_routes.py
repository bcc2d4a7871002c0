"""The picture of a product: chosen, shown, taken away."""

import io

import pytest
from PIL import Image

from tests.factories.people import Member
from tests.factories.pictures import picture
from tests.factories.products import bottle
from tests.web.visitor import Visitor


@pytest.fixture
def path(member: Member) -> str:
    with member.session() as session:
        return f"/products/{bottle(session).id}"


def upload(content: bytes, name: str = "bottle.png") -> dict[str, object]:
    return {"picture": (io.BytesIO(content), name)}


def test_a_picture_is_chosen_shown_large_and_small_and_taken_away(
    owner: Visitor, path: str
) -> None:
    owner.get(f"{path}/picture", status=404)
    done = owner.post(f"{path}/picture/change", upload(picture("PNG", size=(300, 200))))
    assert done.location == path
    shown = owner.get(path).soup.select_one("img.shown")
    assert shown
    large = owner.get(str(shown["src"])).response
    assert (large.mimetype, large.headers["Cache-Control"]) == (
        "image/png",
        "private, max-age=31536000, immutable",
    )
    thumb = owner.get("/products").soup.select_one("img.thumb")
    assert thumb
    small = owner.get(str(thumb["src"])).response
    with Image.open(io.BytesIO(small.data)) as image:
        assert image.size == (96, 64)
    assert owner.get(f"{path}/picture").response.headers["Cache-Control"] == "no-store"
    owner.post(f"{path}/picture/remove")
    owner.get(f"{path}/picture", status=404)
    assert "Add a picture" in owner.get(path).text


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "This file is empty. Choose the picture again."),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "This is no JPEG, PNG or WEBP picture."),
        (picture("JPEG")[:-200], "This picture is damaged."),
    ],
    ids=["empty", "svg", "damaged"],
)
def test_each_wrong_file_has_its_own_sentence(
    owner: Visitor, path: str, content: bytes, sentence: str
) -> None:
    page = owner.post(f"{path}/picture/change", upload(content), status=422)
    assert page.error("picture").startswith(sentence)


def test_choosing_nothing_says_so(owner: Visitor, path: str) -> None:
    page = owner.post(f"{path}/picture/change", {}, status=422)
    assert page.error("picture") == "Choose a picture first"
    assert owner.get(f"{path}/picture/change?lang=zh").h1 == "LC-BT05 的图片"


def test_a_picture_lost_from_the_folder_is_not_there(owner: Visitor, path: str) -> None:
    owner.post(f"{path}/picture/change", upload(picture()))
    config = owner.app.extensions["sampan_config"]
    for file in [each for each in config.files.rglob("*") if each.is_file()]:
        file.unlink()
    owner.get(f"{path}/picture", status=404)

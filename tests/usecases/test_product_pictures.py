"""A product's picture: kept once it is one, refused by name otherwise."""

import io
from pathlib import Path

import pytest
from PIL import Image

from app.persistence.files import FileFolder
from app.usecases import product_pictures
from tests.factories.people import Member
from tests.factories.pictures import picture
from tests.factories.products import bottle


def test_a_picture_is_written_anew_without_its_exif_and_upright(
    member: Member, tmp_path: Path
) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned
    exif[0x010F] = "Example Camera"
    folder = FileFolder(tmp_path)
    with member.session() as session:
        row = bottle(session)
        content = picture("JPEG", size=(400, 200), exif=exif)
        problems = product_pictures.set_picture(
            session, row, folder=folder, content=content, name="C:/photos/bottle.jpg"
        )
        assert problems == []
        assert row.picture is not None
        assert (row.picture.name, row.picture.media_type) == ("bottle.jpg", "image/jpeg")
        kept = folder.read(row.picture.sha256)
        assert b"Example Camera" not in kept
        with Image.open(io.BytesIO(kept)) as image:
            assert image.size == (200, 400)
            assert not image.getexif()
        product_pictures.remove_picture(session, row)
        assert row.picture_id is None


def test_a_large_picture_becomes_smaller(member: Member, tmp_path: Path) -> None:
    with member.session() as session:
        row = bottle(session)
        content = picture("PNG", size=(3200, 800))
        folder = FileFolder(tmp_path)
        product_pictures.set_picture(session, row, folder=folder, content=content, name="\n")
        assert row.picture is not None
        assert row.picture.name == "file"
        with Image.open(folder.path(row.picture.sha256)) as image:
            assert image.size == (1600, 400)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "picture-empty"),
        (b"%PDF-1.7 not a picture", "picture-type"),
        (picture("GIF"), "picture-type"),
        (b"\0" * (8 * 1024 * 1024 + 1), "picture-large"),
        (picture("PNG", size=(8001, 5000), mode="1"), "picture-pixels"),
        (picture("JPEG")[:-200], "picture-broken"),
        (picture("PNG")[:-60], "picture-broken"),
    ],
    ids=["empty", "pdf", "gif", "large", "pixels", "cut jpeg", "cut png"],
)
def test_each_refusal_has_its_own_name(
    member: Member, tmp_path: Path, content: bytes, code: str
) -> None:
    with member.session() as session:
        row = bottle(session)
        folder = FileFolder(tmp_path / "files")
        [problem] = product_pictures.set_picture(
            session, row, folder=folder, content=content, name="a.jpg"
        )
        assert (problem.field, problem.code) == ("picture", code)
        assert row.picture is None
    assert not folder.root.exists()

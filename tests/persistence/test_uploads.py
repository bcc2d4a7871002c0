"""An upload is what its content says, whatever it is called; each refusal has its reason."""

import itertools

import pytest

from app.persistence.uploads import MOST_BYTES, RefusedUploadError, read_upload
from tests.factories.pictures import picture
from tests.factories.uploads import pdf, sheet, zipped

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.mark.parametrize(
    ("content", "media_type", "ending"),
    [
        (pdf(), "application/pdf", ".pdf"),
        (pdf(password="secret"), "application/pdf", ".pdf"),
        (b"\n\n" + pdf(), "application/pdf", ".pdf"),
        (sheet(), XLSX, ".xlsx"),
        (picture("JPEG"), "image/jpeg", ".jpg"),
        (picture("PNG"), "image/png", ".png"),
        (picture("WEBP"), "image/webp", ".webp"),
        ("SKU,数量\nLC-1,4\n".encode("utf-8-sig"), "text/csv", ".csv"),
        ("SKU\t数量\r\nLC-1\t4".encode("gb18030"), "text/csv", ".csv"),
        ("SKU;数量\n".encode("utf-16"), "text/csv", ".csv"),
    ],
    ids=itertools.count(),
)
def test_a_file_is_known_by_its_content(content: bytes, media_type: str, ending: str) -> None:
    upload = read_upload(content)
    assert (upload.media_type, upload.ending) == (media_type, ending)


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", "empty"),
        (b"%PDF-1.7" + b"0" * MOST_BYTES, "large"),
        (b"%PDF-1.7 and nothing more", "broken"),
        (sheet()[:60], "broken"),
        (picture("PNG")[:50], "broken"),
        (picture("PNG", size=(8000, 6000)), "pixels"),
        (zipped("word/document.xml"), "type"),
        (b"MZ\x90\x00\x03", "type"),
        (b"\xff\xfe\x00", "type"),
        (b"one word", "type"),
        (b"<html>, <script>", "type"),
        (b"RIFF....WAVEfmt ", "type"),
    ],
    ids=itertools.count(),
)
def test_what_is_not_kept_is_refused_with_its_reason(content: bytes, refusal: str) -> None:
    with pytest.raises(RefusedUploadError) as refused:
        read_upload(content)
    assert refused.value.refusal == refusal


def test_a_picture_is_written_anew() -> None:
    sent = picture("JPEG")
    assert read_upload(sent).content != sent

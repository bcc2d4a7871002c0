"""Files people upload, known by their content alone: the name says nothing but what to call it."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import pikepdf

from app.persistence.pictures import RefusedPictureError, read_picture

MOST_BYTES: Final = 10 * 1024 * 1024
_PDF: Final = b"%PDF-"
_ZIP: Final = b"PK\x03\x04"
_PICTURES: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF")
_SHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WORKBOOK: Final = "xl/workbook.xml"
#: How far into a file its mark may stand; PDF readers look this far (ISO 32000-1, H.3).
_HEAD: Final = 1024
_ENCODINGS: Final = ("utf-8-sig", "gb18030")
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_SPACES: Final = frozenset("\t\r\n\f")
_ENDINGS: Final = {
    "application/pdf": ".pdf",
    _SHEET: ".xlsx",
    "text/csv": ".csv",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
}


class Refusal(StrEnum):
    """Why a file is not taken."""

    EMPTY = "empty"
    LARGE = "large"
    TYPE = "type"
    PIXELS = "pixels"
    BROKEN = "broken"


class RefusedUploadError(Exception):
    """An upload is no file we keep."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it is kept."""

    content: bytes
    media_type: str

    @property
    def ending(self) -> str:
        """Return how a name of this kind ends."""
        return _ENDINGS[self.media_type]


def read_upload(content: bytes) -> Upload:
    """Return the upload with its true media type, a picture written anew; or refuse it."""
    if not content:
        raise RefusedUploadError(Refusal.EMPTY)
    if len(content) > MOST_BYTES:
        raise RefusedUploadError(Refusal.LARGE)
    return _reader(content)(content)


def _reader(content: bytes) -> Callable[[bytes], Upload]:
    if content.startswith(_PICTURES):
        return _picture
    if content.startswith(_ZIP):
        return _sheet
    return _pdf if _PDF in content[:_HEAD] else _text


def _picture(content: bytes) -> Upload:
    try:
        picture = read_picture(content)
    except RefusedPictureError as refused:
        raise RefusedUploadError(Refusal(refused.refusal.value)) from None
    return Upload(picture.content, picture.media_type)


def _pdf(content: bytes) -> Upload:
    """Take a PDF that opens; one that asks for a password is as good as any other."""
    try:
        with pikepdf.open(io.BytesIO(content)) as opened:
            pages = len(opened.pages)
    except pikepdf.PasswordError:
        pages = 1
    except pikepdf.PdfError:
        pages = 0
    if not pages:
        raise RefusedUploadError(Refusal.BROKEN)
    return Upload(content, "application/pdf")


def _sheet(content: bytes) -> Upload:
    """Take a zip that holds a workbook; what is in its cells is for those who read it."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            names = set(opened.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise RefusedUploadError(Refusal.BROKEN) from None
    if _WORKBOOK not in names:
        raise RefusedUploadError(Refusal.TYPE)
    return Upload(content, _SHEET)


def _text(content: bytes) -> Upload:
    """Take text of several columns or lines, in an encoding that spreadsheets write."""
    text = _decoded(content)
    printable = text is not None and all(each.isprintable() or each in _SPACES for each in text)
    if text is None or not printable or not any(each in text for each in ",;\t\n"):
        raise RefusedUploadError(Refusal.TYPE)
    if text.lstrip().startswith("<"):
        raise RefusedUploadError(Refusal.TYPE)
    return Upload(content, "text/csv")


def _decoded(content: bytes) -> str | None:
    for encoding in ("utf-16",) if content.startswith(_UTF16) else _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None

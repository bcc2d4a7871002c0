"""Tells by a file's content what it is, before anything parses it."""

import re
from collections.abc import Iterable
from enum import StrEnum
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from app.connectors.limits import MEGABYTE, MOST_BYTES, MOST_EXPANDED, MOST_MEMBERS
from app.domain.problems import Problem

_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: The stream an encrypted workbook keeps its content in, as OLE names it.
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_OLD_WORKBOOK: Final = tuple(name.encode("utf-16-le") for name in ("Workbook", "Book"))
_WEB_PAGE: Final = re.compile(rb"(?i)\s*(\xef\xbb\xbf)?\s*<(!doctype|html|table|meta|\?xml)")
_MARKED_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
_WORKBOOK: Final = "xl/workbook.xml"
_BINARY: Final = "xl/workbook.bin"
_OPEN_DOCUMENT: Final = "mimetype"


class FileKind(StrEnum):
    """What is read: a workbook, or text with separators."""

    XLSX = "xlsx"
    CSV = "csv"


def recognise(content: bytes) -> FileKind | Problem:
    """Return what kind of table `content` is, or why it is none that is read."""
    if not content.strip():
        return Problem("workbook-empty")
    if len(content) > MOST_BYTES:
        return Problem("workbook-large", params={"limit": MOST_BYTES // MEGABYTE})
    if content.startswith(_ZIP):
        return _zipped(content)
    return _compound(content) if content.startswith(_OLE) else _plain(content)


def expanded_size(content: bytes) -> int:
    """Return how many bytes there are to read in a file that was recognised, once unpacked."""
    if not content.startswith(_ZIP):
        return len(content)
    with ZipFile(BytesIO(content)) as archive:
        return _expanded(archive.infolist())


def _expanded(members: Iterable[ZipInfo]) -> int:
    return sum(member.file_size for member in members)


def _zipped(content: bytes) -> FileKind | Problem:
    try:
        with ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError, OSError):
        return Problem("workbook-broken")
    names = {member.filename for member in members}
    if _BINARY in names or _OPEN_DOCUMENT in names:
        return Problem("workbook-save-as")
    if _WORKBOOK not in names:
        return Problem("workbook-other")
    if len(members) > MOST_MEMBERS or _expanded(members) > MOST_EXPANDED:
        return Problem("workbook-expanded", params={"limit": MOST_EXPANDED // MEGABYTE})
    return FileKind.XLSX


def _plain(content: bytes) -> FileKind | Problem:
    if _WEB_PAGE.match(content):
        return Problem("workbook-web-page")
    if b"\0" in content and not content.startswith(_MARKED_WIDE):
        return Problem("workbook-other")
    return FileKind.CSV


def _compound(content: bytes) -> Problem:
    if _ENCRYPTED in content:
        return Problem("workbook-encrypted")
    if any(name in content for name in _OLD_WORKBOOK):
        return Problem("workbook-save-as")
    return Problem("workbook-other")

"""Opens the file of a schedule: what it is, unpacked within limits, before a reader sees it."""

import gzip
import io
import re
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from app.domain.problems import Problem

_MEGABYTE: Final = 1024 * 1024
#: The whole of a country's measures, unpacked, has stayed well below.
MOST_BYTES: Final = 256 * _MEGABYTE
_GZIP: Final = b"\x1f\x8b"
_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WEB_PAGE: Final = re.compile(rb"(?is)\s*(\xef\xbb\xbf)?\s*(<!doctype html|<html|<head|<body)")
#: What stands in the archive of a workbook, and what tells one that runs programs of its own.
_WORKBOOK: Final = "xl/workbook.xml"
_MACROS: Final = "xl/vbaProject.bin"
_GZIP_ENDING: Final = ".gz"


def open_file(path: Path) -> tuple[bytes, str] | Problem:
    """Return the content of a file, unpacked, and the name it has then; or why there is none."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return _refused("tariff-file-large", path.name, limit=MOST_BYTES // _MEGABYTE)
        content = path.read_bytes()
    except OSError as error:
        return _refused("tariff-file-unreadable", str(path), reason=error.strerror or str(error))
    return opened(content, path.name)


def opened(content: bytes, name: str) -> tuple[bytes, str] | Problem:
    """Return the content unpacked and the name without the packer's ending, or what is wrong."""
    if content.startswith(_GZIP):
        unpacked = _unpacked(content, name)
        if isinstance(unpacked, Problem):
            return unpacked
        content, name = unpacked, name.removesuffix(_GZIP_ENDING)
    code = _fault(content)
    return _refused(code, name) if code else (content, name)


def _unpacked(content: bytes, name: str) -> bytes | Problem:
    try:
        with gzip.open(io.BytesIO(content)) as packed:
            unpacked = packed.read(MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error):
        return _refused("tariff-file-cut-off", name)
    if len(unpacked) > MOST_BYTES:
        return _refused("tariff-file-large", name, limit=MOST_BYTES // _MEGABYTE)
    return unpacked


def _fault(content: bytes) -> str | None:
    """Return the code of what makes the content no schedule, whatever its reader would say."""
    if not content.strip(b"\xef\xbb\xbf \t\r\n\0"):
        return "tariff-file-empty"
    if _WEB_PAGE.match(content[:1000]):
        return "tariff-file-web-page"
    if content.startswith(_OLE):
        return "tariff-file-old-workbook"
    return _archive_fault(content) if content.startswith(_ZIP) else None


def _archive_fault(content: bytes) -> str | None:
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            sizes: Mapping[str, int] = {each.filename: each.file_size for each in archive.filelist}
    except (BadZipFile, ValueError, NotImplementedError, OSError):
        return "tariff-file-cut-off"
    if _MACROS in sizes:
        return "tariff-file-macros"
    if _WORKBOOK not in sizes and not any(map(_is_workbook, sizes)):
        return "tariff-file-archive"
    return "tariff-file-expanded" if sum(sizes.values()) > MOST_BYTES else None


def _is_workbook(name: str) -> bool:
    """Return whether a file in an archive is a workbook: TARIC comes as a set of them."""
    return name.lower().endswith(".xlsx")


def _refused(code: str, name: str, **params: object) -> Problem:
    return Problem(code, "file", {"name": name, **params})

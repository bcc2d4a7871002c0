"""A file is what its content says; each kind that cannot be read has its own reason."""

import io
import zipfile

import pytest

from app.connectors.limits import MOST_BYTES, MOST_EXPANDED, MOST_MEMBERS
from app.connectors.recognition import FileKind, recognise
from app.domain.problems import Problem
from tests.factories.workbooks import workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64


def zipped(members: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return written.getvalue()


def in_utf16(name: str) -> bytes:
    return name.encode("utf-16-le")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "workbook-empty"),
        (b" \r\n ", "workbook-empty"),
        (b"a" * (MOST_BYTES + 1), "workbook-large"),
        (workbook(["a"])[:200], "workbook-broken"),
        (OLE + in_utf16("EncryptedPackage"), "workbook-encrypted"),
        (OLE + in_utf16("Workbook"), "workbook-save-as"),
        (OLE + in_utf16("WordDocument"), "workbook-other"),
        (zipped({"xl/workbook.bin": b"x"}), "workbook-save-as"),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument"}), "workbook-save-as"),
        (zipped({"word/document.xml": b"<x/>"}), "workbook-other"),
        (b"<html><table></table></html>", "workbook-web-page"),
        (b"\xef\xbb\xbf<!DOCTYPE html>", "workbook-web-page"),
        (b"%PDF-1.7\0\0", "workbook-other"),
        (zipped({"xl/workbook.xml": b"0" * (MOST_EXPANDED + 1)}), "workbook-expanded"),
        (
            zipped({"xl/workbook.xml": b"", **{str(n): b"" for n in range(MOST_MEMBERS)}}),
            "workbook-expanded",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(content: bytes, code: str) -> None:
    found = recognise(content)
    assert isinstance(found, Problem)
    assert found.code == code


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (workbook(["a"]), FileKind.XLSX),
        (b"a,b\n1,2", FileKind.CSV),
        ("货号;数量".encode("gb18030"), FileKind.CSV),
        ("a\tb".encode("utf-16"), FileKind.CSV),
    ],
)
def test_tables_are_known_by_their_content(content: bytes, kind: FileKind) -> None:
    assert recognise(content) is kind

"""Files are opened by what stands in them; what is no schedule is refused with what to do."""

import gzip
import io
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest

from app.domain.naming import Language
from app.domain.problems import Problem
from app.usecases.tariff_imports import opening
from app.wording.problems import say

CSV = b"code,general\n96170010,7.2%\n"


def archive(*names: str) -> bytes:
    written = io.BytesIO()
    with ZipFile(written, "w") as file:
        for name in names:
            file.writestr(ZipInfo(name), "<x/>")
    return written.getvalue()


def test_a_plain_file_comes_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_bytes(CSV)
    assert opening.open_file(path) == (CSV, "own.csv")


def test_a_packed_file_is_unpacked_and_loses_the_ending() -> None:
    assert opening.opened(gzip.compress(CSV), "own.csv.gz") == (CSV, "own.csv")


def test_a_workbook_without_macros_is_handed_on() -> None:
    content = archive("xl/workbook.xml")
    assert opening.opened(content, "duties.xlsx") == (content, "duties.xlsx")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "tariff-file-empty"),
        (b"\xef\xbb\xbf \r\n", "tariff-file-empty"),
        (gzip.compress(b"", mtime=0), "tariff-file-empty"),
        (gzip.compress(CSV * 50, mtime=0)[:-12], "tariff-file-cut-off"),
        (gzip.compress(CSV, mtime=0)[:8], "tariff-file-cut-off"),
        (b"\x1f\x8b\x08\x00 no deflate stream at all", "tariff-file-cut-off"),
        (archive("a.csv")[:20], "tariff-file-cut-off"),
        (b"<!DOCTYPE html><title>503</title>", "tariff-file-web-page"),
        (b"\xef\xbb\xbf\n<html lang='en'>", "tariff-file-web-page"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "tariff-file-old-workbook"),
        (archive("xl/workbook.xml", "xl/vbaProject.bin"), "tariff-file-macros"),
        (archive("duties.csv"), "tariff-file-archive"),
    ],
)
def test_what_is_no_schedule_is_refused(content: bytes, code: str) -> None:
    refused = opening.opened(content, "tariff.csv")
    assert isinstance(refused, Problem)
    assert refused.code == code
    assert all("tariff.csv" in say(refused, language) for language in Language)


@pytest.mark.parametrize("name", ["missing.csv", "."])
def test_what_cannot_be_opened_says_why(name: str, tmp_path: Path) -> None:
    refused = opening.open_file(tmp_path / name)
    assert isinstance(refused, Problem)
    assert refused.code == "tariff-file-unreadable"
    assert refused.params["reason"]


def test_a_file_over_the_limit_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_BYTES", 20)
    path = tmp_path / "own.csv"
    path.write_bytes(CSV)
    for refused in (opening.open_file(path), opening.opened(gzip.compress(CSV), "own.csv.gz")):
        assert isinstance(refused, Problem)
        assert refused.code == "tariff-file-large"
    swollen = opening.opened(archive(*(f"{n}.xml" for n in range(9)), "xl/workbook.xml"), "a.xlsx")
    assert isinstance(swollen, Problem)
    assert swollen.code == "tariff-file-expanded"

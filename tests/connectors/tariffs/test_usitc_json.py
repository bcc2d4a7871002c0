import json
from datetime import date

import pytest

from app.connectors.tariffs.usitc_json import read_usitc_json
from app.domain.customs.schedule.rows import ScheduleFile
from app.domain.problems import Problem

VINTAGE = date(2026, 6, 8)


def item(htsno: str, indent: str = "0", description: str = "x", **cells: object) -> object:
    made = {"htsno": htsno, "indent": indent, "description": description, "general": ""}
    return made | cells


#: The rows of a vacuum flask in the schedule of June 2026, and one of chapter 99.
FLASK = (
    item("9617.00", "0", "Vacuum flasks and other vacuum vessels:", units=[], footnotes=[]),
    item("", "1", "Vessels:", superior="true", units=None, special=None),
    item(
        "9617.00.10.00",
        "2",
        "Having a <i>capacity</i> not exceeding 1 liter ",
        units=["No."],
        general="7.2% ",
        special="Free (A,AU)",
        other="55.5%",
        additionalDuties=" ",
    ),
    item("9903.88.15", "0", "Articles the product of China", general="No change"),
    item("", "1", "Provided that"),
)


def read(*items: object) -> ScheduleFile:
    content = json.dumps(items).encode()
    found = read_usitc_json(content, name="HTSUS", vintage=VINTAGE)
    assert isinstance(found, ScheduleFile), found
    return found


def refused(content: bytes) -> Problem:
    found = read_usitc_json(content, name="HTSUS", vintage=VINTAGE)
    assert isinstance(found, list)
    return found[0]


def test_rows_keep_their_order_their_words_and_their_cells() -> None:
    found = read(*FLASK)
    assert (found.country, found.name, found.vintage) == ("US", "HTSUS", VINTAGE)
    assert [row.code for row in found.rows] == ["961700", "", "9617001000"]
    flask = found.rows[-1]
    assert flask.words == "Having a capacity not exceeding 1 liter"
    assert (flask.indent, flask.units) == (2, ("No.",))
    assert (flask.general, flask.special, flask.column_2) == ("7.2%", "Free (A,AU)", "55.5%")
    assert flask.additional == ""


def test_chapters_98_and_99_are_kept_apart_with_the_words_below_them() -> None:
    assert [row.words for row in read(*FLASK).apart] == [
        "Articles the product of China",
        "Provided that",
    ]


def test_an_indent_may_be_a_number_and_a_single_unit_a_text() -> None:
    row = read(item("9617.00.10", 2, units="No.", general="7.2%")).rows[0]  # type: ignore[arg-type]
    assert (row.indent, row.units) == (2, ("No.",))


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (item("9617.1"), "tariff-row-code"),
        (item("96I7.00"), "tariff-row-code"),
        (item("9617.00", ""), "tariff-row-indent"),
        (item("9617.00", "two"), "tariff-row-indent"),
        (item("9617.00", general=[5]), "tariff-row-keys"),
        (item("9617.00", units=5), "tariff-row-keys"),
        (item("9617.00", units=[1]), "tariff-row-keys"),
        ("9617.00", "tariff-row-keys"),
        ({"htsno": "9617.00"}, "tariff-row-keys"),
    ],
)
def test_a_row_that_cannot_be_read_is_told_by_its_number(bad: object, code: str) -> None:
    found = read(*FLASK, bad)
    (problem,) = found.refused
    assert (problem.code, problem.field) == (code, "rows.6")
    assert len(found.rows) == 3


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "tariff-file-broken"),
        (json.dumps(FLASK).encode()[:-20], "tariff-file-broken"),
        (b"\xff\xfe[", "tariff-file-broken"),
        (b"[" * 100_000, "tariff-file-broken"),
        (b"{}", "tariff-file-not-usitc"),
        (b"[]", "tariff-file-not-usitc"),
        (b'[{"code": 1}]', "tariff-file-not-usitc"),
        (json.dumps(FLASK[:2]).encode(), "tariff-file-no-rates"),
        (json.dumps(FLASK[3:]).encode(), "tariff-file-no-rates"),
    ],
)
def test_a_damaged_file_is_no_schedule(content: bytes, code: str) -> None:
    assert refused(content).code == code

"""What the file does not say is taken from the order, and what neither says is asked for."""

import gzip
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.connectors.tariffs.own_csv import write_own_folder
from app.domain.naming import Language
from app.usecases.tariff_imports.ordering import ImportOrder
from app.usecases.tariff_imports.reading import ReadFile, read_order
from app.wording.problems import say
from tests.factories.tariff_files import a_file, an_order
from tests.factories.tariffs import DUMPING, ROWS

ASSES = {"htsno": "0101.30.00.00", "indent": "1", "description": "Asses", "general": "6.8%"}


def read(order: ImportOrder) -> ReadFile:
    found = read_order(order)
    assert isinstance(found, ReadFile), found
    return found


def refused(order: ImportOrder) -> list[str]:
    problems = read_order(order)
    assert isinstance(problems, list)
    assert all(say(problem, language) for problem in problems for language in Language)
    return [problem.code for problem in problems]


def american(folder: Path) -> Path:
    path = folder / "hts_2026.json.gz"
    path.write_bytes(gzip.compress(json.dumps([ASSES]).encode()))
    return path


def test_the_order_says_what_a_plain_file_does_not(tmp_path: Path) -> None:
    found = read(an_order(a_file(tmp_path), country="ca"))
    assert (found.country, found.name, found.vintage) == (
        "CA",
        "Customs Tariff",
        date(2026, 11, 1),
    )
    assert (found.form, found.file_name, found.partial) == ("own-csv", "ca.csv", None)
    assert found.file.rows == ROWS


def test_a_file_that_names_no_schedule_gives_its_own_name(tmp_path: Path) -> None:
    found = read(ImportOrder(path=american(tmp_path), vintage=date(2026, 6, 8)))
    assert (found.country, found.name, found.form) == ("US", "hts_2026", "usitc-json")
    assert found.file_name == "hts_2026.json"


def test_the_same_bytes_are_known_again(tmp_path: Path) -> None:
    first, second = a_file(tmp_path), a_file(tmp_path, name="copy.csv")
    assert read(an_order(first)).digest == read(an_order(second)).digest
    other = a_file(tmp_path, ROWS[:3], name="other.csv")
    assert read(an_order(first)).digest != read(an_order(other)).digest


def test_a_folder_of_chapters_is_one_schedule(tmp_path: Path) -> None:
    folder = tmp_path / "exported"
    write_own_folder([row for row in ROWS if row.code or row.indent], folder)
    found = read(an_order(folder, name=None))
    assert (found.name, found.form, found.file_name) == ("exported", "own-csv", "exported")
    assert [row.code for row in found.file.rows if row.general] == [
        "95030000",
        "96170010",
        "96170040",
    ]


def test_the_schedule_of_the_union_may_be_taken_for_a_member(tmp_path: Path) -> None:
    path = american(tmp_path)
    order = ImportOrder(path=path, vintage=date(2026, 6, 8), country="GB")
    assert refused(order) == ["tariff-country-other"]
    assert read(replace(order, country="us")).country == "US"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"country": "XX"}, "tariff-country-unknown"),
        ({"country": None}, "tariff-country-missing"),
        ({"vintage": None}, "tariff-vintage-missing"),
        ({"form": "usitc-json"}, "tariff-file-broken"),
        ({"form": "usitc-csv"}, "tariff-file-columns"),
    ],
)
def test_what_is_missing_or_wrong_is_asked_for(
    tmp_path: Path, changed: dict[str, object], code: str
) -> None:
    assert refused(an_order(a_file(tmp_path), **changed)) == [code]


def test_a_file_that_cannot_be_opened_or_known_is_refused(tmp_path: Path) -> None:
    assert refused(an_order(tmp_path / "missing.csv")) == ["tariff-file-unreadable"]
    path = tmp_path / "products.csv"
    path.write_text("SKU,Name\nA,B\n", encoding="utf-8")
    assert refused(an_order(path)) == ["tariff-form-unknown"]


def test_an_empty_folder_holds_no_schedule(tmp_path: Path) -> None:
    assert refused(an_order(tmp_path)) == ["tariff-file-no-rates"]


def test_a_measure_of_no_known_programme_is_left_out_and_named(tmp_path: Path) -> None:
    odd = replace(DUMPING, programme="punitive")
    path = a_file(tmp_path, [replace(ROWS[2], measures=(odd, DUMPING)), ROWS[3]])
    found = read(an_order(path))
    assert [row.measures for row in found.file.rows] == [(DUMPING,), ()]
    (problem,) = found.file.refused
    assert (problem.code, problem.field) == ("tariff-measure-unknown", "codes.96170010")
    assert all("punitive" in say(problem, language) for language in Language)

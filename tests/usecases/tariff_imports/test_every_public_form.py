"""Every public form of a tariff is known by its content and read whole."""

from datetime import date
from pathlib import Path

import pytest

from app.connectors.tariffs.recognition import recognise
from app.usecases.tariff_imports.ordering import ImportOrder
from app.usecases.tariff_imports.reading import ReadFile, read_order
from tests.factories.uk_tariff import (
    DUTIES,
    NOMENCLATURE,
    Commodity,
    duty,
    taric_book,
    taric_zip,
    uk_csv,
    uk_json,
)

VINTAGE = date(2026, 11, 1)
DUTY_BOOK = taric_book(DUTIES, duty())
WORDS_BOOK = taric_book(
    NOMENCLATURE, {"Goods code": "9617000011 80", "Indent": 1, "Description": "Vacuum flasks"}
)


def read(path: Path) -> ReadFile:
    found = read_order(ImportOrder(path=path, vintage=VINTAGE))
    assert isinstance(found, ReadFile)
    return found


@pytest.mark.parametrize(
    ("content", "form", "country"),
    [
        (uk_csv({}), "uk-csv", "GB"),
        (uk_json(Commodity().measure()), "uk-json", "GB"),
        (uk_json(Commodity().measure(), Commodity("9617000019").measure()), "uk-json", "GB"),
        (DUTY_BOOK, "taric", "EU"),
        (taric_zip(duties=DUTY_BOOK, words=WORDS_BOOK), "taric", "EU"),
    ],
)
def test_a_form_is_known_and_read(tmp_path: Path, content: bytes, form: str, country: str) -> None:
    path = tmp_path / "tariff"
    path.write_bytes(content)
    found = read(path)
    assert (found.form, found.country, found.vintage) == (form, country, VINTAGE)
    assert found.file.rows[0].code == "9617000011"
    assert found.partial is (True if form == "uk-json" else None)


def test_a_folder_of_workbooks_is_one_set(tmp_path: Path) -> None:
    (tmp_path / "Duties Import 01-99.xlsx").write_bytes(DUTY_BOOK)
    (tmp_path / "Nomenclature EN.xlsx").write_bytes(WORDS_BOOK)
    found = read(tmp_path)
    assert (found.form, found.country) == ("taric", "EU")
    assert found.file.rows[0].words == "Vacuum flasks"


def test_the_united_states_list_is_not_taken_for_answers_of_an_api() -> None:
    assert recognise(b'[{"htsno": "0101", "description": "Horses"}]') == "usitc-json"

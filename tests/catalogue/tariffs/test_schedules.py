"""The bundled schedules, line for line: which they are, what they hold, how fast they answer."""

import time
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.catalogue.tariffs import schedules
from app.catalogue.tariffs.schedules import bundled_chapters, bundled_rows, bundled_schedule
from app.domain.customs.rates.grammar import Unparsed
from app.domain.customs.rates.quantity_names import QUANTITY_UNITS
from app.domain.customs.schedule.from_rows import RowSchedule
from app.domain.customs.schedule.lines import TariffLine

COUNTRIES = ("US", "EU", "GB")


def schedule(country: str) -> RowSchedule:
    found = bundled_schedule(country)
    assert found is not None
    return found


def lines(country: str) -> list[TariffLine]:
    known = bundled_chapters(country)
    return [line for chapter in known for line in schedule(country).candidates(chapter)]


@pytest.mark.parametrize(
    ("country", "vintage", "data_from"),
    [
        ("US", date(2026, 6, 8), date(2023, 1, 1)),
        ("EU", date(2021, 1, 1), date(2021, 1, 1)),
        ("GB", date(2021, 1, 1), date(2021, 1, 1)),
    ],
)
def test_each_schedule_shows_its_vintage_and_its_source(
    country: str, vintage: date, data_from: date
) -> None:
    found = schedule(country)
    assert (found.vintage, found.data_from) == (vintage, data_from)
    assert found.source.reviewed_on > vintage


def test_a_country_without_a_schedule_has_none() -> None:
    assert bundled_schedule("CA") is None
    assert list(bundled_rows("US", "77")) == []


@pytest.mark.parametrize(
    ("country", "code", "rate", "words"),
    [
        # HTSUS 2026 revision 10.
        ("US", "9617001000", "7.2%", "Having a capacity not exceeding 1 liter"),
        ("US", "6302600020", "9.1%", "terry fabrics, of cotton"),
        ("US", "42021221", "20%", "Trunks, suitcases, vanity cases"),
        ("US", "6402991600", "90¢/pr. + 37.5%", "Valued over $3 but not over $6.50/pair"),
        ("US", "8507600030", "3.4%", "Lithium-ion"),
        # The UK's dataset of January 2021.
        ("EU", "9617000000", "6.7%", "Vacuum flasks"),
        ("GB", "9617000000", "0.0%", "Vacuum flasks"),
        ("EU", "0302118011", "12.0%", "in the form of whole fish"),
    ],
)
def test_lines_read_in_the_sources(country: str, code: str, rate: str, words: str) -> None:
    line = schedule(country).line(code)
    assert line is not None
    assert line.general.text == rate
    assert words.lower() in line.words.lower()


def test_a_rate_that_changed_since_2024_holds_from_the_vintage() -> None:
    days = {line.code: line.validity.valid_from for line in lines("US")}
    later = {code for code, day in days.items() if day == date(2026, 6, 8)}
    assert later == {"65050001"}
    assert set(days.values()) == {date(2023, 1, 1), date(2026, 6, 8)}


@pytest.mark.parametrize(("country", "count"), [("US", 11_414), ("EU", 11_830), ("GB", 11_830)])
def test_every_line_has_a_rate_and_words(country: str, count: int) -> None:
    found = lines(country)
    assert len(found) == count
    assert all(line.words and line.general.text for line in found)
    assert len({line.code for line in found}) == count


@pytest.mark.parametrize(("country", "least"), [("US", "99.4"), ("EU", "99.2"), ("GB", "100")])
def test_nearly_every_rate_is_read(country: str, least: str) -> None:
    found = lines(country)
    unread = sum(isinstance(line.general, Unparsed) and not line.seasons for line in found)
    assert 100 * (len(found) - unread) >= Decimal(least) * len(found)


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_unit_is_one_that_a_line_may_state(country: str) -> None:
    assert {unit for line in lines(country) for unit in line.units} <= set(QUANTITY_UNITS)


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_heading_has_a_name_in_both_languages(country: str) -> None:
    plain = {line.heading.en for line in lines(country) if line.heading.zh.isascii()}
    # Headings of the nomenclature of 2017 that the one of 2022 no longer has.
    assert plain <= {"8107", "8803"}


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_line_answers_to_its_own_code(country: str) -> None:
    found = schedule(country)
    for line in lines(country):
        assert found.line(line.code) is line
        for ending in line.suffixes:
            assert found.line(line.code + ending) is line


def test_lines_that_we_have_named_exist_in_the_schedule() -> None:
    found = schedule("US")
    named = schedules._line_names()  # noqa: SLF001
    assert len(named) == 60
    for code, name in named.items():
        line = found.line(code)
        assert line is not None, code
        assert line.own_name == name
        assert not name.zh.isascii()


def test_the_same_line_of_eu_and_gb_has_the_same_words() -> None:
    assert [line.words for line in lines("EU")] == [line.words for line in lines("GB")]


def test_china_is_in_no_agreement_of_the_special_column() -> None:
    assert not any(measure.fits_origin("CN") for line in lines("US") for measure in line.measures)
    (korea,) = (m for m in schedule("US").line("96170010").measures if m.code == "KR")  # type: ignore[union-attr]
    assert korea.rate.text == "Free"


@pytest.mark.parametrize("text", ["code,words\n1,x\n", "code,words,general\n1,x,5%\n"])
def test_a_damaged_chapter_is_never_taken_for_an_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    chapter = tmp_path / "us" / "schedule" / "96.csv"
    chapter.parent.mkdir(parents=True)
    chapter.write_text(text)
    monkeypatch.setattr(schedules, "_HERE", tmp_path)
    with pytest.raises(ValueError, match="chapter 96 of US"):
        bundled_rows("US", "96")


def test_a_thousand_lines_are_found_at_once() -> None:
    codes = [line.code for line in lines("US")][::10][:1000]
    started = time.perf_counter()
    assert all(schedule("US").line(code) for code in codes)
    assert time.perf_counter() - started < 0.1

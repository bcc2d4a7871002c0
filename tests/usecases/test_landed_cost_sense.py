from typing import Any

import pytest

from app.usecases.landed_cost import estimate
from tests.factories.landed_cost import entry_document, line_document


def found(**changes: object) -> list[tuple[str, str]]:
    answer: dict[str, Any] = estimate(entry_document(**changes))
    return [(problem["code"], problem["path"]) for problem in answer["problems"]]


def of_line(**changes: object) -> list[tuple[str, str]]:
    return found(lines=[line_document(**changes)])


def entered(programme: str, rate: str = "5%") -> dict[str, str]:
    return {"programme": programme, "rate": rate, "source": "a letter"}


def test_a_destination_outside_the_data_is_refused() -> None:
    assert found(destination="BR") == [("customs-destination", "destination")]


@pytest.mark.parametrize("code", ["9617", "961700100", "96170010001", "9617.00.1"])
def test_a_tariff_code_has_six_eight_or_ten_digits(code: str) -> None:
    assert of_line(code=code) == [("customs-code-length", "lines.0.code")]


def test_a_japanese_code_may_have_nine_digits() -> None:
    made = entry_document(
        destination="JP", currency="JPY", charges={}, lines=[line_document(code="961700100")]
    )
    assert "problems" not in estimate(made)


def test_dots_in_a_code_are_ignored() -> None:
    plain = estimate(entry_document())
    assert estimate(entry_document(lines=[line_document(code="9617.00.1000")])) == plain


@pytest.mark.parametrize("key", ["entry_date", "export_date", "loaded_at"])
def test_a_year_out_of_reason_is_refused(key: str) -> None:
    assert found(**{key: "0001-01-01"}) == [("customs-year", key)]


def test_the_year_of_a_rate_of_exchange_is_checked_too() -> None:
    rates = [{"base": "USD", "quote": "CNY", "value": "7", "as_of": "2999-01-01", "source": "bank"}]
    assert found(exchange_rates=rates) == [("customs-year", "exchange_rates.0.as_of")]


def test_amounts_are_not_finer_than_their_currency() -> None:
    assert of_line(value="10.005") == [("customs-minor-unit", "lines.0.value")]
    assert found(charges={"insurance": "0.001"}) == [("customs-minor-unit", "charges.insurance")]
    assert found(currency="JPY", charges={}, lines=[line_document(value="10.5")]) == [
        ("customs-minor-unit", "lines.0.value")
    ]


def test_two_lines_cannot_have_one_id() -> None:
    assert found(lines=[line_document(), line_document()]) == [
        ("customs-line-id-twice", "lines.1.id")
    ]


def test_a_programme_must_be_one_of_the_destinations() -> None:
    assert of_line(entered_rates=[entered("section-999")]) == [
        ("customs-programme", "lines.0.entered_rates.0.programme")
    ]
    elsewhere = [line_document(entered_rates=[entered("section-301")])]
    assert found(destination="GB", lines=elsewhere) == [
        ("customs-programme", "lines.0.entered_rates.0.programme")
    ]


def test_only_additional_may_repeat() -> None:
    assert of_line(entered_rates=[entered("mfn"), entered("mfn")]) == [
        ("customs-programme-twice", "lines.0.entered_rates.1.programme")
    ]
    twice = [line_document(entered_rates=[entered("additional"), entered("additional")])]
    assert "problems" not in estimate(entry_document(lines=twice))


def test_an_entered_rate_outside_the_grammar_is_asked_for_again() -> None:
    assert of_line(entered_rates=[entered("mfn", "see note 5")]) == [
        ("customs-rate-unread", "lines.0.entered_rates.0.rate")
    ]


def test_all_problems_are_told_at_once() -> None:
    lines = [line_document(code="1234"), line_document(value="0.001")]
    assert found(destination="BR", lines=lines) == [
        ("customs-destination", "destination"),
        ("customs-minor-unit", "lines.1.value"),
        ("customs-line-id-twice", "lines.1.id"),
        ("customs-code-length", "lines.0.code"),
    ]

import json
from typing import Any

import pytest

from app.usecases.landed_cost import estimate, run_document
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


@pytest.mark.parametrize(
    ("changes", "code", "path"),
    [
        ({"lines": [line_document(code="9617001234")]}, "customs-code-unknown", "lines.0.code"),
        ({"entry_date": "2019-06-01"}, "customs-before-data", "entry_date"),
        ({"lines": [line_document(value="-1.00")]}, "customs-decimal", "lines.0.value"),
    ],
)
def test_bad_input_is_refused_at_its_place_in_both_languages(
    changes: dict[str, object], code: str, path: str
) -> None:
    exit_code, text = run_document(json.dumps(entry_document(**changes)))
    (problem,) = json.loads(text)["problems"]
    assert (exit_code, problem["code"], problem["path"]) == (2, code, path)
    assert problem["message_en"] != problem["message_zh"]


def test_a_missing_currency_is_refused_at_its_place() -> None:
    made = entry_document()
    del made["currency"]
    assert [(p["code"], p["path"]) for p in estimate(made)["problems"]] == [  # type: ignore[attr-defined]
        ("input-missing", "currency")
    ]


@pytest.mark.parametrize("rate", ["5 GBP/kg", "20% MIN 5 GBP/kg", "20% on the case"])
def test_the_rate_of_a_tax_is_a_share_of_its_base(rate: str) -> None:
    lines = [line_document(code="9617000000", entered_rates=[entered("vat", rate)])]
    assert found(destination="GB", currency="GBP", lines=lines) == [
        ("customs-tax-rate-share", "lines.0.entered_rates.0.rate")
    ]


def test_a_rate_of_the_destinations_own_tax_may_be_entered() -> None:
    lines = [line_document(code="9617000000", entered_rates=[entered("vat", "12%")])]
    assert "problems" not in estimate(
        entry_document(destination="GB", currency="GBP", exchange_rates=[], lines=lines)
    )
    assert of_line(entered_rates=[entered("vat", "12%")]) == [
        ("customs-programme", "lines.0.entered_rates.0.programme")
    ]


@pytest.mark.parametrize("key", ["lbs", "kg wet weight"])
def test_a_quantity_that_no_rate_counts_is_refused(key: str) -> None:
    assert of_line(quantities={key: "1"}) == [("unknown-key", f"lines.0.quantities.{key}")]


def test_a_quantity_of_a_part_of_the_goods_may_be_stated() -> None:
    made = entry_document(lines=[line_document(quantities={"kg drained weight": "1"})])
    assert "problems" not in estimate(made)


def test_too_many_of_anything_are_refused_and_never_a_traceback() -> None:
    many = {f"part {index}": "1" for index in range(60)}
    assert of_line(facts={"component_values": many}) == [
        ("input-too-many-items", "lines.0.facts.component_values")
    ]

from datetime import date
from decimal import Decimal

import pytest

from app.catalogue.tariffs.destinations import EUROPEAN_UNION
from app.domain.customs.entry import TaxCategory
from app.domain.customs.taxes.facts import Deferral, Tax

TODAY = date(2026, 11, 20)
STATES = {state.code: state for state in EUROPEAN_UNION}


def tax(code: str) -> Tax:
    found = STATES[code].tax
    assert found
    return found


def standard(code: str, day: date = TODAY) -> Decimal:
    (rate,) = tax(code).rates_on(day, category=TaxCategory.STANDARD)
    return rate.percent


def test_there_are_twenty_seven_member_states_by_code() -> None:
    assert len(STATES) == 27
    assert list(STATES) == sorted(STATES)


@pytest.mark.parametrize("code", STATES)
def test_each_state_has_one_standard_rate_on_every_day_of_the_data(code: str) -> None:
    for year in range(2021, 2028):
        for month in range(1, 13):
            assert len(tax(code).rates_on(date(year, month, 1), category=TaxCategory.STANDARD)) == 1


#: European Commission, Taxes in Europe Database, on 2026-09-29.
STANDARD = {
    "AT": "20", "BE": "21", "BG": "20", "CY": "19", "CZ": "21", "DE": "19", "DK": "25",
    "EE": "24", "ES": "21", "FI": "25.5", "FR": "20", "GR": "24", "HR": "25", "HU": "27",
    "IE": "23", "IT": "22", "LT": "21", "LU": "17", "LV": "21", "MT": "18", "NL": "21",
    "PL": "23", "PT": "23", "RO": "21", "SE": "25", "SI": "22", "SK": "23",
}  # fmt: skip


def test_the_standard_rates_are_those_of_the_commissions_database() -> None:
    assert {code: standard(code) for code in STATES} == {
        code: Decimal(percent) for code, percent in STANDARD.items()
    }


@pytest.mark.parametrize(
    ("code", "last", "before", "after"),
    [
        ("DE", date(2020, 12, 31), "16", "19"),
        ("IE", date(2021, 2, 28), "21", "23"),
        ("LU", date(2023, 12, 31), "16", "17"),
        ("EE", date(2023, 12, 31), "20", "22"),
        ("EE", date(2025, 6, 30), "22", "24"),
        ("FI", date(2024, 8, 31), "24", "25.5"),
        ("SK", date(2024, 12, 31), "20", "23"),
        ("RO", date(2025, 7, 31), "19", "21"),  # Law 141/2025
    ],
)
def test_rates_change_on_their_day(code: str, last: date, before: str, after: str) -> None:
    assert standard(code, last) == Decimal(before)
    assert standard(code, date.fromordinal(last.toordinal() + 1)) == Decimal(after)


@pytest.mark.parametrize(
    ("code", "percents"),
    [("DE", ["7"]), ("NL", ["9"]), ("RO", ["11"]), ("FR", ["2.1", "5.5", "10"]), ("DK", [])],
)
def test_reduced_rates_are_all_kept_since_the_goods_decide(code: str, percents: list[str]) -> None:
    found = tax(code).rates_on(TODAY, category=TaxCategory.REDUCED)
    assert [rate.percent for rate in found] == [Decimal(percent) for percent in percents]


def test_parts_of_states_with_another_tax_are_named() -> None:
    assert "CN" in tax("ES").apart
    assert tax("DE").apart == frozenset()


def test_how_tax_is_postponed_is_said_only_where_it_has_been_read() -> None:
    known = {code for code in STATES if tax(code).deferral is not Deferral.UNSURE}
    assert known == {"BE", "FI", "FR", "IE", "NL"}

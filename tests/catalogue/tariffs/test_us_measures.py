from datetime import date, timedelta

import pytest

from app.catalogue.tariffs import us_measures
from app.catalogue.tariffs.us_measures import EXCLUSIONS, MEASURES, PROGRAMMES
from app.domain.customs.tariff import Measure, Standing

ALL = pytest.mark.parametrize("measure", MEASURES.values(), ids=lambda measure: measure.code)


@ALL
def test_every_measure_belongs_to_a_programme_and_names_a_source(measure: Measure) -> None:
    assert measure.programme in PROGRAMMES
    assert measure.sources
    assert measure.yields_to <= set(PROGRAMMES[: PROGRAMMES.index(measure.programme)])


@ALL
def test_no_two_rates_of_a_measure_hold_on_one_day(measure: Measure) -> None:
    for earlier, later in zip(measure.rates, measure.rates[1:], strict=False):
        assert earlier.validity.valid_to
        assert later.validity.valid_from == earlier.validity.valid_to + timedelta(days=1)


@pytest.mark.parametrize(
    ("code", "day", "text"),
    [
        ("9903.88.01", date(2018, 7, 5), None),
        ("9903.88.01", date(2018, 7, 6), "25%"),
        ("9903.88.02", date(2018, 8, 23), "25%"),
        ("9903.88.03", date(2019, 5, 9), "10%"),
        ("9903.88.03", date(2019, 5, 10), "25%"),
        ("9903.88.15", date(2020, 2, 13), "15%"),
        ("9903.88.15", date(2020, 2, 14), "7.5%"),
        ("9903.91.06", date(2025, 12, 31), None),
        ("9903.91.06", date(2026, 1, 1), "25%"),
        ("9903.03.01", date(2026, 2, 23), None),
        ("9903.03.01", date(2026, 2, 24), "10%"),
        ("9903.03.01", date(2026, 7, 23), "10%"),
        ("9903.03.01", date(2026, 7, 24), None),
        ("9903.05.31", date(2026, 7, 23), None),
        ("9903.05.31", date(2026, 7, 24), "12.5%"),
        ("9903.76.02", date(2026, 12, 31), "25%"),
        ("9903.76.02", date(2027, 1, 1), "30%"),
        ("9903.76.03", date(2027, 1, 1), "50%"),
        ("9903.82.09", date(2026, 4, 6), "25%"),
    ],
)
def test_rates_change_on_their_legal_days(code: str, day: date, text: str | None) -> None:
    found = MEASURES[code].on(day)
    assert (found.rate.text if found else None) == text


def test_list_4b_is_suspended_and_the_emergency_duties_are_struck_down() -> None:
    assert MEASURES["9903.88.16"].standing is Standing.SUSPENDED
    assert MEASURES["9903.01.24"].standing is Standing.STRUCK_DOWN
    assert MEASURES["9903.01.24"].on(date(2026, 2, 24)) is None


def test_every_exclusion_spares_known_measures_and_has_ended() -> None:
    for exclusion in EXCLUSIONS:
        assert exclusion.measures <= set(MEASURES)
        assert exclusion.validity.valid_to == date(2026, 11, 9)


def test_a_rate_outside_the_grammar_cannot_be_shipped() -> None:
    with pytest.raises(TypeError, match="outside the grammar"):
        us_measures._rate("No change")  # noqa: SLF001

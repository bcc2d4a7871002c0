from datetime import date

import pytest

from app.catalogue.tariffs.us.headings import added, as_printed, printed, stated
from app.catalogue.tariffs.us.programmes import MEASURES
from app.domain.customs.duties.chapter_99 import Effect, Form, read_effect

CODES = {measure.code: measure for measure in MEASURES}


@pytest.mark.parametrize("heading", [*printed()])
def test_every_printed_column_is_within_the_grammar(heading: str) -> None:
    assert isinstance(read_effect(printed()[heading]), Effect)


def test_a_heading_has_its_rate_and_form_from_the_schedules_own_words() -> None:
    assert as_printed("9903.88.01").rate.text == "25%"
    assert as_printed("9903.76.22").form is Form.IN_ALL
    assert added("30%", date(2027, 1, 1)).form is Form.ADDED


def test_words_outside_the_grammar_cannot_be_shipped() -> None:
    with pytest.raises(TypeError, match="outside the grammar"):
        stated("See note 20")


@pytest.mark.parametrize(
    ("code", "day", "text"),
    [
        # USTR section 301 notices
        ("9903.88.01", date(2018, 7, 5), None),
        ("9903.88.01", date(2018, 7, 6), "25%"),
        ("9903.88.02", date(2018, 8, 23), "25%"),
        ("9903.88.03", date(2018, 9, 23), None),
        ("9903.88.03", date(2019, 5, 9), "10%"),
        ("9903.88.03", date(2019, 5, 10), "25%"),
        ("9903.88.04", date(2019, 5, 10), "25%"),
        ("9903.88.15", date(2019, 9, 1), "15%"),
        ("9903.88.15", date(2020, 2, 13), "15%"),
        ("9903.88.15", date(2020, 2, 14), "7.5%"),
        # Four-year review, effective dates in the headings of 9903.91
        ("9903.91.01", date(2024, 9, 26), None),
        ("9903.91.01", date(2024, 9, 27), "25%"),
        ("9903.91.02", date(2024, 9, 27), "50%"),
        ("9903.91.03", date(2024, 9, 27), "100%"),
        ("9903.91.04", date(2025, 12, 31), "25%"),
        ("9903.91.04", date(2026, 1, 1), None),
        ("9903.91.05", date(2024, 12, 31), None),
        ("9903.91.05", date(2025, 1, 1), "50%"),
        ("9903.91.06", date(2025, 12, 31), None),
        ("9903.91.06", date(2026, 1, 1), "25%"),
        ("9903.91.07", date(2026, 1, 1), "50%"),
        ("9903.91.08", date(2026, 1, 1), "100%"),
        ("9903.91.12", date(2026, 11, 9), None),
        ("9903.91.12", date(2026, 11, 10), "100%"),
        # Sections 122 and 232, forced labour, IEEPA
        ("9903.03.01", date(2026, 2, 23), None),
        ("9903.03.01", date(2026, 2, 24), "10%"),
        ("9903.03.01", date(2026, 7, 23), "10%"),
        ("9903.03.01", date(2026, 7, 24), None),
        ("9903.05.31", date(2026, 7, 23), None),
        ("9903.05.31", date(2026, 7, 24), "12.5%"),
        ("9903.81.87", date(2025, 3, 12), "25%"),
        ("9903.81.87", date(2025, 6, 4), "50%"),
        ("9903.81.87", date(2026, 4, 6), None),
        ("9903.78.01", date(2025, 7, 31), None),
        ("9903.78.01", date(2025, 8, 1), "50% on the metal"),
        ("9903.82.02", date(2026, 4, 5), None),
        ("9903.82.02", date(2026, 4, 6), "50%"),
        ("9903.82.09", date(2026, 4, 6), "25%"),
        ("9903.82.22", date(2026, 6, 7), None),
        ("9903.82.22", date(2026, 6, 8), "15%"),
        ("9903.76.02", date(2025, 10, 13), None),
        ("9903.76.02", date(2025, 10, 14), "25%"),
        ("9903.76.02", date(2026, 12, 31), "25%"),
        ("9903.76.02", date(2027, 1, 1), "30%"),
        ("9903.76.03", date(2027, 1, 1), "50%"),
        ("9903.79.01", date(2026, 1, 15), "25%"),
        ("9903.94.05", date(2025, 5, 3), "25%"),
        ("9903.01.20", date(2025, 2, 4), "10%"),
        ("9903.01.24", date(2025, 3, 4), "20%"),
        ("9903.01.24", date(2025, 11, 10), "10%"),
        ("9903.01.24", date(2026, 2, 23), "10%"),
        ("9903.01.24", date(2026, 2, 24), None),
    ],
)
def test_rates_change_on_their_legal_days(code: str, day: date, text: str | None) -> None:
    found = CODES[code].on(day)
    assert (found.rate.text if found else None) == text

from datetime import date

import pytest

from app.catalogue.tariffs.us.exclusions import EXCLUSIONS

BY_CODE = {exclusion.code: exclusion for exclusion in EXCLUSIONS}


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        # HTSUS 2026 revision 10, the headings' own words
        ("9903.88.50", date(2020, 6, 4), date(2020, 12, 31)),
        ("9903.88.66", date(2021, 12, 1), date(2023, 5, 31)),
        ("9903.88.67", date(2021, 10, 12), date(2024, 6, 14)),
        ("9903.88.68", date(2023, 6, 1), date(2024, 6, 14)),
        ("9903.88.69", date(2024, 6, 15), date(2026, 11, 9)),
        ("9903.88.70", date(2024, 1, 1), date(2026, 11, 9)),
    ],
)
def test_windows_are_the_schedules_own(code: str, first: date, last: date) -> None:
    validity = BY_CODE[code].validity
    assert (validity.valid_from, validity.valid_to) == (first, last)


def test_older_exclusions_have_no_window_in_the_schedule() -> None:
    undated = [each for each in EXCLUSIONS if not each.windowed]
    assert {each.code for each in undated} >= {"9903.88.05", "9903.88.49"}
    assert len(undated) == 33


def test_the_lists_name_the_exclusions_from_them() -> None:
    assert BY_CODE["9903.88.70"].measures == {"9903.88.02"}
    assert "9903.88.15" in BY_CODE["9903.88.69"].measures


def test_no_exclusion_is_in_force_any_more() -> None:
    assert not any(each.validity.covers(date(2026, 11, 10)) for each in EXCLUSIONS if each.windowed)

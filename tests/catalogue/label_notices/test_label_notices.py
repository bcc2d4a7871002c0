"""Notices as their sources state them."""

from datetime import date

import pytest

from app.catalogue.label_notices import bag_warnings, battery_mark, set_wordings


def test_type_grows_with_the_bag_as_rhode_island_and_amazon_print_it() -> None:
    for warning in bag_warnings().values():
        assert [(size.below, size.points) for size in warning.sizes] == [
            (30, 10),
            (40, 14),
            (60, 18),
            (None, 24),
        ]
        assert warning.opening == 5


def test_a_set_says_so_in_both_languages() -> None:
    for wording in set_wordings().values():
        assert "套装勿拆" in wording.lines
        assert "set" in " ".join(wording.lines).lower()


def test_the_mark_since_2023_may_show_a_telephone_number_until_the_end_of_2026() -> None:
    mark = battery_mark(date(2026, 11, 22))
    assert (mark.full, mark.reduced) == ((100_000, 100_000), (100_000, 70_000))
    assert mark.telephone.covers(date(2026, 12, 31))
    assert not mark.telephone.covers(date(2027, 1, 1))
    with pytest.raises(LookupError):
        battery_mark(date(2022, 12, 31))

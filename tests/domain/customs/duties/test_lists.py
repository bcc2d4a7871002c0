from datetime import date

from app.domain.customs.duties.lists import Lists
from app.domain.customs.duties.scopes import Listing, Scope
from app.domain.sourcing import Validity
from tests.factories.customs import ENTRY_DAY, listed

UNTIL_JULY = Validity(None, date(2026, 6, 30))
LISTS = Lists(
    {
        "one": listed({"11112222": "L1", "1111222210": "L2"}),
        "two": Scope({"1111": (Listing("L3", UNTIL_JULY),)}),
    }
)


def test_headings_of_all_lists_are_gathered() -> None:
    assert LISTS.headings(("1111222210",), ENTRY_DAY) == {"L2": False, "L3": False}
    assert LISTS.headings(("1111222210",), date(2026, 7, 1)) == {"L2": False}


def test_a_heading_that_only_some_endings_share_is_open() -> None:
    found = LISTS.headings(("1111222210", "1111222220"), ENTRY_DAY)
    assert found == {"L1": True, "L2": True, "L3": False}


def test_one_list_answers_alone_and_a_list_that_is_not_there_says_nothing() -> None:
    assert LISTS.of("one", ("1111222220",), ENTRY_DAY) == {"L1"}
    assert LISTS.of("three", ("1111222220",), ENTRY_DAY) == frozenset()


def test_what_names_a_code_on_any_day_is_known_with_its_times() -> None:
    assert LISTS.ever(("1111222210",)) == {"L1", "L2", "L3"}
    assert LISTS.validities(("1111222210",)) == {Validity(), UNTIL_JULY}

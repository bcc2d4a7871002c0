from hypothesis import given
from hypothesis import strategies as st

from app.domain.customs.schedule.nearest import nearest_codes
from tests.factories.schedules import schedule

LINES = list(schedule().candidates("61"))


def test_codes_of_the_same_length_are_offered_the_nearest_first() -> None:
    assert nearest_codes("6101101019", lines=LINES) == ("6101101020", "6101101010", "6101200000")
    assert nearest_codes("61011019", lines=LINES) == ("61011010", "61012000", "61023000")
    assert nearest_codes("6101101015", lines=LINES)[:2] == ("6101101010", "6101101020")


@given(st.from_regex("61[0-9]{4}([0-9]{2}([0-9]{2})?)?", fullmatch=True), st.randoms())
def test_the_order_of_lines_never_matters(code: str, chance: object) -> None:
    shuffled = sorted(LINES, key=lambda _line: chance.random())  # type: ignore[attr-defined]
    found = nearest_codes(code, lines=shuffled)
    assert found == nearest_codes(code, lines=LINES)
    assert len(found) == 3
    assert all(len(each) <= len(code) for each in found)

"""A code has the flags of the longest prefix that the table knows."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.compliance.agency_flags import flags_of

TABLE = {"9617": frozenset({"FD1"}), "96170010": frozenset({"AL1", "FD1"})}


def test_the_longest_prefix_counts() -> None:
    assert flags_of("9617001000", TABLE) == {"AL1", "FD1"}
    assert flags_of("9617009000", TABLE) == {"FD1"}


def test_an_unknown_code_has_none() -> None:
    assert flags_of("8518302000", TABLE) == frozenset()
    assert flags_of("", TABLE) == frozenset()


@given(st.text("0123456789", max_size=6))
def test_whatever_lies_below_a_prefix_has_at_least_its_flags(ending: str) -> None:
    assert flags_of("9617" + ending, TABLE) >= {"FD1"}

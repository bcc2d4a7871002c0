from datetime import date

import pytest

from app.catalogue.registry import entries
from app.catalogue.tariffs import destinations
from app.catalogue.tariffs.europe import MEMBER_STATES, UNITED_KINGDOM
from app.domain.customs.liabilities import ON_TOP
from app.domain.customs.tariff import Tariff

DAY = date(2026, 11, 20)


def test_every_member_state_and_the_united_kingdom_have_a_tariff() -> None:
    known = entries("app.catalogue.tariffs", Tariff)
    states = {state.code for state in destinations.EUROPEAN_UNION}
    assert {"GB", *states} <= set(known)
    assert known["GB"] is UNITED_KINGDOM


def test_member_states_share_one_schedule() -> None:
    assert len({id(tariff.schedule) for tariff in MEMBER_STATES}) == 1
    assert UNITED_KINGDOM.schedule is not MEMBER_STATES[0].schedule


@pytest.mark.parametrize(
    ("code", "marked"),
    [
        # Ceramic tableware and fine aluminium foil; vacuum flasks.
        ("6911100090", True),
        ("7607111110", True),
        ("9617000000", False),
        ("69111000", False),
    ],
)
def test_codes_that_had_a_trade_remedy_in_2021_are_marked(code: str, *, marked: bool) -> None:
    for tariff in (UNITED_KINGDOM, *MEMBER_STATES):
        assert bool(tariff.marks["orders"].headings(code, day=DAY)) is marked


def test_every_mark_is_of_a_line_and_under_a_programme_that_a_person_may_answer() -> None:
    marks = UNITED_KINGDOM.marks["orders"].listings
    assert len(marks) == 87
    for code, listings in marks.items():
        assert UNITED_KINGDOM.line(code) is not None
        assert {each.heading for each in listings} <= set(ON_TOP)

from datetime import date

import pytest

from app.catalogue.registry import entries
from app.catalogue.tariffs import destinations
from app.catalogue.tariffs.europe import MEMBER_STATES, UNITED_KINGDOM
from app.domain.customs.assessment import Status
from app.domain.customs.duties.liabilities import ON_TOP
from app.domain.customs.duties.of_line import line_liabilities
from app.domain.customs.duties.tariff import Tariff
from tests.factories.customs import entry, line

DAY = date(2026, 11, 20)


def duties(code: str, tariff: Tariff = UNITED_KINGDOM) -> list[tuple[str, str | None, Status]]:
    goods = line(code)
    found = line_liabilities(goods, entry=entry(goods, entry_date=DAY), tariff=tariff)
    return [(duty.programme, duty.words, duty.status) for duty in found]


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


def test_a_trade_remedy_without_its_rate_is_unknown_never_zero() -> None:
    found = duties("6911100090")
    assert found == [("mfn", "12.0%", Status.APPLIED), ("anti-dumping", None, Status.UNKNOWN)]


def test_eight_digits_may_be_goods_of_a_marked_ending() -> None:
    # 7323930010 is marked; the eight digits above it are not.
    assert ("anti-dumping", None, Status.UNKNOWN) in duties("73239300")
    assert duties("7323930090") == [("mfn", "0.0%", Status.APPLIED)]


def test_eight_digits_of_which_only_endings_have_rates_give_each_as_possible() -> None:
    assert duties("10019120") == [
        ("mfn", "79.00 GBP/1000kg", Status.POSSIBLE),
        ("mfn", "0.0%", Status.POSSIBLE),
    ]

"""Rates that people know better: entered, replaced, taken away and given back."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.persistence import costs
from app.usecases import enter_rates
from app.usecases.enter_rates import NewDutyRate, NewExchange, pair, programmes
from tests.factories.costs import TODAY, a_duty_rate, a_rate_of_exchange
from tests.factories.people import Member

DUTY = NewDutyRate(
    destination="GB", code="8518300000", programme="mfn", rate="6.5 %", source="gov.uk"
)
DOLLAR = NewExchange(
    base="USD",
    quote="CNY",
    value=Decimal("7.1284"),
    as_of=date(2026, 11, 21),
    source="Bank of China",
)


def entered(member: Member) -> list[costs.DutyRate]:
    with member.session() as session:
        return costs.duty_rates(session, destination="GB", codes=["8518300000"])


def test_a_duty_rate_is_kept_in_the_schedules_words_with_who_entered_it(member: Member) -> None:
    with member.session() as session:
        assert enter_rates.enter_duty_rate(session, DUTY, person_id=member.person_id) == []
    (rate,) = entered(member)
    assert (rate.rate, rate.source, rate.entered_by) == ("6.5 %", "gov.uk", "Chen Min")


def test_a_second_rate_for_the_same_duty_replaces_the_first(member: Member) -> None:
    with member.session() as session:
        for words in ("6.5%", "Free"):
            new = replace(DUTY, rate=words)
            assert enter_rates.enter_duty_rate(session, new, person_id=member.person_id) == []
    assert [rate.rate for rate in entered(member)] == ["Free"]


def test_words_that_are_no_rate_and_unknown_duties_are_refused(member: Member) -> None:
    with member.session() as session:

        def refused(**facts: str) -> list[tuple[str, str]]:
            new = replace(DUTY, **facts)
            problems = enter_rates.enter_duty_rate(session, new, person_id=member.person_id)
            return [(problem.code, problem.field) for problem in problems]

        assert refused(rate="about six") == [("customs-rate-unread", "rate")]
        assert refused(programme="section-301") == [("cost-programme-unknown", "programme")]
    assert entered(member) == []


def test_each_destination_has_its_own_duties_beside_the_general_ones() -> None:
    assert "section-301" in programmes("US")
    assert list(programmes("GB")) == [
        "mfn",
        "additional",
        "safeguard",
        "anti-dumping",
        "countervailing",
    ]


def test_the_yuan_is_quoted_per_unit_of_the_other_currency() -> None:
    assert pair("CNY", "USD") == pair("USD", "CNY") == ("USD", "CNY")
    assert pair("USD", "GBP") == ("USD", "GBP")


def test_a_rate_of_exchange_replaces_that_of_the_same_day(member: Member) -> None:
    a_rate_of_exchange(member, "7.10")
    a_rate_of_exchange(member, "7.12")
    a_rate_of_exchange(member, "7.05", as_of=date(2026, 11, 1))
    with member.session() as session:
        found = costs.exchanges(session)
    assert [each.rate.value for each in found] == [Decimal("7.12"), Decimal("7.05")]


def test_a_rate_of_exchange_of_tomorrow_is_refused(member: Member) -> None:
    new = replace(DOLLAR, as_of=date(2026, 11, 23))
    with member.session() as session:
        (problem,) = enter_rates.enter_exchange(
            session, new, person_id=member.person_id, today=TODAY
        )
    assert (problem.code, problem.field) == ("cost-exchange-ahead", "as_of")


def test_a_rate_is_taken_away_once(member: Member) -> None:
    a_duty_rate(member, destination="GB", code="8518300000")
    a_rate_of_exchange(member)
    with member.session() as session:
        (duty,) = costs.duty_rates(session, destination="GB", codes=["8518300000"])
        (exchange,) = costs.exchanges(session)
        for remove, row_id in (
            (enter_rates.remove_duty_rate, duty.id),
            (enter_rates.remove_exchange, exchange.id),
        ):
            assert remove(session, row_id)
            assert not remove(session, row_id)


def test_another_workspaces_rates_are_neither_used_nor_removed(
    member: Member, stranger: Member
) -> None:
    a_rate_of_exchange(stranger)
    with stranger.session() as session:
        (theirs,) = costs.exchanges(session)
    with member.session() as session:
        assert costs.exchanges(session) == []
        assert not enter_rates.remove_exchange(session, theirs.id)

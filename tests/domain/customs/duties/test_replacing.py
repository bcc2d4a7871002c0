from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.customs.assessment import Status
from app.domain.customs.duties.liabilities import Liability, entered
from app.domain.customs.duties.replacing import in_all
from app.domain.customs.rates.grammar import Rate
from tests.factories.customs import by_hand, codes, rate

CAP = Liability(
    programme="metals", status=Status.APPLIED, words="15%", rate=rate("15%"), code="9.10"
)


def normal(text: str) -> Liability:
    return entered(by_hand("mfn", text))


def against(text: str, *, cap: Liability = CAP) -> Liability:
    return in_all(cap, normal=normal(text), otherwise="9.11")


def test_a_lower_normal_rate_is_replaced() -> None:
    found = against("6.5%")
    assert (found.status, found.code, found.replaces_normal) == (Status.APPLIED, "9.10", True)
    assert found.rate == rate("15%")


@pytest.mark.parametrize("text", ["15%", "32%"])
def test_a_normal_rate_as_high_is_kept_under_the_other_heading(text: str) -> None:
    found = against(text)
    assert (found.status, found.code, found.words) == (Status.SUPPRESSED, "9.11", "No change")
    assert found.keeps_normal
    assert not found.replaces_normal


def test_without_another_heading_its_own_is_told() -> None:
    assert in_all(CAP, normal=normal("15%"), otherwise="").code == "9.10"


@given(st.decimals(0, 30, places=1))
def test_the_total_is_never_less_than_the_rate_nor_than_the_normal_rate(percent: object) -> None:
    base = normal(f"{percent}%")
    found = in_all(CAP, normal=base, otherwise="9.11")
    assert base.rate
    owed = found.rate.percent if found.replaces_normal and found.rate else base.rate.percent
    assert owed == max(base.rate.percent, rate("15%").percent)


def test_a_possible_one_shows_what_it_would_add() -> None:
    found = against("6.5%", cap=replace(CAP, status=Status.POSSIBLE))
    assert (found.status, found.replaces_normal) == (Status.POSSIBLE, False)
    assert found.rate
    assert found.rate.percent == rate("8.5%").percent
    assert codes(found.notes) == ["customs-note-in-all-more"]


@pytest.mark.parametrize("text", ["5.5¢/kg", "5.5¢/kg + 3%"])
def test_against_a_normal_rate_per_unit_the_greater_duty_is_owed(text: str) -> None:
    found = against(text)
    assert (found.status, found.replaces_normal) == (Status.APPLIED, True)
    assert found.rate == Rate("15%", rate(text).terms, minimum=rate("15%").terms)


def test_a_possible_one_against_a_rate_per_unit_stays_open() -> None:
    found = against("5.5¢/kg", cap=replace(CAP, status=Status.POSSIBLE))
    assert (found.status, codes(found.notes)) == (Status.POSSIBLE, ["customs-note-equivalent"])


def test_against_a_normal_rate_with_bounds_of_its_own_it_stays_open() -> None:
    assert against("9% MIN 1 USD/kg").status is Status.POSSIBLE


def test_an_unknown_normal_rate_leaves_it_open() -> None:
    unsaid = Liability(programme="mfn", status=Status.UNKNOWN)
    assert in_all(CAP, normal=unsaid, otherwise="").status is Status.POSSIBLE


@pytest.mark.parametrize(
    "spared", [replace(CAP, status=Status.SUPPRESSED), replace(CAP, rate=None, words=None)]
)
def test_what_is_not_owed_stays_so(spared: Liability) -> None:
    assert against("6.5%", cap=spared) is spared

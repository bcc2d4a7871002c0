"""Booking stops where the law asks for the evidence first; the rest is advice."""

from datetime import date, timedelta

import pytest

from app.domain.compliance.blocking import blocking, stops
from app.domain.compliance.evidence import Gate, Level
from app.domain.compliance.needs import Need
from app.domain.compliance.standing import Kept, State
from app.domain.problems import Problem
from app.domain.sourcing import Validity
from tests.factories.evidence import DAY, GATE, SOURCE, a_need

ENDED = Kept(filed=True, expires_on=DAY - timedelta(days=1))
ENDING = Kept(filed=True, expires_on=DAY + timedelta(days=1))


def said(need: Need, kept: Kept | None = None) -> list[Problem]:
    files = {need.key: kept} if kept else {}
    return list(blocking([need], files=files, sku="EB20", day=DAY))


def test_missing_evidence_behind_a_gate_stops_booking_and_names_product_and_kind() -> None:
    need = a_need(gate=GATE)
    [problem] = said(need)
    assert (problem.code, problem.blocking) == ("compliance-missing", True)
    assert problem.params == {"sku": "EB20", "kind": need.evidence.name, "day": None}


def test_without_a_gate_it_is_advice() -> None:
    [problem] = said(a_need())
    assert (problem.code, problem.blocking) == ("compliance-missing", False)


@pytest.mark.parametrize("missing", [True, False])
def test_a_gate_may_stop_only_what_has_ended(*, missing: bool) -> None:
    need = a_need(gate=Gate(missing=missing, source=SOURCE))
    assert [each.blocking for each in said(need)] == [missing]
    assert [(each.code, each.blocking) for each in said(need, ENDED)] == [
        ("compliance-expired", True)
    ]


def test_a_gate_opens_and_closes_by_its_dates() -> None:
    gate = Gate(missing=True, source=SOURCE, validity=Validity(date(2026, 7, 8)))
    need = a_need(gate=gate)
    assert not stops(need, State.MISSING, day=date(2026, 7, 7))
    assert stops(need, State.MISSING, day=date(2026, 7, 8))


def test_what_ends_soon_is_advice_even_behind_a_gate() -> None:
    [problem] = said(a_need(gate=GATE), ENDING)
    assert (problem.code, problem.blocking) == ("compliance-expires-soon", False)
    assert problem.params["day"] == ENDING.expires_on


def test_what_nobody_answered_is_one_advice_for_the_product() -> None:
    needs = [a_need(Level.ASK, code="a"), a_need(Level.ASK, code="b", gate=GATE)]
    [problem] = blocking(needs, files={}, sku="EB20", day=DAY)
    assert (problem.code, problem.blocking) == ("compliance-unanswered", False)
    assert problem.params["kinds"] == tuple(need.evidence.name for need in needs)


def test_what_is_there_says_nothing() -> None:
    assert said(a_need(gate=GATE), Kept(filed=True)) == []

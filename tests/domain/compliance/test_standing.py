"""Evidence is missing, there, about to end, ended, or said not to be needed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.attention.thresholds import EVIDENCE_EXPIRES_WITHIN
from app.domain.compliance.evidence import Form, Level
from app.domain.compliance.standing import Answer, Kept, State, state_of
from tests.factories.evidence import DAY, a_need


@pytest.mark.parametrize(
    ("level", "answer", "state"),
    [
        (Level.MUST, Answer.OPEN, State.MISSING),
        (Level.ASK, Answer.OPEN, State.UNANSWERED),
        (Level.ASK, Answer.NEEDED, State.MISSING),
        (Level.NOT_NEEDED, Answer.OPEN, State.NOT_NEEDED),
        (Level.NOT_NEEDED, Answer.NEEDED, State.MISSING),
        (Level.MUST, Answer.NOT_NEEDED, State.NOT_NEEDED),
    ],
)
def test_without_a_document_the_rule_and_the_answer_decide(
    level: Level, answer: Answer, state: State
) -> None:
    assert state_of(a_need(level), Kept(answer=answer), day=DAY) is state


def test_nothing_kept_is_as_nothing_answered() -> None:
    assert state_of(a_need(), None, day=DAY) is State.MISSING


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (-1, State.EXPIRED),
        (0, State.EXPIRES_SOON),
        (EVIDENCE_EXPIRES_WITHIN, State.EXPIRES_SOON),
        (EVIDENCE_EXPIRES_WITHIN + 1, State.THERE),
    ],
)
def test_a_document_holds_on_its_last_day(days: int, state: State) -> None:
    kept = Kept(filed=True, expires_on=DAY + timedelta(days))
    assert state_of(a_need(), kept, day=DAY) is state


def test_a_document_that_names_no_last_day_is_there() -> None:
    assert state_of(a_need(), Kept(filed=True), day=DAY) is State.THERE


def test_a_number_is_enough_for_a_registration_only() -> None:
    kept = Kept(number="LUCID 1")
    assert state_of(a_need(form=Form.REGISTRATION), kept, day=DAY) is State.THERE
    assert state_of(a_need(), kept, day=DAY) is State.MISSING


@given(
    st.dates(max_value=date(9000, 1, 1)),
    st.dates(max_value=date(9000, 1, 1)),
    st.sampled_from(Level),
)
def test_ended_evidence_never_becomes_good_again_by_waiting(
    last: date, day: date, level: Level
) -> None:
    kept = Kept(filed=True, expires_on=last)
    expired = state_of(a_need(level), kept, day=day) is State.EXPIRED
    assert expired == (last < day)

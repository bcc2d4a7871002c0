"""Effects of answers when an entry cannot be worked out, and changes as they are told."""

from decimal import Decimal

import pytest

from app.domain.customs.assessment import Assessment
from app.domain.customs.entry import Entry
from app.domain.problems import Problem
from app.domain.quantities.money import Money
from app.usecases.duty_answers.changes import Change
from app.usecases.duty_answers.effects import beside_the_rest, effects_of
from app.usecases.duty_answers.questions import Form, Option, Question
from tests.usecases.duty_answers.conftest import assess, entry_of

MELTED = Question(
    fact="melt_country",
    form=Form.CHOICE,
    words=Problem("duty-ask-melted"),
    options=(Option("US", Problem("duty-answer-elsewhere")),),
)


def usd(amount: str) -> Money:
    return Money(Decimal(amount), "USD")


def test_nothing_is_asked_of_an_entry_that_cannot_be_worked_out() -> None:
    entry = entry_of("7323930080", "US")
    assert effects_of([MELTED], entry.lines[0], entry=entry, assess=lambda _: None) == []


def test_an_answer_after_which_nothing_can_be_worked_out_is_not_known() -> None:
    entry = entry_of("7323930080", "US")

    def once(asked: Entry) -> Assessment | None:
        return None if asked.lines[0].facts.melt_country else assess(asked)

    (found,) = effects_of([MELTED], entry.lines[0], entry=entry, assess=once)
    assert found.matters
    assert [outcome.change for outcome in found.outcomes] == [None]


def test_the_rest_of_an_entry_keeps_its_worth_in_one_line() -> None:
    entry = entry_of("7323930080", "US", others=3)
    found = beside_the_rest(entry, entry.lines[0])
    assert [line.value for line in found.lines] == [usd("10000.00"), usd("30000.00")]
    alone = entry_of("7323930080", "US")
    assert beside_the_rest(alone, alone.lines[0]) == alone


@pytest.mark.parametrize(
    ("amount", "sign", "size"),
    [("12.50", "+", "12.50"), ("-3.00", "\N{MINUS SIGN}", "3.00"), ("0.00", "", "0.00")],
)
def test_a_change_is_told_by_its_sign_and_its_size(amount: str, sign: str, size: str) -> None:
    change = Change(usd(amount))
    assert (change.sign, change.size) == (sign, usd(size))

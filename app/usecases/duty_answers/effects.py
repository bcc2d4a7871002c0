"""What each answer to a question would change in money: the entry assessed with it and without."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from app.domain.customs.assessment import Assessment
from app.domain.customs.entry import Entry, EntryLine
from app.domain.problems import Problem
from app.domain.quantities.money import Money, total
from app.usecases.duty_answers.changes import Change
from app.usecases.duty_answers.facts import with_answer
from app.usecases.duty_answers.questions import Option, Question

#: Assesses an entry; None where that cannot be done.
Assess = Callable[[Entry], Assessment | None]


@dataclass(frozen=True, slots=True)
class Effect:
    """What one answer changes of duty, tax and fees, compared with what is counted now.

    `change` is None where the answer leaves it unknown.
    """

    option: Option
    change: Money | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """Answers that change as much, by their words."""

    answers: tuple[Problem, ...]
    change: Change | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a line with what its answers would change."""

    question: Question
    effects: tuple[Effect, ...]

    @property
    def matters(self) -> bool:
        """Return whether anything turns on the answer."""
        return self.question.waiting or any(
            each.change is None or each.change.amount for each in self.effects
        )

    @property
    def outcomes(self) -> list[Outcome]:
        """Return the answers with what they change, those of one effect together."""
        found: dict[Money | None, list[Problem]] = {}
        for each in self.effects:
            found.setdefault(each.change, []).append(each.option.words)
        return [
            Outcome(tuple(words), Change(amount) if amount else None)
            for amount, words in found.items()
        ]


def beside_the_rest(entry: Entry, line: EntryLine) -> Entry:
    """Return the entry of `line` and, in one line, the worth of all others.

    It has the same charges and the same worth, so that a change of the line's facts changes it by
    as much as the whole entry, and it is worked out sooner.
    """
    others = [each for each in entry.lines if each.id != line.id]
    if not others:
        return replace(entry, lines=(line,))
    worth = total((each.value for each in others), currency=entry.currency)
    rest = replace(others[0], value=worth)
    return replace(entry, lines=(line, rest))


def effects_of(
    questions: Iterable[Question], line: EntryLine, *, entry: Entry, assess: Assess
) -> list[Asked]:
    """Return the questions that something turns on, those that rows wait for first."""
    questions = tuple(questions)
    now = assess(beside_the_rest(entry, line)) if questions else None
    if now is None:
        return []

    def effect(question: Question, option: Option) -> Effect:
        then = assess(beside_the_rest(entry, with_answer(line, question.fact, option.value)))
        change = _change(now, then, line_id=line.id, waiting=question.waiting) if then else None
        return Effect(option, change)

    found = [
        Asked(question, tuple(effect(question, option) for option in question.options))
        for question in questions
    ]
    matters = [asked for asked in found if asked.matters]
    return sorted(matters, key=lambda asked: not asked.question.waiting)


def _change(now: Assessment, then: Assessment, *, line_id: str, waiting: bool) -> Money | None:
    """Return what an answer changes; None where that turns on other answers too."""
    change = _counted(then) - _counted(now)
    before, after = _open(now, line_id), _open(then, line_id)
    undecided = waiting and before == after and not change.amount
    return None if undecided or after - before else change


def _open(assessment: Assessment, line_id: str) -> frozenset[tuple[str, str | None]]:
    lines = (line for line in assessment.lines if line.id == line_id)
    rows = (row for line in lines for row in line.rows if row.status.open)
    return frozenset((row.programme, row.code) for row in rows)


def _counted(assessment: Assessment) -> Money:
    totals = assessment.totals
    return totals.duty + totals.tax + totals.fees

"""The questions of a whole entry: what of each line is still asked, and what answers change."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from app.domain.customs.assessment import Assessment, LineAssessment
from app.domain.customs.destination import Destination
from app.domain.customs.duties.case import Case
from app.domain.customs.duties.tariff import Tariff
from app.domain.customs.entry import Entry, EntryLine, TaxCategory
from app.domain.problems import Problem
from app.usecases.duty_answers import facts
from app.usecases.duty_answers.effects import Asked, Assess, effects_of
from app.usecases.duty_answers.questions import (
    Form,
    Option,
    Question,
    questions,
    questions_without_line,
)

#: The answers given so far: by line id, the values of facts.
Answers = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one destination, and what works an entry out by them."""

    destination: Destination
    tariff: Tariff | None
    assess: Assess


def asked_of_entry(
    entry: Entry,
    *,
    assessment: Assessment,
    rules: Rules,
    answers: Answers,
    thorough: Collection[str] = (),
) -> Mapping[str, list[Asked]]:
    """Return, by line id, the questions that duty or tax turns on, with what answers change.

    Of the lines in `thorough`, what duty seldom turns on is asked too.
    """
    lines = {line.id: line for line in assessment.lines}
    found: dict[str, list[Asked]] = {}
    for line in entry.lines:
        case = _Asking(line, lines[line.id], entry, line.id in thorough)
        asked = {each.fact: each for each in case.questions(rules.destination, rules.tariff)}
        given = answers.get(line.id, {})
        unanswered = [each for fact, each in asked.items() if fact not in given]
        found[line.id] = effects_of(unanswered, line, entry=entry, assess=rules.assess)
    return found


@dataclass(frozen=True, slots=True)
class _Asking:
    line: EntryLine
    assessed: LineAssessment
    entry: Entry
    thorough: bool

    def questions(self, destination: Destination, tariff: Tariff | None) -> Iterator[Question]:
        listed = tariff.line(self.line.code) if tariff else None
        if listed and tariff:
            case = Case(self.line, listed, self.entry, tariff)
            yield from questions(case, self.assessed.rows, thorough=self.thorough)
        else:
            yield from questions_without_line(self.line.origin, self.assessed.rows)
        yield from _tax(destination, line=self.line, entry=self.entry)


def _tax(destination: Destination, *, line: EntryLine, entry: Entry) -> Iterator[Question]:
    """Yield the question for the category of the tax, where there is another than the usual."""
    tax = destination.tax
    if tax is None or line.entered(tax.programme):
        return
    day = entry.entry_date
    categories = [each for each in TaxCategory if tax.rates_on(day, category=each)]
    words = {each: Problem(f"duty-answer-tax-{each.value}") for each in categories}
    if len(categories) > 1:
        yield Question(
            fact=facts.TAX_CATEGORY,
            form=Form.CHOICE,
            words=Problem("duty-ask-tax-category"),
            options=tuple(Option(each.value, words[each]) for each in categories),
        )

"""What could still be asked of a declared line: each fact that its duty may turn on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.catalogue.tariffs.uses import use_name
from app.domain.customs.assessment import Row
from app.domain.customs.duties.case import Case
from app.domain.customs.duties.conditions import Condition, MetalFrom, MetalShare, NotFor, OnlyFor
from app.domain.customs.duties.measures import naming_measures
from app.domain.customs.duties.tariff import Measure
from app.domain.customs.rates.grammar import AdValorem, Rate, parse_rate
from app.domain.customs.rates.parts import part_name, parts_of
from app.domain.problems import Problem
from app.usecases.duty_answers import facts
from app.wording.territories import territory_name


class Form(StrEnum):
    """How an answer is given."""

    CHOICE = "choice"
    PERCENT = "percent"
    AMOUNT = "amount"
    QUANTITY = "quantity"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer: what is kept of it, and its words."""

    value: str
    words: Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One fact that is asked. `options` are all answers of a choice, else examples of answers.

    It is `waiting` while a row of the working cannot be settled without it.
    """

    fact: str
    form: Form
    words: Problem
    options: tuple[Option, ...]
    waiting: bool = False


Told = Mapping[str, list[Problem]]
_PRODUCER_NOTES: Final = frozenset({"customs-note-producer", "customs-note-producer-unknown"})


def questions(case: Case, rows: Sequence[Row], *, thorough: bool) -> Iterator[Question]:
    """Yield what the duty in `rows` may turn on; with `thorough`, what seldom does as well."""
    told, waiting = _notes(rows), _notes(row for row in rows if row.status.open)
    measures = tuple(_measures(case))
    conditions = tuple(each for measure in measures for each in measure.conditions)
    yield from _metal(case, conditions, waiting)
    yield from _melted(case.line.origin, conditions, waiting)
    yield from _use(measures, told, waiting, thorough=thorough)
    yield from _claims(told)
    yield from _producer(case, told)
    yield from measured(rows)


def questions_without_line(origin: str, rows: Sequence[Row]) -> Iterator[Question]:
    """Yield what `rows` wait for, where the schedule has no line of the code."""
    yield from _melted(origin, (), _notes(row for row in rows if row.status.open))
    yield from measured(rows)


def _notes(rows: Iterable[Row]) -> Told:
    found: dict[str, list[Problem]] = {}
    for row in rows:
        for note in row.notes:
            found.setdefault(note.code, []).append(note)
    return found


def _measures(case: Case) -> Iterator[Measure]:
    day = case.entry.entry_date
    for measure in naming_measures(case):
        if measure.fits_origin(case.line.origin) and measure.on(day):
            yield measure


def _option(value: str, code: str, /, **params: object) -> Option:
    return Option(value, Problem(f"duty-answer-{code}", params=params))


def _metal(case: Case, conditions: Iterable[Condition], told: Told) -> Iterator[Question]:
    for condition in conditions:
        if not isinstance(condition, MetalShare):
            continue
        if case.found.chapter not in condition.chapters_without_question:
            percent = condition.percent
            yield Question(
                fact=facts.METAL_SHARE,
                form=Form.PERCENT,
                words=Problem("duty-ask-metal-share"),
                options=(
                    _option(f"{percent:f}", "metal-at-least", percent=percent),
                    _option("0.01", "metal-less", percent=percent),
                    _option("0", "metal-none"),
                ),
                waiting="customs-note-metal-share" in told,
            )
            return


def _melted(origin: str, conditions: Iterable[Condition], told: Told) -> Iterator[Question]:
    named = {each.country for each in conditions if isinstance(each, MetalFrom)}
    asked = told.get("customs-note-surtax-made", [])
    named.update(country for note in asked for country in _countries(note))
    if named:
        listed = (*sorted(named), *({origin} - named))
        yield Question(
            fact=facts.MELTED,
            form=Form.CHOICE,
            words=Problem("duty-ask-melted"),
            options=(
                *(_option(each, "country", country=territory_name(each)) for each in listed),
                _option(facts.ELSEWHERE, "elsewhere"),
            ),
            waiting=bool(asked or "customs-note-melted" in told),
        )


def _countries(note: Problem) -> Iterable[str]:
    made = note.params["made"]
    return made if isinstance(made, list) else ()


def _use(
    measures: Iterable[Measure], told: Told, waiting: Told, *, thorough: bool
) -> Iterator[Question]:
    """Yield what the goods are for: where a measure asks for it, or any use would spare them."""
    asked, open_points = _points(told), _points(waiting)
    uses: set[str] = set()
    for measure in measures:
        uses |= _uses(measure, asked=None if thorough else asked)
    why = next(iter([*open_points, *asked]), None)
    if uses:
        words = Problem("duty-ask-use-why", params={"why": why}) if why else None
        yield Question(
            fact=facts.USE,
            form=Form.CHOICE,
            words=words or Problem("duty-ask-use"),
            options=(
                *(_option(each, "use", use=use_name(each)) for each in sorted(uses)),
                _option(facts.OTHER_USE, "other-use"),
            ),
            waiting=bool(open_points),
        )


def _points(told: Told) -> list[object]:
    return [note.params["question"] for note in told.get("customs-note-open", [])]


def _uses(measure: Measure, *, asked: list[object] | None) -> set[str]:
    """Return the uses that a measure names; of those `asked` about, where that is said."""
    conditions = [each for each in measure.conditions if isinstance(each, OnlyFor | NotFor)]
    only = any(isinstance(each, OnlyFor) and each.question in (asked or ()) for each in conditions)
    meant = [each.uses for each in conditions if asked is None or only or each.question in asked]
    return set[str]().union(*meant)


def _claims(told: Told) -> Iterator[Question]:
    """Yield the exclusions and lower rates that could be claimed."""
    noted = told.get("customs-note-exclusion-exists", [])
    existing = {str(note.params["exclusion"]): note for note in noted}
    if existing:
        yield Question(
            fact=facts.EXCLUSION,
            form=Form.CHOICE,
            words=Problem("duty-ask-exclusion"),
            options=(
                *(_option(code, "exclusion", **note.params) for code, note in existing.items()),
                _option(facts.NOT_CLAIMED, "not-claimed"),
            ),
        )
    reliefs = {str(note.params["claim"]): note for note in told.get("customs-note-claimable", [])}
    if reliefs:
        yield Question(
            fact=facts.PREFERENCE,
            form=Form.CHOICE,
            words=Problem("duty-ask-preference"),
            options=(
                *(_option(code, "relief", **note.params) for code, note in reliefs.items()),
                _option(facts.NOT_CLAIMED, "not-claimed"),
            ),
        )


def _producer(case: Case, told: Told) -> Iterator[Question]:
    if not _PRODUCER_NOTES & told.keys():
        return
    codes = {each.additional_code: each for each in case.printed if each.additional_code}
    yield Question(
        fact=facts.PRODUCER,
        form=Form.CHOICE,
        words=Problem("duty-ask-producer"),
        options=tuple(
            _option(code, "producer", producer=code, rate=each.rate.text)
            for code, each in sorted(codes.items())
        ),
        waiting=True,
    )


def measured(rows: Sequence[Row]) -> Iterator[Question]:
    """Yield the quantities and values of parts, of one unit, that `rows` wait for."""
    for row in rows:
        for note in row.notes if row.status.open else ():
            if note.code == "customs-note-quantity":
                key = note.params["key"]
                yield _figure(f"{facts.QUANTITY}{key}", Form.QUANTITY, unit=note.params["unit"])
            if note.code == "customs-note-part":
                for part in _parts(row) or (str(note.params["key"]),):
                    yield _figure(f"{facts.PART}{part}", Form.AMOUNT, part=part_name(part))


def _parts(row: Row) -> tuple[str, ...]:
    """Return every part of the goods that the rate of `row` is charged on, each once."""
    rate = parse_rate(row.rate or "")
    terms = rate.terms if isinstance(rate, Rate) else ()
    named = (part for term in terms if isinstance(term, AdValorem) for part in parts_of(term.part))
    return tuple(dict.fromkeys(part for part in named if part))


def _figure(fact: str, form: Form, **params: object) -> Question:
    words = Problem(f"duty-ask-{form.value}", params=params)
    return Question(fact=fact, form=form, words=words, options=(), waiting=True)

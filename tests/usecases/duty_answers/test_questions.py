"""Questions that rest on remarks beside the rows: exclusions, lower rates and producers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.customs.assessment import Kind, Row, Status
from app.domain.customs.duties.case import Case
from app.domain.customs.duties.liabilities import remark
from app.domain.customs.rates.grammar import parse_rate
from app.domain.customs.schedule.lines import LineMeasure
from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.sourcing import Source, Validity
from app.usecases.duty_answers.questions import Form, Question, measured, questions
from app.usecases.landed_cost import tariffs
from tests.usecases.duty_answers.conftest import entry_of

SOURCE = Source("an order", date(2026, 11, 22))


def a_row(*notes: Problem, status: Status = Status.APPLIED, rate: str | None = None) -> Row:
    return Row(kind=Kind.DUTY, programme="mfn", status=status, amount=None, rate=rate, notes=notes)


def a_case(*measures: LineMeasure) -> Case:
    tariff = tariffs()["US"]
    found = tariff.line("9617001000")
    assert found
    entry = entry_of("9617001000", "US")
    return Case(entry.lines[0], replace(found, measures=measures), entry, tariff)


def asked(case: Case, *rows: Row) -> dict[str, Question]:
    return {each.fact: each for each in questions(case, rows, thorough=False)}


def values(question: Question) -> list[str]:
    return [option.value for option in question.options]


def of_producer(code: str | None, rate: str) -> LineMeasure:
    return LineMeasure(
        programme="anti-dumping",
        code="552",
        name=Name("Anti-dumping duty", "反倾销税"),
        rate=parse_rate(rate),
        origins=frozenset({"CN"}),
        excluded=frozenset(),
        additional_code=code,
        order_number=None,
        conditional=False,
        validity=Validity(),
        source=SOURCE,
    )


def test_each_exclusion_of_the_code_can_be_claimed_or_not() -> None:
    note = remark("customs-note-exclusion-exists", exclusion="9903.88.69", day=date(2026, 12, 31))
    found = asked(a_case(), a_row(note))["exclusion"]
    assert values(found) == ["9903.88.69", "none"]
    assert not found.waiting


def test_each_lower_rate_can_be_claimed_or_not() -> None:
    name = Name("Preference", "协定税率")
    note = remark("customs-note-claimable", name=name, rate="Free", claim="300")
    found = asked(a_case(), a_row(note))["preference"]
    assert values(found) == ["300", "none"]


@pytest.mark.parametrize("code", ["customs-note-producer", "customs-note-producer-unknown"])
def test_the_producer_is_one_of_those_with_a_code(code: str) -> None:
    case = a_case(of_producer("C999", "34.2%"), of_producer("C123", "12%"), of_producer(None, "5%"))
    found = asked(case, a_row(remark(code, producer="C1", count=3)))["producer_code"]
    assert values(found) == ["C123", "C999"]
    assert found.waiting


def facts(rows: Iterator[Question]) -> list[tuple[str, Form]]:
    return [(each.fact, each.form) for each in rows]


def test_a_part_is_asked_though_its_rate_is_not_read() -> None:
    note = remark("customs-note-part", part=Name("battery", "电池"), key="battery")
    row = a_row(note, status=Status.UNKNOWN, rate="in words")
    assert facts(measured([row])) == [("part:battery", Form.AMOUNT)]


def test_quantities_of_settled_rows_are_not_asked() -> None:
    note = remark("customs-note-quantity", unit=Name("litres", "升"), key="l")
    assert facts(measured([a_row(note)])) == []
    waiting = a_row(note, status=Status.UNKNOWN, rate="5¢/liter")
    assert facts(measured([waiting])) == [("quantity:l", Form.QUANTITY)]


def test_remarks_without_a_question_ask_nothing() -> None:
    assert facts(measured([a_row(remark("customs-note-entered"), status=Status.UNKNOWN)])) == []


def test_the_share_of_metal_is_asked_once_in_percent() -> None:
    tariff = tariffs()["US"]
    entry = entry_of("9403200075", "US")
    found = tariff.line("9403200075")
    assert found
    row = a_row(remark("customs-note-metal-share", percent=Decimal(15)), status=Status.POSSIBLE)
    question = asked(Case(entry.lines[0], found, entry, tariff), row)["metal_share"]
    assert (question.form, question.waiting) == (Form.PERCENT, True)

"""Notices are printed as often as asked, or refused with what to do."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.usecases.labels import LabelOrder, make_labels
from tests.factories.rasters import page_texts
from tests.factories.shipment_record import shipment_record

RECORD = shipment_record()


def made(**order: Any) -> list[str]:
    content = make_labels(RECORD, LabelOrder(**order))
    assert isinstance(content, bytes), content
    return page_texts(content)


def refused(day: date = RECORD.date, **order: Any) -> list[tuple[str, str]]:
    problems = make_labels(replace(RECORD, date=day), LabelOrder(**order))
    assert isinstance(problems, list)
    return [(problem.code, problem.field) for problem in problems]


def test_as_many_warnings_as_asked_fill_the_sheet() -> None:
    first, second = made(kind="suffocation", copies=30)
    assert (first.count("WARNING"), second.count("WARNING")) == (27, 3)


def test_a_started_sheet_of_set_labels_is_used_up() -> None:
    pages = made(kind="set", copies=2, start=27, stock="A4_27")
    assert [page.count("SOLD AS SET") for page in pages] == [1, 1]


def test_the_battery_mark_may_say_a_telephone_number_until_the_end_of_2026() -> None:
    asked = {"kind": "battery", "un_numbers": ("UN3481",), "phone": "+86 574 8765 4321"}
    [page] = made(**asked, copies=2)
    assert page.count("+86 574 8765 4321") == 2
    assert refused(date(2027, 1, 1), **asked) == [("battery-phone-over", "phone")]


@pytest.mark.parametrize(
    ("order", "problem"),
    [
        ({"kind": "suffocation", "wording": "ours"}, ("label-wording-unknown", "wording")),
        ({"kind": "suffocation", "bag": "72pt"}, ("label-bag-unknown", "bag")),
        ({"kind": "suffocation", "bag": "24pt"}, ("label-warning-too-large", "sheet")),
        ({"kind": "suffocation", "copies": 20_001}, ("label-too-many", "copies")),
        ({"kind": "set", "wording": "ours"}, ("label-wording-unknown", "wording")),
        ({"kind": "set", "stock": "60x40", "start": 2}, ("label-start-outside", "start")),
        ({"kind": "battery"}, ("battery-number-missing", "numbers")),
        (
            {"kind": "battery", "un_numbers": ("UN3481",), "form": "zpl", "stock": "100x100"},
            ("battery-needs-colour", "format"),
        ),
        (
            {"kind": "battery", "un_numbers": ("UN3481",), "phone": "\U0001f600"},
            ("font-lacks-character", "phone"),
        ),
    ],
)
def test_a_refusal_names_its_field(order: dict[str, Any], problem: tuple[str, str]) -> None:
    assert refused(**order) == [problem]

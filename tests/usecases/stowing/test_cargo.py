"""The cartons of a shipment as a plan takes them, and why a plan for them grows stale."""

from dataclasses import replace

import pytest

from app.usecases.stowing.cargo import CargoRow, cargo_of, changes
from tests.factories.loading import ROWS
from tests.factories.people import Member
from tests.factories.plans import a_plan


def test_each_row_has_its_letter_numbers_size_and_weight(member: Member) -> None:
    with member.session() as session:
        rows = cargo_of(a_plan(session).shipments[0])
    assert [(row.letter, row.numbers[0], row.numbers[-1], row.size) for row in rows] == [
        ("A", 1, 10, (520, 380, 320)),
        ("B", 11, 15, (600, 450, 400)),
        ("C", 16, 17, (450, 400, 350)),
    ]
    assert [row.weight for row in rows] == [12_400, 18_200, 10_600]


def test_a_row_comes_back_from_json() -> None:
    assert [CargoRow.load(row.dump()) for row in ROWS] == list(ROWS)


def test_contents_are_named_by_sku() -> None:
    assert [row.skus for row in ROWS] == ["LC-EB20", "LC-CP11×40; LC-EB20×2"]


FIRST, SECOND = ROWS


@pytest.mark.parametrize(
    ("now", "codes"),
    [
        (ROWS, []),
        ((FIRST, replace(SECOND, contents=())), []),
        ((FIRST,), ["load-stale-count"]),
        ((FIRST, replace(SECOND, weight=1)), ["load-stale-measures"]),
        ((replace(FIRST, size=(1, 1, 1)), SECOND), ["load-stale-measures"]),
        ((FIRST, replace(SECOND, numbers=(21, 22, 23, 24, 25))), ["load-stale-numbers"]),
    ],
)
def test_what_changed_is_said(now: tuple[CargoRow, ...], codes: list[str]) -> None:
    assert [problem.code for problem in changes(ROWS, now)] == codes


def test_the_rows_that_differ_are_named() -> None:
    [problem] = changes(ROWS, (replace(FIRST, weight=1), replace(SECOND, weight=1)))
    assert problem.params == {"rows": ["A", "B"]}

"""Handling marks are ordered by code; the stacking limit brings its number of layers."""

import pytest

from app.domain.labelling.handling import Handling
from app.domain.naming import Language
from app.usecases.labels.handling import read_handling
from app.wording.problems import say


def test_codes_become_marks_each_once() -> None:
    found, problems = read_handling(["fragile", "stacking-limit=5", "fragile"])
    assert found == (Handling("fragile"), Handling("stacking-limit", 5))
    assert problems == []


@pytest.mark.parametrize(
    ("chosen", "code"),
    [
        ("explosive", "label-handling-unknown"),
        ("stacking-limit", "label-handling-layers"),
        ("stacking-limit=0", "label-handling-layers"),
        ("stacking-limit=many", "label-handling-layers"),
    ],
)
def test_what_cannot_be_drawn_is_said(chosen: str, code: str) -> None:
    found, problems = read_handling([chosen, "keep-dry"])
    assert found == (Handling("keep-dry"),)
    assert [(problem.code, problem.field) for problem in problems] == [(code, "handling")]
    assert all(say(problem, language) for problem in problems for language in Language)

"""sampan pack answers with a plan, or with every reason why there is none."""

import json

import pytest

from app.domain.stowage.request import Container, Objective
from app.usecases.stow import run_document, stow
from tests.factories.stowage_requests import asked, cube


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"items": 3}', "\x00", "[" * 99_999])
def test_whatever_is_no_problem_is_refused(text: str) -> None:
    code, answer = run_document(text)
    assert code == 2
    assert json.loads(answer)["problems"]


def test_items_are_named_that_fit_by_volume_but_find_no_place_side_by_side() -> None:
    request = asked(
        cube(id="long", size=(60, 60, 100), quantity=2),
        container=Container(id="box", inner=(100, 100, 100), count=1),
        objective=Objective.COST,
        seconds=0.1,
    )
    answer = stow(request)
    assert isinstance(answer, list)
    (problem,) = answer
    assert (problem.code, problem.field) == ("stowage-left-over", "items.0.quantity")
    assert problem.params == {"item": "long", "quantity": 1}


def test_half_a_surrogate_pair_in_an_id_is_written_as_a_question_mark() -> None:
    problem = {
        "containers": [{"id": "c\ud800", "inner_mm": [10, 10, 10], "count": 1}],
        "items": [{"id": "i", "size_mm": [10, 10, 10], "quantity": 1}],
        "seconds": 0.1,
    }
    code, answer = run_document(json.dumps(problem))
    assert code == 0
    assert json.loads(answer)["containers"][0]["id"] == "c?"

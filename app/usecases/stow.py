"""Plans how cargo is stowed, for a machine: a packing problem in, a plan out."""

import json
from typing import Final

from app.domain.problems import Problem
from app.domain.stowage.engine import plan
from app.domain.stowage.plan import unplaced
from app.domain.stowage.request import Objective, Request
from app.usecases.json_input import parse_json
from app.usecases.problem_report import problem_report
from app.usecases.stowage_input import read_request
from app.usecases.stowage_output import plan_document

_ANSWERED: Final = 0
_BAD_INPUT: Final = 2


def run_document(text: str) -> tuple[int, str]:
    """Return the exit code (0 answered, 2 bad input) and the JSON for the problem in `text`."""
    document, problems = parse_json(text)
    request = problems or read_request(document)
    answer = stow(request) if isinstance(request, Request) else request
    code, told = _ANSWERED, answer
    if isinstance(answer, list):
        code, told = _BAD_INPUT, problem_report(answer)
    written = json.dumps(told, ensure_ascii=False)
    return code, written.encode(errors="replace").decode()


def stow(request: Request) -> dict[str, object] | list[Problem]:
    """Return the plan for `request` as a document, or which items the containers do not take."""
    found = plan(request)
    left = unplaced(request, found)
    if request.objective is Objective.COST and left:
        return [
            Problem(
                "stowage-left-over",
                f"items.{index}.quantity",
                {"item": item.id, "quantity": left[item.id]},
            )
            for index, item in enumerate(request.items)
            if item.id in left
        ]
    return plan_document(request, found)

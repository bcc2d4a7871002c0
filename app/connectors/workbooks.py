"""Reads people's own workbooks and CSV files, whatever their content does to a parser."""

import json

from app.connectors import sandbox
from app.connectors.cells import Workbook
from app.connectors.limits import CPU_SECONDS
from app.connectors.recognition import recognise
from app.domain.problems import Problem


def read_workbook(content: bytes, name: str) -> Workbook | list[Problem]:
    """Return the sheets of the file, or why it cannot be read; `name` is what its owner calls it.

    A problem names the file in its parameter `name`.
    """
    kind = recognise(content)
    if isinstance(kind, Problem):
        return [_named(kind, name)]
    printed = sandbox.run(
        "app.connectors.reading_process", kind.value, content=content, seconds=CPU_SECONDS
    )
    if isinstance(printed, Problem):
        return [_named(printed, name)]
    refused, _, dumped = printed.partition(b"\n")
    if refused:
        return [_named(Problem(**json.loads(refused)), name)]
    return Workbook.load(dumped)


def _named(problem: Problem, name: str) -> Problem:
    return Problem(problem.code, "file", {**problem.params, "name": name})

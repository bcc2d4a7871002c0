"""Reads people's own workbooks and CSV files, whatever their content does to a parser."""

import json

from app.connectors import sandbox
from app.connectors.cells import Workbook
from app.connectors.limits import CPU_SECONDS
from app.connectors.recognition import FileKind, recognise
from app.domain.problems import Problem


def read_workbook(content: bytes, name: str) -> Workbook | list[Problem]:
    """Return the sheets of the file, or why it cannot be read; `name` is what its owner calls it.

    A problem names the file in its parameter `name`.
    """
    kind = kind_of_file(content, name)
    if isinstance(kind, list):
        return kind
    printed = sandbox.run(
        "app.connectors.reading_process", kind.value, content=content, seconds=CPU_SECONDS
    )
    if isinstance(printed, Problem):
        return [named(printed, name)]
    refused, _, dumped = printed.partition(b"\n")
    if refused:
        return [named(Problem(**json.loads(refused)), name)]
    return Workbook.load(dumped)


def kind_of_file(content: bytes, name: str) -> FileKind | list[Problem]:
    """Return what kind of table the file is, or why it is none; nothing is unpacked yet."""
    kind = recognise(content)
    return [named(kind, name)] if isinstance(kind, Problem) else kind


def named(problem: Problem, name: str) -> Problem:
    """Return a problem of a file with what its owner calls it."""
    return Problem(problem.code, "file", {**problem.params, "name": name})

"""The sizes and names the house keeps to, measured."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house import source

MODULE_HARD, MODULE_P90, FUNCTION, TEMPLATE = 400, 200, 40, 120
FORBIDDEN = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "base", "misc"}


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(source.tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_module_is_longer_than_the_hard_limit() -> None:
    long = {source.place(path): source.lines(path) for path in source.modules()}
    assert {place: size for place, size in long.items() if size > MODULE_HARD} == {}


@pytest.mark.parametrize("folder", ["app", "tests"])
def test_nine_modules_in_ten_are_short(folder: str) -> None:
    sizes = sorted(source.lines(path) for path in source.modules(folder))
    assert sizes[int(len(sizes) * 0.9)] <= MODULE_P90


def test_functions_fit_on_a_screen() -> None:
    long = [
        f"{source.place(path)}:{node.lineno} {node.name} has {length(node)} lines"
        for path in source.modules()
        for node in functions(path)
        if length(node) > FUNCTION
    ]
    assert long == []


def test_templates_fit_on_two_screens() -> None:
    long = {source.place(path): source.lines(path) for path in source.templates()}
    assert {place: size for place, size in long.items() if size > TEMPLATE} == {}


def test_no_module_or_folder_has_a_name_that_says_nothing() -> None:
    wrong = [
        source.place(path)
        for path in source.modules()
        if FORBIDDEN & {*path.relative_to(source.ROOT).with_suffix("").parts}
    ]
    assert wrong == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        source.place(path)
        for path in source.modules("app", "benchmarks")
        if ast.get_docstring(source.tree(path)) is None
    ]
    assert silent == []

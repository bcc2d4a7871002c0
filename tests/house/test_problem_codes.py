"""Every problem has a sentence, and every sentence a problem."""

import ast
from collections.abc import Iterator

from app.wording.messages import sentences
from tests.house import source


def _strings() -> Iterator[str]:
    for path in source.modules("app"):
        if "wording/messages" in source.place(path):
            continue
        for node in ast.walk(source.tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def _raised() -> Iterator[tuple[str, str]]:
    for path in source.modules("app"):
        for node in ast.walk(source.tree(path)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Problem":
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant):
                    yield str(first.value), f"{source.place(path)}:{node.lineno}"


def test_every_code_raised_is_worded() -> None:
    assert [f"{place} {code}" for code, place in _raised() if code not in sentences()] == []


def test_every_worded_code_is_raised_somewhere() -> None:
    assert set(sentences()) - set(_strings()) == set()

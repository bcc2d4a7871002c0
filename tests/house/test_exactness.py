"""No binary fraction comes near money, weight or length."""

import ast

from tests.house import source

EXACT = ("app/domain", "app/catalogue", "app/usecases", "app/persistence")
#: Doubles here rank blocks or headings found by words, or guide a linear programme whose answer is
#: then made exact.
RANKING = (
    "app/domain/nomenclature/",
    "app/domain/stowage/search/",
    "app/domain/stowage/alike/roof.py",
    "app/domain/stowage/alike/simplex.py",
    "app/domain/stowage/alike/unit_bound.py",
)


def test_rules_and_facts_hold_no_float() -> None:
    found = [
        f"{source.place(path)}:{node.lineno}"
        for path in source.modules(*EXACT)
        if not source.place(path).startswith(RANKING)
        for node in ast.walk(source.tree(path))
        if isinstance(node, ast.expr) and _is_float(node)
    ]
    assert found == []


def _is_float(node: ast.expr) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, float)
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float"
    )

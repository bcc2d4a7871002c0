"""Every act that is recorded is worded, and every worded act is recorded somewhere."""

import ast

from app.wording.acts import ACTS
from tests.house import source

_RECORDING = {"undoable", "recorded", "_carry_out"}


def recorded() -> set[object]:
    """Return the verbs that the code records acts under."""
    found: set[object] = set()
    for path in source.modules("app"):
        for node in ast.walk(source.tree(path)):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in _RECORDING:
                found |= {each.value for each in _verbs(node) if isinstance(each, ast.Constant)}
    return found


def _verbs(call: ast.Call) -> list[ast.expr]:
    """Return what a call says for its verb: by name, or before all else."""
    named = [each.value for each in call.keywords if each.arg == "verb"]
    return named or call.args[:1]


def test_acts_are_worded_and_recorded() -> None:
    assert recorded() == set(ACTS)

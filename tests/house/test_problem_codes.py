"""Every problem has a sentence, and every sentence a problem."""

import ast
import re
from collections.abc import Iterator

from app.wording.messages import sentences
from tests.house import source

PLACE = "{}"


def _parts(node: ast.expr | None) -> str | None:
    """Return the code an expression writes, with `PLACE` for what is filled in later."""
    match node:
        case ast.Constant(value=str() as said):
            return said
        case ast.JoinedStr(values=parts):
            return "".join(_parts(each) or PLACE for each in parts)
        case _:
            return None


def _said() -> Iterator[str]:
    """Yield every string of the code but the sentences themselves, and of the schemas."""
    for path in source.modules("app"):
        if "wording/messages" in source.place(path):
            continue
        for node in ast.walk(source.tree(path)):
            if isinstance(node, ast.expr):
                yield _parts(node) or ""
    for path in (source.ROOT / "app").rglob("*.schema.json"):
        yield from re.findall(r'"problem": "([^"]+)"', path.read_text(encoding="utf-8"))


def _raised() -> Iterator[tuple[str, str]]:
    for path in source.modules("app"):
        for node in ast.walk(source.tree(path)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Problem":
                code = _parts(node.args[0] if node.args else None)
                if code is not None:
                    yield code, f"{source.place(path)}:{node.lineno}"


def _pattern(code: str) -> re.Pattern[str]:
    return re.compile(".+".join(re.escape(part) for part in code.split(PLACE)))


def test_every_code_raised_is_worded() -> None:
    silent = [
        f"{place} {code}"
        for code, place in _raised()
        if not any(_pattern(code).fullmatch(worded) for worded in sentences())
    ]
    assert silent == []


def test_every_worded_code_is_raised_somewhere() -> None:
    said = set(_said())
    open_ended = [_pattern(code) for code in said if PLACE in code and not code.startswith(PLACE)]
    unused = [
        code
        for code in sentences()
        if code not in said and not any(pattern.fullmatch(code) for pattern in open_ended)
    ]
    assert unused == []

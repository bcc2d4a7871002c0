"""The project's own files, for tests that measure them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
CODE: Final = ("app", "tests", "benchmarks")
_NOT_OURS: Final = frozenset(
    {".git", ".venv", "var", "dist", "build", "vendor", "__pycache__", "node_modules"}
)
_TEXT: Final = frozenset(
    {".py", ".md", ".toml", ".lock", ".html", ".css", ".js", ".json", ".po", ".csv", ".txt", ".svg"}
)
_PLAIN: Final = frozenset({"Makefile", "LICENSE", ".gitignore", "run", "script.py.mako"})


def texts() -> Iterator[Path]:
    """Yield every text file that is committed or could be."""
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        cached = any(part.startswith(".") and part.endswith("_cache") for part in parts)
        ours = not cached and not _NOT_OURS & {*parts}
        if ours and path.is_file() and (path.suffix in _TEXT or path.name in _PLAIN):
            yield path


def modules(*folders: str) -> Iterator[Path]:
    """Yield the Python modules of `folders`, by default all of ours but the migrations."""
    if not folders:
        yield ROOT / "config.py"
    for folder in folders or CODE:
        for path in sorted((ROOT / folder).rglob("*.py")):
            if not _NOT_OURS & {*path.relative_to(ROOT).parts}:
                yield path


def templates() -> Iterator[Path]:
    """Yield the templates."""
    yield from sorted((ROOT / "templates").rglob("*.html"))


@cache
def tree(path: Path) -> ast.Module:
    """Return the parsed module."""
    return ast.parse(path.read_text(encoding="utf-8"))


def place(path: Path) -> str:
    """Return the path as a person would name it."""
    return path.relative_to(ROOT).as_posix()


def lines(path: Path) -> int:
    """Return how many lines a file has."""
    return len(path.read_text(encoding="utf-8").splitlines())

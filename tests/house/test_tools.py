"""The linters, the type checker and the layers, each run once as the developer runs it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT

BIN = Path(sys.executable).parent
TOOLS = {
    "lint": ["ruff", "check", "."],
    "format": ["ruff", "format", "--check", "."],
    "types": ["mypy"],
    "layers": ["lint-imports"],
    "templates": ["djlint", "templates", "--lint", "--quiet"],
}


@pytest.mark.parametrize("name", TOOLS)
def test_finds_nothing(name: str) -> None:
    command, *arguments = TOOLS[name]
    done = subprocess.run(
        [str(BIN / command), *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]

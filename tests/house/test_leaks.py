"""The tree names no place outside itself: no build machine, no private index, no secret."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.house import source

#: Absolute paths of somebody's machine. What Debian installs for everybody may be named.
MACHINE_PATH = re.compile(r"(?<![\w.:/<-])/(home|root|Users|work|workspace|builds|private)/\w")
PRIVATE_HOST = re.compile(
    r"https?://(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|[\w.-]+\.(internal|lan|local)\b)"
)
SECRET = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY|\b(AKIA|ghp_|xox[bp]-)[A-Za-z0-9]{10,}")
THIS_FILE = Path(__file__).resolve()


@pytest.mark.parametrize("pattern", [MACHINE_PATH, PRIVATE_HOST, SECRET])
def test_no_file_names(pattern: re.Pattern[str]) -> None:
    found = [
        f"{source.place(path)}: {hit.group()}"
        for path in source.texts()
        if path != THIS_FILE
        for hit in pattern.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_no_file_names_this_checkout_or_its_index() -> None:
    hosts = [os.environ.get(name, "") for name in ("PIP_INDEX_URL", "UV_DEFAULT_INDEX")]
    private = [re.sub(r"^https?://([^/]*).*", r"\1", host) for host in hosts if host]
    words = [str(source.ROOT), *(host for host in private if host != "pypi.org")]
    found = [
        f"{source.place(path)}: {word}"
        for path in source.texts()
        for word in words
        if word in path.read_text(encoding="utf-8")
    ]
    assert found == []


@pytest.mark.parametrize(
    "path",
    ["var/sampan.db", ".venv/bin/python", "app/x.pyc", "a.egg-info/x", ".coverage.1", "x.mo"],
)
def test_what_is_made_here_is_not_committed(path: str) -> None:
    if not (source.ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    done = subprocess.run(["git", "check-ignore", "-q", path], cwd=source.ROOT, check=False)
    assert done.returncode == 0

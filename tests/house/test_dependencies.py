"""What is asked for, and what is locked: the same names, every one with its hashes."""

import re
import tomllib

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.source import ROOT

PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)(\[[^\]]*\])?==(?P<version>[^\s;\\]+)")
LOCKS = ("requirements.lock", "requirements-test.lock")


def project() -> dict[str, list[str]]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        read = tomllib.load(file)
    needed = read["project"]["dependencies"] + read["dependency-groups"]["build"]
    extra = read["project"]["optional-dependencies"]["test"]
    return {"requirements.lock": needed, "requirements-test.lock": needed + extra}


def pinned(lock: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in (ROOT / lock).read_text(encoding="utf-8").splitlines():
        match = PINNED.match(line)
        if match:
            found[canonicalize_name(match["name"])] = match["version"]
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_every_dependency_is_locked_within_its_range(lock: str) -> None:
    versions = pinned(lock)
    for line in project()[lock]:
        wanted = Requirement(line)
        locked = versions.get(canonicalize_name(wanted.name))
        assert locked is not None, f"{lock} lacks {wanted.name}: run make lock"
        assert wanted.specifier.contains(locked), f"{lock}: {wanted.name} {locked}: run make lock"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_carries_hashes(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[A-Za-z0-9])", text.partition("\n\n")[2] or text)
    bare = [block.splitlines()[0] for block in blocks if "==" in block and "sha256:" not in block]
    assert bare == []


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_names_an_index(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index-url" not in text
    assert "--find-links" not in text


def test_both_locks_agree() -> None:
    run, test = pinned("requirements.lock"), pinned("requirements-test.lock")
    assert {name: test.get(name) for name in run} == run


def test_locks_hold_on_every_python_we_promise() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        promised = tomllib.load(file)["project"]["requires-python"]
    assert promised == ">=3.11"
    for lock in LOCKS:
        for marker in re.findall(r" ; (.+?) \\", (ROOT / lock).read_text(encoding="utf-8")):
            Marker(marker)

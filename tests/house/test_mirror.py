"""The tests of a folder stand where the folder stands in app/."""

import re
from pathlib import Path

import pytest

from tests.house import source

MIRRORED = ("domain", "persistence", "printing", "connectors", "usecases", "jobs", "web")
#: Specifications of a whole folder rather than of one module of it.
OF_THE_WHOLE = re.compile(r"test_(every_\w+|laws|durability|published_examples)")


@pytest.mark.parametrize("layer", MIRRORED)
def test_every_test_module_names_what_it_specifies(layer: str) -> None:
    folder = source.ROOT / "tests" / layer
    specified = [path.relative_to(folder) for path in sorted(folder.rglob("test_*.py"))]
    assert [str(path) for path in specified if not _has_subject(path, layer)] == []


def _has_subject(path: Path, layer: str) -> bool:
    if OF_THE_WHOLE.fullmatch(path.stem):
        return True
    if path.stem == f"test_{path.parent.name}":
        return (source.ROOT / "app" / layer / path.parent).is_dir()
    subject = (source.ROOT / "app" / layer / path).with_name(path.name.removeprefix("test_"))
    return subject.exists() or subject.with_suffix("").is_dir()

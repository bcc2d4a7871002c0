"""Shared by the tests of use cases."""

from pathlib import Path

import pytest

from app.persistence.files import FileFolder


@pytest.fixture
def files(tmp_path: Path) -> FileFolder:
    """Return an empty folder for stored files."""
    return FileFolder(tmp_path / "files")

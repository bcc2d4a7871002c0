"""Shared by the tests of use cases."""

from pathlib import Path

import pytest

from app.catalogue.documents import documents
from app.persistence.files import FileFolder
from app.usecases import paper_standing
from tests.factories.papers import PAPERS


@pytest.fixture
def files(tmp_path: Path) -> FileFolder:
    """Return an empty folder for stored files."""
    return FileFolder(tmp_path / "files")


@pytest.fixture
def two_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let shipments need an invoice and a packing list alone, where a test counts papers."""
    chosen = {code: document for code, document in documents().items() if code in PAPERS}
    monkeypatch.setattr(paper_standing, "documents", lambda: chosen)

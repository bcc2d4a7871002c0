"""Papers take a second each to print; what stands on them is specified with their printing."""

import pytest

from app.usecases.enrolment import statements


@pytest.fixture(autouse=True)
def _quick_statements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statements, "statement_pdf", lambda paper: f"%PDF {paper}".encode())

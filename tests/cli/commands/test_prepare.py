"""Preparing the database: the newest schema, and the demo workspace once."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import func, select

from app.cli import main
from app.persistence.session import make_engine, make_session
from app.persistence.tables.accounts import Person
from app.usecases import demo_workspace, signing_in


@pytest.mark.usefixtures("_var")
def test_the_demo_is_loaded_once_and_its_sign_in_printed() -> None:
    for _run in range(2):
        result = CliRunner().invoke(main, ["prepare"])
        assert result.exit_code == 0, result.output
        assert f"{demo_workspace.EMAIL} / {demo_workspace.PASSWORD}" in result.output
    engine = make_engine("sqlite:///var/sampan.db")
    with make_session(engine, writes=True) as session:
        assert session.scalar(select(func.count()).select_from(Person)) == 1
        assert signing_in.sign_in(
            session, email=demo_workspace.EMAIL, password=demo_workspace.PASSWORD
        )
    engine.dispose()


@pytest.fixture
def _var(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

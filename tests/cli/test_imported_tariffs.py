"""Imported tariffs answer where there are any; without, nothing is loaded, made or refused."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.cli.imported_tariffs import tariffs_at_hand
from app.cli.tariff_sessions import reading
from app.persistence.session import make_session
from app.usecases.landed_cost import bundled
from config import Config
from tests.factories.landed_cost import entry_document
from tests.factories.tariffs import imported
from tests.house.source import ROOT


def at(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("SAMPAN_DATABASE_URL", address)


def test_without_an_import_the_bundled_ones_answer_and_no_database_is_loaded_or_made(
    tmp_path: Path,
) -> None:
    code = (
        "import atexit, sys; from app.cli import main;"
        "atexit.register(lambda: print(*sys.modules, file=sys.stderr)); main(['landed-cost'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        input=json.dumps(entry_document()),
        capture_output=True,
        text=True,
    )
    assert json.loads(done.stdout)["totals"]["payable"] == "2017.14"
    assert {"sqlalchemy", "flask", "weasyprint"}.isdisjoint(done.stderr.split())
    assert list(tmp_path.iterdir()) == []


def test_what_is_imported_answers(
    engine: Engine, config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    with make_session(engine, writes=True) as session:
        imported(session, country="CA")
    at(monkeypatch, config.database_url)
    with tariffs_at_hand() as tariff_for:
        found = tariff_for("CA", {"96170010"})
    assert found
    assert found.schedule.name == "UK Global Tariff, November 2026"
    assert bundled("CA") is None


def test_a_damaged_database_is_told_and_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "damaged.db"
    path.write_bytes(b"not a database at all, though long enough to be looked at" * 20)
    at(monkeypatch, f"sqlite:///{path}")
    with tariffs_at_hand() as tariff_for:
        assert tariff_for("US", ()) is bundled("US")
    with reading() as session:
        assert session is None
    chinese, english = capsys.readouterr().err.splitlines()[-2:]
    assert "file is not a database" in english
    assert "数据库无法读取" in chinese


@pytest.mark.parametrize("made", [False, True])
def test_a_database_that_is_missing_or_older_is_not_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, made: bool
) -> None:
    path = tmp_path / "sampan.db"
    if made:
        path.touch()
    at(monkeypatch, f"sqlite:///{path}")
    with reading() as session:
        assert session is None
    assert path.exists() is made


def test_a_server_that_does_not_answer_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    at(monkeypatch, "postgresql+psycopg://nobody@127.0.0.1:1/none?connect_timeout=2")
    with tariffs_at_hand() as tariff_for:
        assert tariff_for("CA", ()) is None
    assert "数据库无法读取" in capsys.readouterr().err

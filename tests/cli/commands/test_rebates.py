"""sampan rebates import: a report in JSON, alike for people and machines."""

import json
from pathlib import Path

import pytest

from config import Config
from tests.cli.asking import codes, sampan
from tests.factories.rebates import a_library


@pytest.fixture(autouse=True)
def _here(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMPAN_DATABASE_URL", config.database_url)
    monkeypatch.setenv("SAMPAN_SECRET_KEY", config.secret_key)


def test_a_library_is_imported_and_what_it_brought_is_told(tmp_path: Path) -> None:
    file = tmp_path / "cmcode.dbf"
    file.write_bytes(a_library({}, {"CODE": "x"}))
    told = json.loads(sampan("rebates", "import", str(file)).stdout)
    assert (told["edition"], told["new"], told["refused"]) == ("2026-06-09", 1, 1)
    assert told["refused_rows"][0]["path"] == "rows.2"


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "cmcode.dbf"
    file.write_bytes(b"code,rate")
    assert codes(sampan("rebates", "import", str(file))) == ["dbf-other"]

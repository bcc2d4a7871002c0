"""sampan rates import: a report in JSON, alike for people and machines."""

import json
from pathlib import Path

import pytest

from config import Config
from tests.cli.asking import codes, sampan

FILE = "base,quote,value,as_of,source\nUSD,CNY,7.1284,2026-11-20,bank\nUSD,CNY,x,2026-11-21,bank\n"


@pytest.fixture(autouse=True)
def _here(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMPAN_DATABASE_URL", config.database_url)
    monkeypatch.setenv("SAMPAN_SECRET_KEY", config.secret_key)


def test_a_file_is_imported_and_what_it_brought_is_told(tmp_path: Path) -> None:
    file = tmp_path / "rates.csv"
    file.write_text(FILE)
    told = json.loads(sampan("rates", "import", str(file)).stdout)
    assert (told["format"], told["new"], told["changed"], told["refused"]) == ("CSV", 1, 0, 1)
    assert told["refused_rows"][0]["path"] == "rows.3"
    assert "“x”" in told["refused_rows"][0]["message_zh"]
    file.write_text(FILE.replace("7.1284", "7.13"))
    told = json.loads(sampan("rates", "import", str(file)).stdout)
    assert told["changes"] == [
        {"base": "USD", "quote": "CNY", "from": "2026-11-20", "before": "7.1284", "after": "7.13"}
    ]


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "rates.csv"
    file.write_text("name,price\n")
    assert codes(sampan("rates", "import", str(file))) == ["rates-unknown"]

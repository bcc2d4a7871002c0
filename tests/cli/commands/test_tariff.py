"""sampan tariff: a file goes in, a landed cost takes it, and everything can be taken back."""

import json
from pathlib import Path
from typing import Any

import pytest

from config import Config
from tests.cli.asking import codes, sampan
from tests.factories.landed_cost import entry_document
from tests.factories.tariff_files import a_file

STATED = ("--country", "US", "--name", "HTSUS 2026 revision 20", "--vintage", "2026-11-01")


@pytest.fixture(autouse=True)
def _here(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMPAN_DATABASE_URL", config.database_url)
    monkeypatch.setenv("SAMPAN_SECRET_KEY", config.secret_key)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def normal_rate() -> dict[str, Any]:
    answered = json.loads(sampan("landed-cost", stdin=json.dumps(entry_document())).stdout)
    row: dict[str, Any] = next(
        row for row in answered["lines"][0]["rows"] if row["programme"] == "mfn"
    )
    return row


def document(*arguments: str) -> dict[str, Any]:
    asked = sampan("tariff", *arguments, "--json")
    assert asked.exit_code == 0, asked.output
    found: dict[str, Any] = json.loads(asked.stdout)
    return found


def test_an_import_answers_until_it_is_taken_back(tmp_path: Path) -> None:
    before = normal_rate()
    assert before["rate"] == "7.2%"
    imported = sampan("tariff", "import", str(a_file(tmp_path)), *STATED, "--whole")
    assert imported.exit_code == 0
    assert imported.stdout.splitlines()[-1] == "Kept as no. 1, and in use from now on."
    assert imported.stderr.splitlines()[-1] == "正在保存 · Saving"
    after = normal_rate()
    assert (after["rate"], after["valid_from"]) == ("5.5%", "2026-01-01")
    assert after["source"].startswith("HTSUS 2026 revision 20 (ca.csv), reviewed 20")
    assert document("list")["imports"][0]["use"] == "in use"
    assert document("back", "US")["in_use"] == []
    assert normal_rate() == before
    assert document("use", "1")["in_use"][0]["number"] == 1
    assert normal_rate() == after
    assert document("remove", "1")["in_use"] == []
    assert normal_rate() == before


def test_a_file_of_few_lines_says_what_it_is_for(tmp_path: Path) -> None:
    path = str(a_file(tmp_path))
    assert codes(sampan("tariff", "import", path, *STATED, "--json")) == ["tariff-few-lines"]
    assert document("import", path, *STATED, "--partial", "--dry-run")["dry_run"] is True
    assert document("list") == {"imports": []}


def test_what_is_refused_is_said_in_both_languages(tmp_path: Path) -> None:
    page = tmp_path / "tariff.csv"
    page.write_text("<!DOCTYPE html><title>Not found</title>", encoding="utf-8")
    refused = sampan("tariff", "import", str(page), *STATED)
    assert (refused.exit_code, refused.stdout) == (2, "")
    chinese, english = refused.stderr.splitlines()[-2:]
    assert "tariff.csv is a web page" in english
    assert "tariff.csv 是网页" in chinese


def test_a_code_is_shown_in_the_readers_language(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sampan("tariff", "show", "9617.00.10").stdout.startswith("9617.00.10 Vacuum flasks")
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert sampan("tariff", "show", "9617.00.10").stdout.startswith("9617.00.10 保温杯")
    english = sampan("tariff", "show", "9617.00.10", "--language", "en", "--date", "2026-07-01")
    assert "entered on 2026-07-01" in english.stdout


def test_a_code_that_does_not_exist_offers_others() -> None:
    refused = sampan("tariff", "show", "9617.00.99")
    assert refused.exit_code == 2
    assert "9617.00.60" in refused.stderr


def test_a_check_and_an_export_of_what_answers(tmp_path: Path) -> None:
    assert document("check", "US")["checked"][0]["bundled"] == "HTSUS 2026 revision 10"
    assert document("export", "GB", str(tmp_path / "gb"))["files"] == 96


@pytest.mark.parametrize("command", [["back", "GB"], ["use", "7"], ["remove", "7"]])
def test_what_is_not_there_cannot_be_taken_back(command: list[str]) -> None:
    assert codes(sampan("tariff", *command, "--json"))

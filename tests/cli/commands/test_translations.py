"""The command that lists what has no Chinese."""

import pytest
from babel.messages.catalog import Catalog
from click.testing import CliRunner

from app.cli import main
from app.wording import extraction


def test_sentences_without_chinese_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = Catalog(locale="zh")
    catalogue.add("Plans", "发货计划")
    catalogue.add("Labels")
    catalogue.add(("%(num)s carton", "%(num)s cartons"), ("",))
    monkeypatch.setattr(extraction, "update", lambda: catalogue)
    lines = CliRunner().invoke(main, ["translations"]).output.splitlines()
    assert "Labels" in lines
    assert not any("Plans" in line for line in lines)
    assert lines[-1] == "2 sentences have no Chinese yet."

"""sampan papers: the papers of a record, all of them or none."""

import json
from pathlib import Path

from tests.cli.asking import codes, sampan
from tests.factories.shipment_document import shipment_document


def test_papers_are_written_together_or_not_at_all(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    document = shipment_document()
    made = sampan(
        "papers", "--output", str(folder), "--only", "packing-list", stdin=json.dumps(document)
    )
    assert made.exit_code == 0
    assert {path.name for path in folder.iterdir()} == {
        "packing-list.pdf", "pack.pdf", "pack.zip", "report.json",
    }  # fmt: skip
    refused = sampan(
        "papers", "--output", str(tmp_path / "none"), stdin=json.dumps({**document, "typo": 1})
    )
    assert "unknown-key" in codes(refused)
    assert not (tmp_path / "none").exists()

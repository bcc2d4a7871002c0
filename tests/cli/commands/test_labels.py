"""sampan labels: the labels of a record, or why there are none."""

import json
from pathlib import Path

import pikepdf

from tests.cli.asking import codes, sampan
from tests.factories.shipment_document import shipment_document


def test_labels_of_a_range_of_cartons(tmp_path: Path) -> None:
    file = tmp_path / "labels.pdf"
    made = sampan(
        "labels", "--output", str(file), "--cartons", "1-2", stdin=json.dumps(shipment_document())
    )
    assert made.exit_code == 0
    with pikepdf.open(file) as labels:
        assert len(labels.pages) == 2


def test_cartons_without_an_sscc_get_no_logistic_label(tmp_path: Path) -> None:
    file = tmp_path / "labels.pdf"
    refused = sampan(
        "labels", "--kind", "sscc", "--output", str(file), stdin=json.dumps(shipment_document())
    )
    assert set(codes(refused)) == {"sscc-missing"}
    assert not file.exists()

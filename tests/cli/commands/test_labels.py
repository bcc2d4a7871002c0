"""sampan labels: the labels of a record, or why there are none."""

import json
from pathlib import Path

import pikepdf

from tests.cli.asking import codes, sampan
from tests.factories.rasters import scanned
from tests.factories.shipment_document import shipment_document
from tests.factories.zpl_printer import printed


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


def test_a_thermal_printer_is_sent_zpl_with_marks_and_contents(tmp_path: Path) -> None:
    file = tmp_path / "labels.zpl"
    document = shipment_document()
    document["goods"][1]["fnsku"] = "X002DEF456"
    asked = ("--format", "zpl", "--dpi", "300", "--cartons", "3", "--box-content")
    marks = ("--handling", "fragile", "--handling", "stacking-limit=5")
    made = sampan("labels", *asked, *marks, "--output", str(file), stdin=json.dumps(document))
    assert made.exit_code == 0
    label, contents = printed(file.read_bytes())
    assert scanned(label) == ["FBA17QK3M8XZU000003"]
    assert scanned(contents)[0].startswith("AMZN,PO:FBA17QK3M8XZ,")

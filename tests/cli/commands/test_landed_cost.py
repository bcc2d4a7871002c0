"""sampan landed-cost: exit 0 with an answer, exit 2 with every problem in both languages."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.asking import codes, sampan

ENTRY: dict[str, Any] = {
    "origin": "CN", "destination": "US", "region": None, "mode": "sea",
    "entry_date": "2026-11-20", "export_date": "2026-10-25", "loaded_at": "2026-10-26",
    "entry_type": "auto", "incoterm": "FOB", "currency": "USD",
    "charges": {
        "freight_to_border": "1000.00", "freight_inland": "0", "insurance": "50.00",
        "dutiable_additions": "0", "included_post_import": "0",
    },
    "importer": {"kind": "non_resident", "vat_registered": True, "vat_method": "cash"},
    "exchange_rates": [],
    "lines": [{
        "id": "1", "code": "9617001000", "origin": "CN", "value": "10000.00",
        "valuation": {"method": "transaction", "reason": "sale to the importer"},
        "quantities": {"kg": "950", "pcs": "2500"}, "tax_category": "standard",
        "manufacturer_code": None, "facts": {}, "entered_rates": [],
    }],
}  # fmt: skip


def test_landed_cost_answers_from_standard_input_or_into_a_file(tmp_path: Path) -> None:
    asked = sampan("landed-cost", stdin=json.dumps(ENTRY))
    assert asked.exit_code == 0
    assert json.loads(asked.stdout)["totals"]["payable"] == "2017.14"
    file = tmp_path / "answer.json"
    sampan("landed-cost", "--output", str(file), stdin=json.dumps(ENTRY))
    assert json.loads(file.read_text()) == json.loads(asked.stdout)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"lines": 3}', "\x00"])
def test_whatever_is_no_entry_is_refused_with_reasons(text: str) -> None:
    assert codes(sampan("landed-cost", stdin=text))

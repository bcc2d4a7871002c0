"""The commands for machines: exit 0 with an answer, exit 2 with every problem in both languages."""

import json
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from click.testing import CliRunner, Result

from app.cli import main
from config import Config
from tests.factories.people import Member
from tests.factories.plans import a_plan, name_cartons
from tests.factories.shipment_document import shipment_document

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


def sampan(*arguments: str, stdin: str = "") -> Result:
    return CliRunner().invoke(main, arguments, input=stdin, catch_exceptions=False)


def codes(result: Result) -> list[str]:
    assert result.exit_code == 2
    problems = json.loads(result.stdout)["problems"]
    assert all(each["message_en"] and each["message_zh"] for each in problems)
    return [each["code"] for each in problems]


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


def test_labels_of_a_range_of_cartons(tmp_path: Path) -> None:
    file = tmp_path / "labels.pdf"
    made = sampan(
        "labels", "--output", str(file), "--cartons", "1-2", stdin=json.dumps(shipment_document())
    )
    assert made.exit_code == 0
    with pikepdf.open(file) as labels:
        assert len(labels.pages) == 2


def test_labels_not_built_yet_are_refused_by_name(tmp_path: Path) -> None:
    file = tmp_path / "labels.pdf"
    refused = sampan(
        "labels", "--kind", "sscc", "--output", str(file), stdin=json.dumps(shipment_document())
    )
    assert codes(refused) == ["label-kind-not-built"]
    assert not file.exists()


class TestExport:
    @pytest.fixture(autouse=True)
    def _here(self, config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SAMPAN_DATABASE_URL", config.database_url)
        monkeypatch.setenv("SAMPAN_SECRET_KEY", config.secret_key)

    def test_an_exported_shipment_prints_its_labels(self, member: Member, tmp_path: Path) -> None:
        with member.session() as session:
            plan = a_plan(session)
            name_cartons(session, plan.shipments)
        record = sampan("export", "IP-2026-0001").stdout
        assert json.loads(record)["reference"] == "IP-2026-0001-1"
        file = tmp_path / "labels.pdf"
        assert sampan("labels", "--output", str(file), stdin=record).exit_code == 0

    def test_an_unknown_reference_or_account_is_named(self, member: Member) -> None:
        assert codes(sampan("export", "IP-2026-0009")) == ["export-unknown"]
        assert codes(sampan("export", "IP-1", "--account", "no@one.example")) == [
            "export-no-account"
        ]
        assert codes(sampan("export", "IP-1", "--account", member.email)) == ["export-unknown"]

    def test_of_two_accounts_with_one_reference_one_is_chosen(
        self, member: Member, stranger: Member
    ) -> None:
        for each in (member, stranger):
            with each.session() as session:
                a_plan(session)
        assert codes(sampan("export", "IP-2026-0001")) == ["export-several-accounts"]
        chosen = sampan("export", "IP-2026-0001", "--account", stranger.email.upper())
        assert chosen.exit_code == 0

    def test_a_plan_without_cartons_says_what_is_missing(self, member: Member) -> None:
        with member.session() as session:
            a_plan(session, packed=False)
        assert codes(sampan("export", "IP-2026-0001-1")) == ["record-no-cartons"]

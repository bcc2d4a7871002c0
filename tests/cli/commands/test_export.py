"""sampan export: the record of a planned shipment, found by its reference."""

import json
from pathlib import Path

import pytest

from config import Config
from tests.cli.asking import codes, sampan
from tests.factories.people import Member
from tests.factories.plans import a_plan, name_cartons


@pytest.fixture(autouse=True)
def _here(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMPAN_DATABASE_URL", config.database_url)
    monkeypatch.setenv("SAMPAN_SECRET_KEY", config.secret_key)


def test_an_exported_shipment_prints_its_labels(member: Member, tmp_path: Path) -> None:
    with member.session() as session:
        plan = a_plan(session)
        name_cartons(session, plan.shipments)
    record = sampan("export", "IP-2026-0001").stdout
    assert json.loads(record)["reference"] == "IP-2026-0001-1"
    file = tmp_path / "labels.pdf"
    assert sampan("labels", "--output", str(file), stdin=record).exit_code == 0


def test_an_unknown_reference_or_account_is_named(member: Member) -> None:
    assert codes(sampan("export", "IP-2026-0009")) == ["export-unknown"]
    assert codes(sampan("export", "IP-1", "--account", "no@one.example")) == ["export-no-account"]
    assert codes(sampan("export", "IP-1", "--account", member.email)) == ["export-unknown"]


def test_of_two_accounts_with_one_reference_one_is_chosen(member: Member, stranger: Member) -> None:
    for each in (member, stranger):
        with each.session() as session:
            a_plan(session)
    assert codes(sampan("export", "IP-2026-0001")) == ["export-several-accounts"]
    chosen = sampan("export", "IP-2026-0001", "--account", stranger.email.upper())
    assert chosen.exit_code == 0


def test_a_plan_without_cartons_says_what_is_missing(member: Member) -> None:
    with member.session() as session:
        a_plan(session, packed=False)
    assert codes(sampan("export", "IP-2026-0001-1")) == ["record-no-cartons"]

"""Every fact is listed with its evidence, whatever package it comes from."""

import pkgutil
import sys
from datetime import date
from pathlib import Path

import pytest

from app import catalogue
from app.catalogue.inventory import fact_tables, table_of
from app.catalogue.ports import ports
from app.catalogue.programmes import programmes
from app.catalogue.tariffs.us import MERCHANDISE_PROCESSING
from app.catalogue.warehouses import warehouses

INVENTED = """
from datetime import date
from app.domain.customs.destination import Destination, ExchangeDay, ValueBase
from app.domain.sourcing import Source
OLD = Source("Somebody", date(2020, 1, 2))
NEW = Source("Somebody else", date(2026, 1, 2))
ATLANTIS = Destination(
    code="AT1", currency="XXX", value_base=ValueBase.FOB, exchange_day=ExchangeDay.ENTRY,
    exchange_days_valid=31, sources=(NEW,), rules_as_of=date(2026, 1, 1), whole_units=OLD,
)
AGAIN = ATLANTIS
"""


def table(code: str):  # type: ignore[no-untyped-def]  # noqa: ANN201
    return next(each for each in fact_tables() if each.code == code)


def test_every_package_of_the_catalogue_is_a_table() -> None:
    packages = [info.name for info in pkgutil.iter_modules(catalogue.__path__) if info.ispkg]
    assert [each.code for each in fact_tables()] == sorted(packages)


def test_a_new_package_is_listed_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "invented_facts"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "atlantis.py").write_text(INVENTED)
    monkeypatch.syspath_prepend(str(tmp_path))
    found = table_of("invented_facts")
    assert [fact.entry.code for fact in found.facts] == ["AT1"]
    assert found.facts[0].as_of == date(2026, 1, 1)
    assert found.reviewed == (date(2020, 1, 2), date(2026, 1, 2))
    sys.modules.pop("invented_facts")
    sys.modules.pop("invented_facts.atlantis")


def test_every_entry_is_listed_once() -> None:
    assert [fact.entry.code for fact in table("ports").facts] == list(ports())
    assert {fact.entry.code for fact in table("programmes").facts} == set(programmes())


def test_competing_statements_stand_below_their_programme_each_with_its_source() -> None:
    fact = next(f for f in table("programmes").facts if f.entry.code == "fba-us")
    rules = programmes()["fba-us"].carton_rules
    listed = [s for s in fact.statements if s.subject in rules]
    assert [s.source for s in listed] == [rule.source for rule in rules]
    assert [s.stated_on for s in listed] == [rule.stated_on for rule in rules]
    assert {rule.source for rule in rules} <= set(fact.sources)


def test_periods_keep_the_days_they_hold_for() -> None:
    fee = MERCHANDISE_PROCESSING
    fact = next(f for f in table("tariffs").facts if f.entry is fee)
    assert [s.validity for s in fact.statements] == [period.validity for period in fee.periods]


def test_a_table_within_an_entry_is_known_by_its_keys() -> None:
    (fact,) = table("warehouses").facts
    assert set(fact.members) == set(warehouses())
    assert fact.as_of == 2025


def test_every_fact_rests_on_a_source() -> None:
    assert [f.entry.code for each in fact_tables() for f in each.facts if not f.sources] == []

"""The hash of facts changes with any of them, but not with the day of printing."""

from dataclasses import replace
from datetime import date

from app.usecases.paper_facts import facts_hash, facts_of
from app.usecases.shipment_record import read_record
from tests.factories.shipment_record import shipment_record


def test_the_day_of_printing_changes_no_hash() -> None:
    record = shipment_record()
    later = replace(record, date=date(2026, 11, 23))
    assert facts_hash(facts_of(record)) == facts_hash(facts_of(later))


def test_any_other_fact_changes_it() -> None:
    record = shipment_record()
    renamed = replace(record, reference="IP-2026-0043-1")
    assert facts_hash(facts_of(record)) != facts_hash(facts_of(renamed))


def test_the_facts_read_back_as_the_record() -> None:
    assert read_record(facts_of(shipment_record())) == (shipment_record(), [])


def test_the_order_in_which_facts_are_written_does_not_matter() -> None:
    facts = facts_of(shipment_record())
    assert facts_hash(dict(reversed(facts.items()))) == facts_hash(facts)

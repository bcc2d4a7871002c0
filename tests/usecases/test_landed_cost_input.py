import dataclasses
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.domain.customs.entry import (
    Entry,
    EntryType,
    Facts,
    Importer,
    TaxCategory,
    ValuationMethod,
    VatMethod,
)
from app.domain.problems import Problem
from app.domain.quantities.money import Money
from app.usecases.landed_cost import destinations, tariffs
from app.usecases.landed_cost_input import fact_choices, known_facts, read_entry
from tests.factories.landed_cost import entry_document, line_document


def read(document: object) -> Entry | list[Problem]:
    return read_entry(document, destinations=destinations(), tariffs=tariffs())


def misfits(document: object) -> list[tuple[str, str]]:
    found = read(document)
    assert isinstance(found, list)
    return [(problem.code, problem.field) for problem in found]


def test_the_contracts_entry_is_read_whole() -> None:
    found = read(entry_document())
    assert isinstance(found, Entry)
    assert (found.entry_date, found.loaded_at) == (date(2026, 11, 20), date(2026, 10, 26))
    assert found.charges.freight_to_border == Money(Decimal(1000), "USD")
    assert found.importer == Importer(kind="non_resident", vat_registered=True)
    (line,) = found.lines
    assert (line.code, line.value) == ("9617001000", Money(Decimal(10000), "USD"))
    assert line.quantities == {"kg": Decimal(950), "pcs": Decimal(2500)}
    assert line.valuation
    assert line.valuation.method is ValuationMethod.TRANSACTION


def test_what_may_be_left_out_takes_its_plain_meaning() -> None:
    needed = (
        "origin",
        "destination",
        "mode",
        "entry_date",
        "incoterm",
        "currency",
    )
    made: dict[str, Any] = {key: entry_document()[key] for key in needed}
    made["lines"] = [{"id": "1", "code": "96170010", "origin": "CN", "value": "10"}]
    found = read(made)
    assert isinstance(found, Entry)
    assert (found.export_date, found.loaded_at, found.region) == (None, None, None)
    assert found.entry_type is EntryType.AUTO
    assert found.charges.insurance == Money.zero("USD")
    assert found.importer.vat_method is VatMethod.CASH
    (line,) = found.lines
    assert line.valuation is None
    assert line.tax_category is TaxCategory.STANDARD
    assert line.facts == Facts()


def test_facts_are_read_with_their_kinds() -> None:
    facts = {
        "exclusion": "9903.88.69",
        "metal": "steel",
        "metal_share": "40",
        "metal_value": "12.5",
        "melt_country": "CN",
        "component_values": {"case": "3.10"},
        "producer_code": None,
    }
    found = read(entry_document(lines=[line_document(facts=facts)]))
    assert isinstance(found, Entry)
    assert found.lines[0].facts == Facts(
        exclusion="9903.88.69",
        metal="steel",
        metal_share=Decimal(40),
        metal_value=Decimal("12.5"),
        melt_country="CN",
        component_values={"case": Decimal("3.10")},
    )


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"entry_date": "2026-02-30"}, ("customs-date", "entry_date")),
        ({"entry_date": "20261120"}, ("customs-date", "entry_date")),
        ({"origin": "China"}, ("customs-country", "origin")),
        ({"currency": "$"}, ("customs-currency", "currency")),
        ({"mode": "ship"}, ("input-not-a-choice", "mode")),
        ({"lines": []}, ("input-too-few-items", "lines")),
        ({"charges": {"fright": "1"}}, ("unknown-key", "charges.fright")),
        ({"charges": {"insurance": "-1"}}, ("customs-decimal", "charges.insurance")),
        ({"charges": {"insurance": "NaN"}}, ("customs-decimal", "charges.insurance")),
        ({"charges": {"insurance": 50}}, ("input-wrong-type", "charges.insurance")),
        ({"export_date": 5}, ("input-wrong-type", "export_date")),
    ],
)
def test_each_misfit_of_the_entry_is_located(
    changes: dict[str, object], problem: tuple[str, str]
) -> None:
    assert misfits(entry_document(**changes)) == [problem]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"code": "96A7"}, ("customs-code", "lines.0.code")),
        ({"facts": {"colour": "red"}}, ("unknown-key", "lines.0.facts.colour")),
        ({"facts": {"metal_share": "101"}}, ("customs-percent", "lines.0.facts.metal_share")),
        ({"facts": {"metal": "tin"}}, ("input-not-a-choice", "lines.0.facts.metal")),
        ({"quantities": {"lbs": "1"}}, ("unknown-key", "lines.0.quantities.lbs")),
        (
            {"valuation": {"method": "transaction", "reason": ""}},
            ("input-empty", "lines.0.valuation.reason"),
        ),
        ({"valuation": {"method": "transaction"}}, ("input-missing", "lines.0.valuation.reason")),
        ({"id": "a\nb"}, ("customs-text", "lines.0.id")),
    ],
)
def test_each_misfit_of_a_line_is_located(
    changes: dict[str, object], problem: tuple[str, str]
) -> None:
    assert misfits(entry_document(lines=[line_document(**changes)])) == [problem]


def test_every_fact_that_may_be_stated_is_told() -> None:
    assert set(known_facts()) == {field.name for field in dataclasses.fields(Facts)}


@pytest.mark.parametrize("value", ["0", "0.0000001", "-7", "1e3"])
def test_a_rate_of_exchange_is_above_zero(value: str) -> None:
    rates = [
        {"base": "USD", "quote": "CNY", "value": value, "as_of": "2026-10-25", "source": "bank"}
    ]
    assert misfits(entry_document(exchange_rates=rates)) == [
        ("customs-exchange-rate", "exchange_rates.0.value")
    ]


def test_what_is_no_object_is_one_problem() -> None:
    assert misfits([]) == [("input-wrong-type", "")]


def test_facts_with_a_few_answers_name_them() -> None:
    choices = fact_choices()
    assert choices.keys() == {"metal", "use"}
    assert {"vehicle", "aircraft", "other"} <= set(choices["use"])
    assert "none" in choices["metal"]

"""Reads the document of `sampan landed-cost` into a typed entry."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from app.domain.customs.destination import Destination
from app.domain.customs.duties.tariff import Tariff
from app.domain.customs.entry import (
    Charges,
    EnteredRate,
    Entry,
    EntryLine,
    EntryType,
    Facts,
    Importer,
    Incoterm,
    TaxCategory,
    Valuation,
    ValuationMethod,
    VatMethod,
)
from app.domain.customs.rates.grammar import Rate, parse_rate
from app.domain.customs.rates.units import stated_quantities
from app.domain.problems import Problem
from app.domain.quantities.exchange import ExchangeRate
from app.domain.quantities.money import Money
from app.domain.transport import Mode
from app.usecases.json_input import schema_at, schema_problems
from app.usecases.landed_cost_sense import digits, sense_problems

_SCHEMA: Final = Path(__file__).with_name("landed_cost.schema.json")
_CHARGES: Final = (
    "freight_to_border",
    "freight_inland",
    "insurance",
    "dutiable_additions",
    "included_post_import",
)

Json = Mapping[str, Any]


def entry_schema() -> Mapping[str, object]:
    """Return the JSON Schema (2020-12) of the entry."""
    return schema_at(_SCHEMA)


def known_facts() -> tuple[str, ...]:
    """Return the names of the facts that a line may state, for the command's help."""
    definitions: Any = entry_schema()["$defs"]
    return tuple(definitions["facts"]["properties"])


def fact_choices() -> Mapping[str, tuple[str, ...]]:
    """Return the answers of each fact that has but a few, for the command's help."""
    definitions: Any = entry_schema()["$defs"]
    facts = definitions["facts"]["properties"]
    return {
        name: tuple(choice for choice in facts[name]["enum"] if choice)
        for name in facts
        if "enum" in facts[name]
    }


def read_entry(
    document: object, *, destinations: Mapping[str, Destination], tariffs: Mapping[str, Tariff]
) -> Entry | list[Problem]:
    """Return the entry that `document` is, or everything that must be mended first."""
    problems = schema_problems(document, schema=entry_schema())
    if problems or not isinstance(document, Mapping):
        return problems
    tariff = tariffs.get(document["destination"])
    programmes = tariff.programmes if tariff else ()
    misfits = sense_problems(document, destinations=destinations, programmes=programmes)
    return misfits or _entry(document)


def _entry(source: Json) -> Entry:
    currency = source["currency"]
    return Entry(
        origin=source["origin"],
        destination=source["destination"],
        region=source.get("region"),
        mode=Mode(source["mode"]),
        entry_date=date.fromisoformat(source["entry_date"]),
        export_date=_day(source.get("export_date")),
        loaded_at=_day(source.get("loaded_at")),
        entry_type=EntryType(source.get("entry_type", "auto")),
        incoterm=Incoterm(source["incoterm"]),
        currency=currency,
        charges=_charges(source.get("charges", {}), currency=currency),
        importer=_importer(source.get("importer", {})),
        exchange_rates=tuple(_exchange_rate(rate) for rate in source.get("exchange_rates", ())),
        lines=tuple(_line(line, currency=currency) for line in source["lines"]),
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _charges(source: Json, *, currency: str) -> Charges:
    return Charges(**{key: Money(Decimal(source.get(key, 0)), currency) for key in _CHARGES})


def _importer(source: Json) -> Importer:
    return Importer(
        kind=source.get("kind", "resident"),
        vat_registered=source.get("vat_registered", False),
        vat_method=VatMethod(source.get("vat_method", "cash")),
    )


def _exchange_rate(source: Json) -> ExchangeRate:
    return ExchangeRate(
        base=source["base"],
        quote=source["quote"],
        value=Decimal(source["value"]),
        as_of=date.fromisoformat(source["as_of"]),
        source=source["source"],
    )


def _line(source: Json, *, currency: str) -> EntryLine:
    valuation = source.get("valuation")
    return EntryLine(
        id=source["id"],
        code=digits(source["code"]),
        origin=source["origin"],
        value=Money(Decimal(source["value"]), currency),
        valuation=valuation
        and Valuation(ValuationMethod(valuation["method"]), valuation["reason"]),
        quantities=stated_quantities(
            {unit: Decimal(text) for unit, text in source.get("quantities", {}).items()}
        ),
        tax_category=TaxCategory(source.get("tax_category", "standard")),
        manufacturer_code=source.get("manufacturer_code"),
        facts=_facts(source.get("facts", {})),
        entered_rates=tuple(
            EnteredRate(rate["programme"], parsed, rate["source"])
            for rate in source.get("entered_rates", ())
            if isinstance(parsed := parse_rate(rate["rate"]), Rate)
        ),
    )


def _facts(source: Json) -> Facts:
    return Facts(
        exclusion=source.get("exclusion"),
        preference=source.get("preference"),
        metal=source.get("metal"),
        metal_share=_number(source.get("metal_share")),
        metal_value=_number(source.get("metal_value")),
        melt_country=source.get("melt_country"),
        component_values={
            part: Decimal(text) for part, text in source.get("component_values", {}).items()
        },
        producer_code=source.get("producer_code"),
        use=source.get("use"),
    )

"""Reads and writes the shipment record, the contract of sampan papers, labels and export."""

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, TypeVar

from app.domain.problems import Problem
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import (
    CartonRow,
    Charge,
    Content,
    Goods,
    Incoterm,
    Party,
    Place,
    Programme,
    ShipmentRecord,
    TaxId,
)
from app.usecases.json_input import schema_at, schema_problems
from app.usecases.shipment_record_sense import sense_problems

_SCHEMA: Final = Path(__file__).with_name("shipment_record.schema.json")

T = TypeVar("T")
Json = Mapping[str, Any]


def record_schema() -> Mapping[str, object]:
    """Return the JSON Schema (2020-12) of the shipment record."""
    return schema_at(_SCHEMA)


def read_record(document: object) -> tuple[ShipmentRecord | None, list[Problem]]:
    """Return the record that `document` is, or None and everything that must be mended first."""
    problems = schema_problems(document, schema=record_schema())
    problems += sense_problems(document, beside=problems)
    if problems or not isinstance(document, dict):
        return None, problems
    return _record(document), []


def write_record(record: ShipmentRecord) -> dict[str, object]:
    """Return the document that `read_record` reads back as the same record."""
    document: dict[str, object] = _plain(record)
    return document


def _given(source: Json, **readers: Callable[[Any], object]) -> dict[str, Any]:
    """Return the keys of `source` that hold a value, each put through its reader."""
    known = {key: value for key, value in source.items() if value is not None}
    return known | {key: read(known[key]) for key, read in readers.items() if key in known}


def _each(read: Callable[[Json], T]) -> Callable[[list[Json]], tuple[T, ...]]:
    return lambda items: tuple(read(item) for item in items)


def _party(source: Json) -> Party:
    return Party(**_given(source, tax_ids=_each(lambda item: TaxId(**item))))


def _goods(source: Json) -> Goods:
    return Goods(**_given(source, unit_value=Decimal))


def _charge(source: Json) -> Charge:
    return Charge(**_given(source, amount=Decimal))


def _carton_row(source: Json) -> CartonRow:
    return CartonRow(
        first=source["from"],
        last=source["to"],
        size=Box.of_mm(*source["size_mm"]),
        gross_weight=Weight(source["gross_weight_g"]),
        contents=tuple(Content(**content) for content in source["contents"]),
        ids=tuple(source.get("ids") or ()),
        pallet=source.get("pallet"),
    )


def _record(source: Json) -> ShipmentRecord:
    return ShipmentRecord(
        **_given(
            source,
            date=date.fromisoformat,
            exporter=_party,
            producer=_party,
            consignee=_party,
            importer_of_record=_party,
            notify=_party,
            ship_to=lambda place: Place(**_given(place)),
            incoterm=lambda term: Incoterm(**_given(term)),
            programme=lambda programme: Programme(**_given(programme)),
            freight=Decimal,
            insurance=Decimal,
            charges=_each(_charge),
            goods=_each(_goods),
            cartons=_each(_carton_row),
        )
    )


def _plain(value: Any) -> Any:
    """Return `value` as the contract writes it."""
    match value:
        case CartonRow():
            return _plain_row(value)
        case Decimal():
            return f"{value:f}"
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(item) for item in value]
        case str() | int() | None:
            return value
        case _:
            fields = dataclasses.fields(value)
            return {field.name: _plain(getattr(value, field.name)) for field in fields}


def _plain_row(row: CartonRow) -> dict[str, object]:
    box = row.size
    return {
        "from": row.first,
        "to": row.last,
        "ids": list(row.ids),
        "size_mm": [side.millimetres for side in (box.length, box.width, box.height)],
        "gross_weight_g": row.gross_weight.grams,
        "contents": _plain(row.contents),
        "pallet": row.pallet,
    }

"""Reads and writes the shipment record, the contract of sampan papers, labels and export."""

import dataclasses
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, TypeVar

from app.domain.problems import Problem
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.domain.shipment.parties import Place
from app.domain.shipment.record import (
    CartonRow,
    Charge,
    Content,
    Goods,
    Incoterm,
    Programme,
    ShipmentRecord,
)
from app.usecases.json_input import schema_at, schema_problems
from app.usecases.record_details import each, given, read_details, read_goods_details, read_party
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


def _told(value: Any) -> dict[str, object]:
    """Return what details tell, without what they do not."""
    return {key: told for key, told in _plain(value).items() if told not in (None, [], {})}


def _goods(source: Json) -> Goods:
    return Goods(**given(source, unit_value=Decimal, details=read_goods_details))


def _charge(source: Json) -> Charge:
    return Charge(**given(source, amount=Decimal))


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
        **given(
            source,
            date=date.fromisoformat,
            exporter=read_party,
            producer=read_party,
            consignee=read_party,
            importer_of_record=read_party,
            notify=read_party,
            ship_to=lambda place: Place(**given(place)),
            incoterm=lambda term: Incoterm(**given(term)),
            programme=lambda programme: Programme(**given(programme)),
            freight=Decimal,
            insurance=Decimal,
            charges=each(_charge),
            goods=each(_goods),
            cartons=each(_carton_row),
            details=read_details,
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
            return _plain_fields(value)


def _plain_fields(value: Any) -> dict[str, object]:
    """Return the fields of a record's part; details that tell nothing are left out."""
    found = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    details = found.pop("details", None)
    plain = {name: _plain(part) for name, part in found.items()}
    told = _told(details) if details is not None else {}
    return plain | ({"details": told} if told else {})


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

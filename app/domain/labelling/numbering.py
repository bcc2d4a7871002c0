"""The id on each carton's bar code: the platform's own, or ours where it leaves that to us."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from app.domain.problems import Problem
from app.domain.programme.selling import CartonNumbering
from app.domain.shipment.record import CartonRow, ShipmentRecord


@dataclass(frozen=True, slots=True)
class NumberedCarton:
    """One physical carton: its number in the shipment, its row, and the id on its bar code."""

    number: int
    row: CartonRow
    id: str


def numbered_cartons(
    record: ShipmentRecord, *, numbering: CartonNumbering
) -> tuple[list[NumberedCarton], list[Problem]]:
    """Return every carton with its id, and what forbids printing them.

    Ids on the record are used as they are. Missing ones are written by the programme's form,
    unless the platform numbers its cartons: then each row without them is a problem.
    """
    problems = [
        *(_missing(record) if numbering.by_platform else ()),
        *(_misfits(record, numbering) if numbering.by_platform else ()),
        *_miscounted(record),
    ]
    if problems:
        return [], problems
    cartons = [
        NumberedCarton(number, row, own or numbering.write(record.reference, number))
        for number, row, own in record.numbered_cartons()
    ]
    return cartons, list(_repeated(carton.id for carton in cartons))


def _missing(record: ShipmentRecord) -> Iterator[Problem]:
    for index, row in enumerate(record.cartons):
        if not row.ids:
            params = {"first": row.first, "last": row.last}
            yield Problem("carton-ids-missing", f"cartons.{index}.ids", params)


def _miscounted(record: ShipmentRecord) -> Iterator[Problem]:
    for index, row in enumerate(record.cartons):
        if row.ids and len(row.ids) != row.count:
            params = {"first": row.first, "last": row.last, "ids": len(row.ids)}
            yield Problem("label-carton-ids-count", f"cartons.{index}.ids", params)


def _misfits(record: ShipmentRecord, numbering: CartonNumbering) -> Iterator[Problem]:
    """Yield the ids that the platform would not have given to this shipment."""
    if numbering.id_pattern is None:
        return
    shipment_id = record.programme.shipment_id
    if not shipment_id:
        yield Problem("label-shipment-id-missing", "programme.shipment_id")
        return
    for index, row in enumerate(record.cartons):
        for place, carton_id in enumerate(row.ids):
            code = _misfit(carton_id, pattern=numbering.id_pattern, shipment_id=shipment_id)
            if code:
                params = {"id": carton_id, "shipment": shipment_id}
                yield Problem(code, f"cartons.{index}.ids.{place}", params)


def _misfit(carton_id: str, *, pattern: str, shipment_id: str) -> str | None:
    found = re.fullmatch(pattern, carton_id)
    if found is None:
        return "label-carton-id-form"
    return None if found["shipment"] == shipment_id else "label-carton-id-other-shipment"


def _repeated(ids: Iterable[str]) -> Iterator[Problem]:
    for carton_id, same in groupby(sorted(ids)):
        if len(list(same)) > 1:
            yield Problem("label-carton-id-repeated", "cartons", {"id": carton_id})

"""The platform's own carton labels: each of the file's labels beside the carton it is for."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.labelling.cells import CutLabel
from app.domain.programme.selling import CartonNumbering
from app.domain.shipment.record import ShipmentRecord


class Order(StrEnum):
    """How the labels follow each other."""

    CARTON = "carton"
    SKU = "sku"


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """Labels beside cartons.

    `missing` are cartons without a label, by number and id; `doubled` ids that stand on several
    labels, `foreign` those of another shipment, `surplus` those of this one that no carton has,
    `unreadable` those that stand as text beside a bar code which no scanner reads; `unnamed` is
    how many cartons have no id to be matched by.
    """

    matched: Mapping[str, int]
    missing: tuple[tuple[int, str], ...]
    doubled: tuple[str, ...]
    foreign: tuple[str, ...]
    surplus: tuple[str, ...]
    unreadable: tuple[str, ...]
    unnamed: int
    cartons: int

    @property
    def complete(self) -> bool:
        """Return whether every carton has exactly one label and no other label is in the file."""
        others = (self.missing, self.doubled, self.foreign, self.surplus, self.unreadable)
        return not any(others) and len(self.matched) == self.cartons


@dataclass(frozen=True, slots=True)
class Offer:
    """The ids that the file gives to cartons which have none, in the order of the cartons."""

    shipment_id: str
    ids: tuple[str, ...]


def match_labels(
    cartons: Mapping[int, str],
    ids: Sequence[str],
    *,
    numbering: CartonNumbering,
    shipment_id: str,
    written: Iterable[str] = (),
) -> Matching:
    """Compare the `ids` of the file's labels with those of the cartons, by number ("" for none).

    `written` are the ids that the file shows as text.
    """
    times = Counter(ids)
    by_id = {carton_id: number for number, carton_id in cartons.items() if carton_id}
    others = [each for each in times if each not in by_id]
    foreign = [each for each in others if _shipment_of(each, numbering) != shipment_id]
    return Matching(
        matched={each: by_id[each] for each in times if each in by_id},
        missing=tuple(
            (number, carton_id)
            for number, carton_id in sorted(cartons.items())
            if carton_id and carton_id not in times
        ),
        doubled=tuple(each for each, count in times.items() if count > 1),
        foreign=tuple(foreign),
        surplus=tuple(each for each in others if each not in foreign),
        unreadable=tuple(each for each in dict.fromkeys(written) if each not in times),
        unnamed=sum(not carton_id for carton_id in cartons.values()),
        cartons=len(cartons),
    )


def offered_ids(
    ids: Sequence[str], *, numbering: CartonNumbering, count: int, shipment_id: str
) -> Offer | None:
    """Return what the file's ids would name `count` cartons, by their number on the platform.

    Nothing is offered unless there is one id for each carton, all of one shipment, the plan's own
    `shipment_id` if that is known.
    """
    found = {_shipment_of(each, numbering) for each in ids}
    known = {shipment_id} if shipment_id else found
    if len(ids) != count or len(set(ids)) != count or len(found) != 1 or found != known:
        return None
    return Offer(found.pop(), tuple(sorted(ids, key=lambda each: _number_of(each, numbering))))


def arranged(
    labels: Iterable[CutLabel], matching: Matching, *, record: ShipmentRecord, order: Order
) -> list[CutLabel]:
    """Return one label for each matched carton, by the carton's number or by its SKUs."""
    skus = {
        number: tuple(sorted(content.sku for content in row.contents))
        for number, row, _own in record.numbered_cartons()
    }
    first = {label.id: label for label in reversed(list(labels)) if label.id in matching.matched}

    def place(label: CutLabel) -> tuple[tuple[str, ...], int]:
        number = matching.matched[label.id]
        return (skus[number] if order is Order.SKU else (), number)

    return sorted(first.values(), key=place)


def suppliers(record: ShipmentRecord) -> dict[int, str]:
    """Return by carton number who supplies it: several names joined, "" while unknown."""
    named = {item.sku: item.details.supplier or "" for item in record.goods}
    return {
        number: " + ".join(
            sorted({named[content.sku] for content in row.contents if named[content.sku]})
        )
        for number, row, _own in record.numbered_cartons()
    }


def _shipment_of(carton_id: str, numbering: CartonNumbering) -> str:
    found = re.fullmatch(numbering.id_pattern or "", carton_id)
    return found["shipment"] if found else ""


def _number_of(carton_id: str, numbering: CartonNumbering) -> int:
    found = re.fullmatch(numbering.id_pattern or "", carton_id)
    return int(found["number"]) if found else 0

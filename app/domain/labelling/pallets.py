"""Pallets of a shipment and their labels: the same one on each of the four sides."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.labelling.ranges import CartonRange, read_range, written
from app.domain.problems import Problem
from app.domain.quantities.weight import Weight
from app.domain.shipment.parties import Party, Place
from app.domain.shipment.record import CartonRow, ShipmentRecord

#: A pallet is labelled on every side.
SIDES: Final = 4


@dataclass(frozen=True, slots=True)
class Pallet:
    """One pallet as the record names it, its cartons by number, and the rows they are of."""

    name: str
    cartons: tuple[int, ...]
    rows: tuple[CartonRow, ...]

    @property
    def weight(self) -> Weight:
        """Return what its cartons weigh, the pallet itself not counted."""
        return sum((row.gross_weight_total for row in self.rows), Weight(0))


@dataclass(frozen=True, slots=True, kw_only=True)
class PalletLabel:
    """Everything that a pallet's labels say; `number` of `total` counts pallets."""

    name: str
    number: int
    total: int
    cartons: tuple[int, ...]
    weight: Weight
    shipper: Party
    ship_to: Place
    reference: str
    shipment_id: str | None
    reference_id: str | None

    @property
    def numbers(self) -> str:
        """Return its cartons as "1-24, 30"."""
        return written(self.cartons)


def pallets_of(record: ShipmentRecord) -> list[Pallet]:
    """Return the pallets in the order of their first cartons; loose cartons are on none."""
    rows: dict[str, list[CartonRow]] = {}
    for row in sorted(record.cartons, key=lambda each: each.first):
        if row.pallet:
            rows.setdefault(row.pallet, []).append(row)
    return [
        Pallet(
            name,
            tuple(number for row in own for number in range(row.first, row.last + 1)),
            tuple(own),
        )
        for name, own in rows.items()
    ]


def pallet_labels(
    record: ShipmentRecord, *, chosen: Container[int]
) -> tuple[list[PalletLabel], list[Problem]]:
    """Return the label of each pallet with a chosen carton on it, or what must be mended first."""
    pallets = pallets_of(record)
    if not pallets:
        return [], [Problem("label-pallets-missing", "cartons")]
    labels = [
        _label(record, pallet, number=number, total=len(pallets))
        for number, pallet in enumerate(pallets, start=1)
        if any(carton in chosen for carton in pallet.cartons)
    ]
    return labels, [] if labels else [outside(record)]


def _label(record: ShipmentRecord, pallet: Pallet, *, number: int, total: int) -> PalletLabel:
    return PalletLabel(
        name=pallet.name,
        number=number,
        total=total,
        cartons=pallet.cartons,
        weight=pallet.weight,
        shipper=record.exporter,
        ship_to=record.ship_to,
        reference=record.reference,
        shipment_id=record.programme.shipment_id,
        reference_id=record.programme.reference_id,
    )


def outside(record: ShipmentRecord) -> Problem:
    """Return the refusal of cartons that the shipment does not have."""
    ends = {
        "first": min(row.first for row in record.cartons),
        "last": max(row.last for row in record.cartons),
    }
    return Problem("label-cartons-outside", "cartons", ends)


def read_pallets(
    lines: Sequence[str], *, known: Sequence[int]
) -> tuple[dict[int, str], list[Problem]]:
    """Return each carton's pallet from one line of carton numbers a pallet, the first pallet 1.

    A carton stands on one pallet, and is one of those `known`.
    """
    found: dict[int, str] = {}
    problems: list[Problem] = []
    for number, line in enumerate((line for line in lines if line.strip()), start=1):
        span = read_range(line, field="pallets")
        if not isinstance(span, CartonRange):
            problems.append(span)
            continue
        for carton in span.numbers:
            if carton not in known:
                problems.append(Problem("pallet-carton-unknown", "pallets", {"carton": carton}))
            elif carton in found:
                problems.append(Problem("pallet-carton-twice", "pallets", {"carton": carton}))
            else:
                found[carton] = str(number)
    return found, problems

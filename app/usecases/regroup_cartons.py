"""Cartons taken from one shipment of a plan into another, whole, and all numbered anew from 1."""

from collections.abc import Iterable, Mapping
from itertools import chain

from sqlalchemy.orm import Session

from app.domain.shipment.splitting import Parcel
from app.persistence.tables.plans import Carton, CartonContent, CartonRow, Shipment


def parcels_of(shipments: Iterable[Shipment]) -> list[Parcel]:
    """Return every carton by its id, with the number of its shipment as its home."""
    return [
        Parcel(key=carton.id, number=carton.number, home=shipment.number, contents=contents_of(row))
        for shipment in shipments
        for row, carton in _numbered(shipment)
    ]


def contents_of(row: CartonRow) -> dict[str, int]:
    """Return the units in each carton of a row, by SKU."""
    return {content.product.sku: content.quantity for content in row.contents}


def _numbered(shipment: Shipment) -> list[tuple[CartonRow, Carton]]:
    pairs = ((row, carton) for row in shipment.rows for carton in row.cartons)
    return sorted(pairs, key=lambda pair: pair[1].number)


def regroup(
    session: Session, *, shipments: Iterable[Shipment], targets: Mapping[int, Shipment]
) -> int:
    """Move cartons, by id, to their targets; return how many ids of the platform had to go.

    Rows are divided where their cartons part. `shipments` are all concerned, targets among them;
    those whose cartons change are numbered anew. New targets must have been flushed.
    """
    concerned = list(shipments)
    leaving = [
        (row, moved, shipment)
        for shipment in concerned
        for row in list(shipment.rows)
        for moved in [_by_target(row, targets, home=shipment)]
        if moved
    ]
    cleared = 0
    with session.no_autoflush:
        for row, moved, home in leaving:
            for target, cartons in moved:
                cleared += _hand_on(row, cartons, home=home, target=target)
        touched = {home.id: home for _, _, home in leaving}
        touched |= {target.id: target for _, moved, _ in leaving for target, _ in moved}
        number_anew(session, touched.values())
    return cleared


def _by_target(
    row: CartonRow, targets: Mapping[int, Shipment], *, home: Shipment
) -> list[tuple[Shipment, list[Carton]]]:
    """Return the cartons of a row that leave it, by the shipment they go to."""
    found: dict[int, tuple[Shipment, list[Carton]]] = {}
    for carton in row.cartons:
        target = targets.get(carton.id, home)
        if target is not home:
            found.setdefault(target.number, (target, []))[1].append(carton)
    return list(found.values())


def _hand_on(row: CartonRow, cartons: list[Carton], *, home: Shipment, target: Shipment) -> int:
    """Put cartons of a row into one like it in the target; a row that is left empty goes."""
    other = like(row)
    cleared = 0
    for carton in cartons:
        row.cartons.remove(carton)
        other.cartons.append(carton)
        cleared += bool(carton.external_id)
        carton.shipment_id, carton.external_id, carton.pallet = target.id, "", ""
    target.rows.append(other)
    if not row.cartons:
        home.rows.remove(row)
    return cleared


def like(row: CartonRow) -> CartonRow:
    """Return a row of the same measures and contents, without cartons yet."""
    return CartonRow(
        position=row.position,
        length=row.length,
        width=row.width,
        height=row.height,
        gross_weight=row.gross_weight,
        measures_entered=row.measures_entered,
        contents=[
            CartonContent(product=content.product, quantity=content.quantity)
            for content in row.contents
        ],
    )


def number_anew(session: Session, shipments: Iterable[Shipment]) -> None:
    """Give rows and cartons of each shipment their numbers from 1, in their order.

    They step aside first, since no two cartons of a shipment may bear one number at any time.
    """
    known = list(shipments)
    ordered = {
        shipment.id: list(chain.from_iterable(row.cartons for row in shipment.rows))
        for shipment in known
    }
    for aside, carton in enumerate(chain.from_iterable(ordered.values()), start=1):
        carton.number = -aside
    session.flush()
    for shipment in known:
        for position, row in enumerate(shipment.rows, start=1):
            row.position = position
        for number, carton in enumerate(ordered[shipment.id], start=1):
            carton.number = number
    session.flush()

"""Cartons that do not go as planned: found by number, taken out of their shipment, or short."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from app.domain.movement.carton_numbers import written
from app.domain.movement.changes import ChangedCarton, Units, lighter
from app.domain.problems import Problem
from app.domain.quantities.weight import Weight
from app.persistence.tables.plans import Carton, CartonRow, Shipment
from app.usecases.choose_items import want
from app.usecases.regroup_cartons import contents_of, like

#: Under this key `short` counts units of whatever single SKU lies in a carton.
ONLY_SKU = ""


class Placed(NamedTuple):
    """A carton with the row it stands in."""

    row: CartonRow
    carton: Carton


class Shortage(NamedTuple):
    """Units missing in each of some cartons, by SKU, and what such a carton weighs now if known."""

    units: Units
    gross_weight: Weight | None = None


def placed(shipment: Shipment, numbers: Iterable[int] | None = None) -> list[Placed]:
    """Return the shipment's cartons of these numbers, all without them, by number."""
    wanted = None if numbers is None else set(numbers)
    found = (Placed(row, carton) for row in shipment.rows for carton in row.cartons)
    chosen = [each for each in found if wanted is None or each.carton.number in wanted]
    return sorted(chosen, key=lambda each: each.carton.number)


def facts_of(cartons: Iterable[Placed]) -> list[ChangedCarton]:
    """Return the cartons as a change order keeps them."""
    return [
        ChangedCarton(carton.number, contents_of(row), row.gross_weight) for row, carton in cartons
    ]


def take_from(shipment: Shipment, cartons: Iterable[Placed]) -> None:
    """Take cartons out of their shipment for good; those that stay keep their numbers."""
    for row, carton in cartons:
        row.cartons.remove(carton)
        if not row.cartons:
            shipment.rows.remove(row)


def missing_units(cartons: Iterable[Placed], shortage: Shortage) -> dict[str, int]:
    """Return the units that are missing in all these cartons, by SKU."""
    each = (_short_of(row, shortage) for row, _carton in cartons)
    return dict(sum((Counter(short) for short in each), Counter[str]()))


def _short_of(row: CartonRow, shortage: Shortage) -> dict[str, int]:
    contents = contents_of(row)
    alone = next(iter(contents)) if len(contents) == 1 else ONLY_SKU
    return {sku or alone: count for sku, count in shortage.units.items()}


def shortage_problems(cartons: Sequence[Placed], shortage: Shortage) -> Iterator[Problem]:
    """Yield why units cannot be missing like that: not in a carton, or nothing would be left."""
    for row, carton in cartons:
        contents, short = contents_of(row), _short_of(row, shortage)
        left = Counter(contents)
        left.subtract(short)
        params = {"cartons": written([carton.number])}
        if ONLY_SKU in short:
            yield Problem("change-short-mixed", "short", params)
        elif min(left.values()) < 0:
            yield Problem("change-short-contents", "short", params)
        elif not any(left.values()):
            yield Problem("change-short-empty", "short", params)
        elif (problem := _weight_problem(row, short, shortage.gross_weight)) is not None:
            yield problem
        else:
            continue
        return


def _weight_problem(row: CartonRow, short: Units, weighed: Weight | None) -> Problem | None:
    if weighed is not None:
        if weighed < row.gross_weight:
            return None
        return Problem("change-weight-large", "gross_weight", {"limit": row.gross_weight})
    try:
        lighter(row.gross_weight, short=short, unit_weights=_unit_weights(row))
    except ValueError:
        return Problem("change-weight-missing", "gross_weight")
    return None


def _unit_weights(row: CartonRow) -> Mapping[str, Weight | None]:
    return {content.product.sku: content.product.weight for content in row.contents}


def shorten(shipment: Shipment, cartons: Iterable[Placed], shortage: Shortage) -> None:
    """Take the missing units out of cartons, which become rows of their own with their numbers."""
    by_row: dict[int, list[Placed]] = {}
    for each in cartons:
        by_row.setdefault(each.row.id, []).append(each)
    for some in by_row.values():
        row = some[0].row
        short = _short_of(row, shortage)
        other = like(row)
        other.measures_entered = ""
        other.gross_weight = shortage.gross_weight or lighter(
            row.gross_weight, short=short, unit_weights=_unit_weights(row)
        )
        for content in list(other.contents):
            content.quantity -= short.get(content.product.sku, 0)
            if not content.quantity:
                other.contents.remove(content)
        for _row, carton in some:
            row.cartons.remove(carton)
            other.cartons.append(carton)
        shipment.rows.append(other)
        if not row.cartons:
            shipment.rows.remove(row)
    shipment.rows.sort(key=lambda row: row.cartons[0].number)
    for position, row in enumerate(shipment.rows, start=1):
        row.position = position


def want_less(shipment: Shipment, units: Mapping[int, int]) -> None:
    """Take units, by product id, off the shipment's list for good."""
    left = Counter({item.product_id: item.quantity for item in shipment.items})
    left.subtract(units)
    want(shipment, +left)

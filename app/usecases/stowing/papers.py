"""What pictures, PDF and workbook of a loading plan are made from."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.stowage.request import Item, Request
from app.printing.stowage.facts import DOOR, LoadedItem, LoadedUnit, LoadingFacts
from app.usecases.stowing.cargo import CargoRow
from app.usecases.stowing.loads import Load
from app.usecases.stowing.units import Unit

_PALLET: Final = Name("Loaded pallet", "已打好的托盘")


def loading_facts(
    load: Load, rows: Sequence[CargoRow], units: Sequence[Unit], *, reference: str, made_on: date
) -> LoadingFacts:
    """Return the plan with every row of cartons, then every kind of loaded pallet, as an item."""
    return LoadingFacts(
        reference=reference,
        made_on=made_on,
        items=tuple(_items(load, rows)),
        units=tuple(_unit(number, unit) for number, unit in enumerate(units, start=1)),
        left=load.left(),
    )


def _items(load: Load, rows: Sequence[CargoRow]) -> Iterator[LoadedItem]:
    asked = _asked(level.request for level in (*load.pallets, load.containers) if level)
    for number, row in enumerate(rows, start=1):
        yield _item(asked[row.letter], number=number, sku=f"{row.letter} · {row.skus}")
    for number, kind in enumerate(load.kinds, start=len(rows) + 1):
        yield _item(asked[kind], number=number, sku=kind, name=_PALLET)


def _asked(requests: Iterator[Request]) -> Mapping[str, Item]:
    return {item.id: item for request in requests for item in request.items}


def _item(item: Item, *, number: int, sku: str, name: Name | None = None) -> LoadedItem:
    return LoadedItem(
        id=item.id,
        number=number,
        sku=sku,
        name=name,
        size=item.size,
        weight=item.weight,
        upright=not (item.vertical[0] or item.vertical[1]),
        stackable=item.stackable,
        stop=item.stop,
    )


def _unit(number: int, unit: Unit) -> LoadedUnit:
    room = unit.container
    return LoadedUnit(
        number=number,
        equipment=unit.name,
        mark=unit.mark,
        inner=room.inner,
        max_payload=room.max_payload,
        door=None if unit.on_pallet else DOOR,
        placements=unit.stowed.placements,
        balance=unit.balance,
    )

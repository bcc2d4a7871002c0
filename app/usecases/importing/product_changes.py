"""Products that a table adds or changes: checked as the library checks them, and written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from sqlalchemy.orm import Session

from app.domain.catalogue_item.product import NO_BATTERY, ProductEntry
from app.usecases import products
from app.usecases.importing.cells import Row
from app.usecases.importing.kinds import Change, Standing
from app.usecases.product_rows import write

#: Said in the words of tables, with the rows of the sheet, by whoever reads the table.
_SAID_ELSEWHERE: Final = frozenset({"product-sku-repeated", "product-sku-missing"})


def check(session: Session, rows: Sequence[Row], asked: Mapping[int, products.Change]) -> None:
    """Refuse in each row what keeps its product from being saved."""
    numbered = [row for row in rows if row.number in asked]
    found = products.check_many(session, [asked[row.number] for row in numbered])
    for problem in found:
        _rows, position, field = problem.field.split(".", 2)
        row = numbered[int(position)]
        if problem.code in _SAID_ELSEWHERE or any(each.field == field for each in row.problems):
            continue
        row.refuse(problem.code, field, **problem.params)


def standing_of(before: ProductEntry, change: products.Change) -> Standing:
    """Return what becomes of a product; how its measures were typed is no change."""
    if change.row is None:
        return Standing.NEW
    same = _plain(before) == _plain(change.entry)
    return Standing.UNCHANGED if same else Standing.CHANGED


def differences(row: Row, before: ProductEntry, after: ProductEntry) -> Iterator[Change]:
    """Yield each figure of the row that differs from what was kept."""
    for key in row.values:
        old, new = value_of(before, key), value_of(after, key)
        if old != new:
            yield Change(key=key, before=old, after=new)


def value_of(entry: ProductEntry, key: str) -> Any:
    """Return what `entry` says under the key of a field; None where it says nothing."""
    match key.split("."):
        case ["customs", country, name]:
            found = next((each for each in entry.customs if each.country == country), None)
            return getattr(found, name, None)
        case ["specs", number, name]:
            spec = entry.specs[int(number) - 1] if len(entry.specs) >= int(number) else None
            return getattr(spec, name, None)
        case ["supplier"]:
            return entry.supplier.name if entry.supplier else None
        case ["battery"]:
            return None if entry.battery == NO_BATTERY else entry.battery
        case _:
            return getattr(entry, key, None)


def write_all(
    session: Session, changes: Iterable[products.Change], standing: Iterable[Standing]
) -> list[tuple[str, str]]:
    """Write what is new or changed; return the SKUs touched."""
    touched = [
        change
        for change, each in zip(changes, standing, strict=True)
        if each is not Standing.UNCHANGED
    ]
    session.add_all([write(change.entry, change.row) for change in touched])
    session.flush()
    return [("product", change.entry.sku) for change in touched]


def _plain(entry: ProductEntry) -> ProductEntry:
    return replace(
        entry,
        typed=None,
        specs=tuple(replace(spec, typed=None) for spec in entry.specs if not spec.blank),
        customs=tuple(sorted((c for c in entry.customs if not c.blank), key=lambda c: c.country)),
        listings=tuple(
            sorted((each for each in entry.listings if not each.blank), key=lambda e: e.store_id)
        ),
    )

"""Importing carton specs 箱规: by SKU and place among the product's specs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from sqlalchemy.orm import Session

from app.domain.catalogue_item.product import ProductEntry, SpecEntry
from app.domain.reading.headings import Kind
from app.persistence.imports import whole_products
from app.usecases import products
from app.usecases.importing import product_fields
from app.usecases.importing.cells import Row
from app.usecases.importing.fields import Field
from app.usecases.importing.kinds import Change, ImportKind, Prepared, Setting, Standing
from app.usecases.importing.measures import measured
from app.usecases.importing.product_changes import value_of, write_all
from app.usecases.importing.repeated import refuse_repeated
from app.usecases.product_rows import entry_of
from app.wording.captions import Caption
from app.wording.translations import msg

_MEASURES: Final = ("length", "width", "height", "gross_weight")
_PREFIX: Final = "specs.1."
#: A product keeps so many.
MOST: Final = 3
_POSITION: Final = Field(
    key="position", label=Caption(msg("Which spec of the product")), kind=Kind.COUNT, example="1",
    aliases=("箱规序号", "序号", "position", "spec no"),
)  # fmt: skip


_PLAINER: Final = {
    "specs.1.length": ("长", "长度", "l"),
    "specs.1.width": ("宽", "宽度", "w"),
    "specs.1.height": ("高", "高度", "h"),
    "specs.1.gross_weight": ("重量", "weight"),
    "specs.1.units": ("数量", "qty", "quantity"),
    "specs.1.size": ("尺寸", "size"),
}


def _own(field: Field) -> Field:
    """Return a product's carton field under its name in this table."""
    return replace(
        field,
        key=field.key.removeprefix(_PREFIX),
        parts=tuple(part.removeprefix(_PREFIX) for part in field.parts),
        aliases=(*field.aliases, *_PLAINER.get(field.key, ())),
    )


_FIELDS: Final = (
    product_fields.SKU,
    _POSITION,
    *(_own(field) for field in product_fields.CARTON),
    _own(product_fields.SIZES[1]),
)


def fields(_session: Session) -> Sequence[Field]:
    """Return what a table can say of a carton spec."""
    return _FIELDS


def prepare(session: Session, rows: Sequence[Row], setting: Setting) -> Prepared:
    """Hold every row against the spec it names; all rows of a product change it at once."""
    refuse_repeated(rows, _identity, key="sku")
    kept = whole_products(session, (row.values["sku"] for row in rows if "sku" in row.values))
    asked: dict[str, products.Change] = {}
    standing: dict[int, Standing] = {}
    changes: dict[int, list[Change]] = {}
    for row in rows:
        product = kept.get(row.values.get("sku", ""))
        if product is None or product.archived:
            if "sku" in row.values:
                row.refuse("import-sku-unknown", "sku", sku=row.values["sku"])
            continue
        former = asked.get(product.sku)
        before = former.entry if former else entry_of(product)
        after = _with_spec(row, before, setting)
        asked[product.sku] = products.Change(after, product)
        standing[row.number] = _standing(row, before, after)
        changes[row.number] = list(_differences(row, before, after))
    _check(session, rows, asked)
    changed = {row.values["sku"] for row in rows if _alters(standing.get(row.number))}
    return Prepared(
        standing=standing,
        changes={number: each for number, each in changes.items() if each},
        write=lambda: write_all(
            session,
            asked.values(),
            [Standing.CHANGED if sku in changed else Standing.UNCHANGED for sku in asked],
        ),
    )


def _identity(row: Row) -> tuple[str, int] | None:
    sku = row.values.get("sku")
    return (sku, _position(row)) if sku else None


def _position(row: Row) -> int:
    position: int = row.values.get("position", 1)
    return position


def _with_spec(row: Row, before: ProductEntry, setting: Setting) -> ProductEntry:
    """Return the product with the row's spec in its place."""
    place, specs = _position(row), list(before.specs)
    if not 1 <= place <= min(len(specs) + 1, MOST):
        row.refuse("import-spec-position", "position", limit=min(len(specs) + 1, MOST))
        return before
    base = specs[place - 1] if place <= len(specs) else SpecEntry()
    said = {name: row.values[name] for name in ("units", *_MEASURES) if name in row.values}
    typed = measured(row, base, _MEASURES, path="", units=setting.units)
    specs[place - 1 : place] = [replace(base, **said, typed=typed)]
    return replace(before, specs=tuple(specs))


def _standing(row: Row, before: ProductEntry, after: ProductEntry) -> Standing:
    if len(after.specs) > len(before.specs):
        return Standing.NEW
    return Standing.CHANGED if any(_differences(row, before, after)) else Standing.UNCHANGED


def _alters(standing: Standing | None) -> bool:
    return standing in {Standing.NEW, Standing.CHANGED}


def _differences(row: Row, before: ProductEntry, after: ProductEntry) -> Iterator[Change]:
    for name in ("units", *_MEASURES):
        key = f"specs.{_position(row)}.{name}"
        old, new = value_of(before, key), value_of(after, key)
        if old != new:
            yield Change(key=name, before=old, after=new)


def _check(session: Session, rows: Sequence[Row], asked: Mapping[str, products.Change]) -> None:
    """Refuse in its row what keeps a spec from being saved, and in the first what the product."""
    skus = list(asked)
    for problem in products.check_many(session, list(asked.values())):
        _rows, number, field = problem.field.split(".", 2)
        own = [row for row in rows if row.values.get("sku") == skus[int(number)]]
        match field.split("."):
            case ["specs", position, *name]:
                placed = [row for row in own if _position(row) == int(position)]
                key = name[0] if name else "units"
            case _:
                placed, key = [], "sku"
        for row in (placed or own)[:1]:
            row.refuse(problem.code, key, **problem.params)


CARTON_SPECS: Final = ImportKind(
    code="carton-specs",
    title=msg("Carton specs"),
    purpose=msg("Units a carton, outer size and gross weight, one row a spec of a product"),
    fields=fields,
    prepare=prepare,
)

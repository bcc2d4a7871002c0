"""The rows in which a shipment's items are typed: a SKU and how many units of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from app.domain.problems import Problem
from app.persistence.goods import Product
from app.persistence.plans import Plan, Shipment
from app.usecases import choose_items
from app.web.columns import Column, Kind
from app.web.grid import Row, Sheet
from app.web.i18n import lazy
from app.web.shipments.sheets import nearest

#: More units than this of one product are a slip of the hand.
MOST_UNITS: Final = 10_000_000
KEY: Final = "sku"
QUANTITY: Final = "quantity"
COLUMNS: Final = (
    Column(
        key=KEY, label=lazy("SKU"), width=18,
        aliases=("msku", "seller sku", "merchant sku", "货号", "产品编号", "商品编码"),
    ),
    Column(
        key=QUANTITY, label=lazy("Quantity"), kind=Kind.COUNT, width=9,
        aliases=("qty", "units", "pcs", "件数", "发货数量", "发货量", "数量"),
    ),
    Column(key="product", label=lazy("Product"), kind=Kind.CALC),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One row as the page shows it: the product it names, if any, and what that lacks."""

    row: Row
    product: Product | None
    lacks: tuple[Problem, ...]


def saved_rows(shipment: Shipment) -> list[Row]:
    """Return the items as rows of the grid."""
    return [Row({KEY: item.product.sku, QUANTITY: str(item.quantity)}) for item in shipment.items]


def lines(rows: Sequence[Row], *, plan: Plan, goods: Mapping[str, Product]) -> Iterator[ItemLine]:
    """Yield each row with the product of its SKU; `goods` are products by SKU in small letters."""
    for row in rows:
        product = goods.get(_sku(row))
        lacks = choose_items.lacking(product, plan=plan) if product else []
        yield ItemLine(row, product, tuple(lacks))


def quantities(
    sheet: Sheet, *, shipment: Shipment, goods: Mapping[str, Product], skus: Sequence[str]
) -> dict[int, int]:
    """Return the units wanted by product id; whatever cannot stand is refused at its cell."""
    chosen = {item.product_id for item in shipment.items}
    found: dict[int, int] = {}
    places: dict[int, int] = {}
    for number, (row, values) in enumerate(zip(sheet.filled, sheet.values(), strict=True)):
        product = goods.get(_sku(row))
        problems = [*_wrong_product(row, product, chosen, skus), *_wrong_quantity(values, row)]
        if product is not None and product.id in places:
            said = {"sku": product.sku, "row": places[product.id] + 1}
            problems.append(Problem("item-twice", KEY, said))
        sheet.take(problem.under(f"rows.{number}") for problem in problems)
        if product is not None and not row.errors:
            places[product.id] = number
            found[product.id] = values[QUANTITY]
    return found


def _sku(row: Row) -> str:
    return row.cells.get(KEY, "").lower()


def _wrong_product(
    row: Row, product: Product | None, chosen: set[int], skus: Sequence[str]
) -> Iterator[Problem]:
    typed = row.cells.get(KEY, "")
    if not typed:
        yield Problem("carton-cell-missing", KEY)
    elif product is None:
        near = nearest(typed, skus)
        if near is None:
            yield Problem("item-unknown", KEY, {"sku": typed})
        else:
            yield Problem("item-unknown-near", KEY, {"sku": typed, "nearest": near})
    elif product.archived and product.id not in chosen:
        yield Problem("item-archived", KEY, {"sku": product.sku})


def _wrong_quantity(values: Mapping[str, Any], row: Row) -> Iterator[Problem]:
    count = values.get(QUANTITY)
    if QUANTITY in row.errors:
        return
    if count is None:
        yield Problem("item-quantity-missing", QUANTITY)
    elif count < 0:
        yield Problem("carton-cell-zero", QUANTITY)
    elif count > MOST_UNITS:
        yield Problem("item-too-many", QUANTITY, {"limit": MOST_UNITS})

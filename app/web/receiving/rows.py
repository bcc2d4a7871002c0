"""The rows in which counts are typed: a SKU, and the units the warehouse reports of it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.domain.problems import Problem
from app.domain.receiving.tally import Count
from app.persistence.goods import Product
from app.web.columns import Column, Kind
from app.web.grid import Row
from app.web.i18n import lazy
from app.web.shipments.sheets import nearest

KEY: Final = "sku"
RECEIVED: Final = "received"
FIGURES: Final = (RECEIVED, "damaged", "missing")
COLUMNS: Final = (
    Column(
        key=KEY, label=lazy("SKU"), width=16,
        aliases=("msku", "seller sku", "merchant sku", "货号", "产品编号", "商品编码"),
    ),
    Column(key="shipped", label=lazy("Shipped"), kind=Kind.CALC),
    Column(
        key=RECEIVED, label=lazy("Received good"), kind=Kind.COUNT, width=8,
        aliases=("received", "good", "located", "收货数量", "已收", "实收", "上架数量", "已上架"),
    ),
    Column(
        key="damaged", label=lazy("Damaged"), kind=Kind.COUNT, width=8,
        aliases=("defective", "unsellable", "残损", "破损数量", "不可售"),
    ),
    Column(
        key="missing", label=lazy("Reported missing"), kind=Kind.COUNT, width=8,
        aliases=("missing", "lost", "丢失", "缺失", "少收"),
    ),
    Column(key="discrepancy", label=lazy("Receiving discrepancy"), kind=Kind.CALC),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """What a row may name: shipped SKUs, SKUs counted before, and products by SKU folded."""

    shipped: Mapping[str, int]
    held: Mapping[str, Count]
    products: Mapping[str, Product]

    def product(self, row: Row) -> Product | None:
        """Return the product of a row, however its SKU is written."""
        return self.products.get(row.cells.get(KEY, "").lower())


def saved_rows(held: Mapping[str, Count]) -> list[Row]:
    """Return the counts that hold as rows of the grid."""
    return [
        Row(
            {
                KEY: sku,
                RECEIVED: str(count.received),
                "damaged": str(count.damaged),
                "missing": "" if count.missing is None else str(count.missing),
            }
        )
        for sku, count in held.items()
    ]


def said(row: Row) -> str:
    """Return a row's figures in one line."""
    return " · ".join(row.cells.get(key, "") or "--" for key in FIGURES)


def count_in(values: Mapping[str, Any]) -> Count | None:
    """Return the count that a row's figures make, None where nothing was counted."""
    if values.get(RECEIVED) is None:
        return None
    return Count(
        received=values[RECEIVED],
        damaged=values.get("damaged") or 0,
        missing=values.get("missing"),
    )


def wrong_sku(row: Row, known: Known, *, chosen: Collection[str]) -> Iterator[Problem]:
    """Yield why a row's SKU cannot be counted; `chosen` are confirmed though never shipped."""
    typed, product = row.cells.get(KEY, ""), known.product(row)
    if not typed:
        yield Problem("carton-cell-missing", KEY)
    elif product is None:
        near = nearest(typed, known.shipped)
        code = "item-unknown" if near is None else "item-unknown-near"
        yield Problem(code, KEY, {"sku": typed, "nearest": near or ""})
    elif product.sku not in {*known.shipped, *known.held, *chosen}:
        yield Problem("receiving-not-shipped", KEY, {"sku": product.sku})


def wrong_figures(row: Row, values: Mapping[str, Any], known: Known) -> Iterator[Problem]:
    """Yield what is wrong with the figures of a row that could be read."""
    if any(key in row.errors for key in FIGURES):
        return
    count = count_in(values)
    if count is not None:
        yield from count.problems()
    elif any(values.get(key) is not None for key in FIGURES):
        yield Problem("receiving-good-units-missing", RECEIVED)
    elif row.cells.get(KEY, "") in known.held:
        yield Problem("receiving-emptied", RECEIVED)

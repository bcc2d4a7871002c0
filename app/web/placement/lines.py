"""The lines of a pasted placement: their columns, with headings or without, and what they say."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.reading.delimited import read_table
from app.domain.shipment.placement import PlacementLine
from app.web.columns import Column, Kind
from app.web.grid import Row
from app.web.i18n import lazy
from app.web.pasting import Pasted, paste

COLUMNS: Final = (
    Column(
        key="programme_number", label=lazy("Shipment number"),
        aliases=("fba", "fba number", "fba no", "fba id", "shipment id", "shipment",
                 "货件编号", "货件号", "fba号", "fba编号", "货件"),
    ),
    Column(
        key="programme_reference", label=lazy("Reference ID"),
        aliases=("amazon reference id", "reference", "ref id", "参考编号", "亚马逊参考编号"),
    ),
    Column(
        key="warehouse_code", label=lazy("Warehouse"),
        aliases=("fc", "fc code", "fulfillment center", "fulfilment centre", "destination",
                 "ship to", "warehouse code", "仓库代码", "仓库编码", "目的仓", "收货仓",
                 "运营中心", "配送中心", "物流中心", "物流中心编码", "fc代码"),
    ),
    Column(
        key="sku", label=lazy("SKU"),
        aliases=("msku", "seller sku", "merchant sku", "货号", "产品编号", "商品编码"),
    ),
    Column(
        key="quantity", label=lazy("Quantity"), kind=Kind.COUNT,
        aliases=("qty", "units", "pcs", "件数", "发货数量", "发货量", "数量"),
    ),
    Column(
        key="cartons", label=lazy("Cartons"),
        aliases=("ctns", "boxes", "box", "carton no", "carton numbers", "carton range", "箱数",
                 "箱号", "箱号范围"),
    ),
    Column(
        key="address", label=lazy("Address"),
        aliases=("ship to address", "destination address", "收货地址", "仓库地址", "地址"),
    ),
)  # fmt: skip
#: Lines without headings are read by how many cells they have; a fourth may be either way.
_BY_CARTONS: Final = ("programme_number", "warehouse_code", "cartons")
_BY_UNITS: Final = ("programme_number", "warehouse_code", "sku", "quantity")
_REFERENCED: Final = ("programme_number", "programme_reference", "warehouse_code", "cartons")
_NAMES: Final = ("programme_number", "programme_reference", "warehouse_code")
_COUNTED: Final = re.compile(r"\s*(箱|件|ctns?|cartons?|boxes|box)\.?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Placement:
    """What was pasted: rows of cells for the page, lines for the split, and what was left out."""

    rows: list[Row]
    lines: list[PlacementLine]
    pasted: Pasted

    @property
    def columns(self) -> list[Column]:
        """Return the columns in which anything stands."""
        return [column for column in COLUMNS if any(row.cells.get(column.key) for row in self.rows)]


def read_placement(text: str, *, skus: Collection[str]) -> Placement:
    """Return the lines of `text`; a cell that cannot be read is refused in its row."""
    pasted = paste(text, columns=_arranged(text, {sku.casefold() for sku in skus}))
    rows = [Row(cells) for cells in pasted.rows]
    return Placement(rows, [_line(row) for row in rows], pasted)


def _arranged(text: str, skus: Collection[str]) -> Sequence[Column]:
    """Return the columns in the order in which lines without headings give them."""
    cells = _first_line(text)
    order: tuple[str, ...] = ()
    if len(cells) == len(_BY_CARTONS):
        order = _BY_CARTONS
    elif len(cells) == len(_BY_UNITS):
        order = _BY_UNITS if cells[2].strip().casefold() in skus else _REFERENCED
    named = {column.key: column for column in COLUMNS}
    first = [named.pop(key) for key in order]
    return [*first, *named.values()]


def _first_line(text: str) -> list[str]:
    for separator in ("\t", ",", ";"):
        table = read_table(text, separator=separator)
        if table and len(table[0]) > 1:
            return table[0]
    return []


def _line(row: Row) -> PlacementLine:
    values = row.values(COLUMNS)
    names = {name: row.cells.get(name, "").upper() for name in _NAMES}
    return PlacementLine(
        **names,
        address=row.cells.get("address", ""),
        sku=row.cells.get("sku", ""),
        quantity=values.get("quantity"),
        cartons=_COUNTED.sub("", row.cells.get("cartons", "")),
    )

"""Placements are read with headings in either language, or by how many cells a line has."""

import pytest
from flask import Flask

from app.domain.shipment.placement import PlacementLine
from app.web.placement.lines import Placement, read_placement

SKUS = ("LC-EB20", "LC-TW07")
UNITS = PlacementLine(
    programme_number="FBA17QK3M8XZ",
    programme_reference="3YJQXWRS",
    warehouse_code="ONT8",
    sku="LC-EB20",
    quantity=1200,
)


def read(app: Flask, text: str) -> Placement:
    with app.test_request_context():
        return read_placement(text, skus=SKUS)


@pytest.mark.parametrize(
    "text",
    [
        "FBA17QK3M8XZ\t3YJQXWRS\tONT8\tLC-EB20\t1,200",
        "fba17qk3m8xz,3yjqxwrs,ont8,LC-EB20,1200",
        "FBA number\tReference ID\tFC\tSKU\tQty\nFBA17QK3M8XZ\t3YJQXWRS\tONT8\tLC-EB20\t1200",
        "SKU\t发货数量\tFBA号\t仓库代码\tReference ID\nLC-EB20\t1200\tFBA17QK3M8XZ\tONT8\t3YJQXWRS",
    ],
)
def test_units_by_shipment(app: Flask, text: str) -> None:
    assert read(app, text).lines == [UNITS]


@pytest.mark.parametrize(
    ("text", "cartons"),
    [
        ("FBA17QK3M8XZ\tONT8\t1-20", "1-20"),
        ("FBA17QK3M8XZ\tONT8\t20 箱", "20"),
        ("FBA17QK3M8XZ\t3YJQXWRS\tONT8\t20", "20"),
        ("FBA number\tFC\tcartons\nFBA17QK3M8XZ\tONT8\t20 ctns", "20"),
        ("货件号\t仓库\t箱号\nFBA17QK3M8XZ\tONT8\t1-20", "1-20"),
    ],
)
def test_cartons_by_shipment(app: Flask, text: str, cartons: str) -> None:
    [line] = read(app, text).lines
    assert (line.warehouse_code, line.cartons, line.sku) == ("ONT8", cartons, "")


def test_four_cells_with_a_sku_of_the_plan_are_units(app: Flask) -> None:
    [line] = read(app, "FBA17QK3M8XZ\tONT8\tlc-eb20\t48").lines
    assert (line.warehouse_code, line.sku, line.quantity) == ("ONT8", "lc-eb20", 48)


def test_a_blank_first_cell_is_a_cell(app: Flask) -> None:
    _, second = read(app, "FBA17QK3M8XZ\tR\tONT8\tLC-EB20\t1\n\t\t\tLC-TW07\t2").lines
    assert second == PlacementLine(sku="LC-TW07", quantity=2)


def test_a_figure_that_cannot_be_read_is_refused_in_its_row(app: Flask) -> None:
    placement = read(app, "FBA17QK3M8XZ\tR\tONT8\tLC-EB20\ttwelve")
    assert placement.lines[0].quantity is None
    assert list(placement.rows[0].errors) == ["quantity"]


def test_only_columns_with_anything_in_them_are_shown(app: Flask) -> None:
    placement = read(app, "FBA17QK3M8XZ\tONT8\t1-20")
    assert [column.key for column in placement.columns] == [
        "programme_number",
        "warehouse_code",
        "cartons",
    ]


def test_one_column_alone_is_no_placement_but_does_no_harm(app: Flask) -> None:
    assert [line.programme_number for line in read(app, "FBA17QK3M8XZ").lines] == ["FBA17QK3M8XZ"]

"""Unit labels scan on every stock they are offered for, and refuse the ones too narrow."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.catalogue.label_sheets import label_sheets
from app.domain.labelling.sheets import LabelKind
from app.domain.labelling.units import UnitLabel
from app.printing.barcodes import code128
from app.printing.fonts.faces import characters
from app.printing.labels.marks import Bars, Text
from app.printing.labels.pdf import write_pdf
from app.printing.labels.sheets import sheet_pages, unit_drawings
from app.printing.labels.unit import quiet_zone, unit_marks, unit_module
from tests.factories.rasters import THERMAL_DPI, page_texts, raster, scanned

STOCK = label_sheets(LabelKind.FNSKU)
CODES = ("X001ABC123", "X00A1B2C3D", "B0CHX1W1XY")


def label(code: str = CODES[0], *, title: str = "Stainless flask", count: int = 1) -> UnitLabel:
    return UnitLabel(sku="BTL", code=code, title=title, origin="CN", count=count)


def country(_code: str) -> str:
    return "China"


@pytest.mark.parametrize(
    ("code", "dpi"), [*((code, THERMAL_DPI) for code in STOCK), ("A4_27", 300), ("60x40", 300)]
)
def test_every_label_of_a_sheet_scans(code: str, dpi: float) -> None:
    stock = STOCK[code]
    labels = [label(CODES[index % len(CODES)]) for index in range(stock.count)]
    drawings = unit_drawings(labels, size=stock.label, country=country)
    pages = sheet_pages(drawings, sheet=stock)
    picture = raster(write_pdf(list(pages), title="labels"), dpi=dpi)
    scale = dpi / 25_400
    found = [
        scanned(
            picture.crop(
                [round(side * scale) for side in (x, y, x + stock.label[0], y + stock.label[1])]
            )
        )
        for x, y in stock.places()
    ]
    assert found == [[each.code] for each in labels]


@pytest.mark.parametrize(
    ("code", "width", "quiet"),
    [
        ("X001234567", 48_500, 6_400),  # 112 modules: 28.0 mm and 6.4 mm on either side
        ("X001ABC123", 50_000, 6_400),  # 145 modules: 49.05 mm
        ("X001ABC123", 48_500, 2_500),  # ten modules on either side of 36.25 mm
        ("X001ABC123", 41_000, None),
    ],
)
def test_the_wide_quiet_zone_is_taken_where_it_fits(
    code: str, width: int, quiet: int | None
) -> None:
    assert quiet_zone(code128(code), width=width) == quiet


@pytest.mark.parametrize(
    ("stock", "dpi", "module"),
    [("60x40", 203, 250), ("60x40", 300, 254), ("A4_27", 300, 250)],
)
def test_a_module_is_whole_dots_of_the_head_that_prints_a_roll(
    stock: str, dpi: int, module: int
) -> None:
    assert unit_module(STOCK[stock], dpi=dpi) == module


def test_a_label_says_code_title_condition_and_origin() -> None:
    stock = STOCK["60x40"]
    wanted = [label(title="不锈钢保温杯 flask")]
    drawings = unit_drawings(wanted, size=stock.label, country=country)
    pages = sheet_pages(drawings, sheet=stock)
    (text,) = page_texts(write_pdf(list(pages), title="labels"))
    assert text.splitlines() == ["X001ABC123", "不锈钢保温杯 flask", "New · Made in China"]


@pytest.mark.parametrize("code", list(STOCK))
def test_bars_are_tall_enough_to_scan(code: str) -> None:
    bars = unit_marks(label(), size=STOCK[code].label, country=country)[0]
    assert isinstance(bars, Bars)
    assert bars.height >= 6_350
    assert bars.height * 100 >= 15 * (bars.right - bars.x)


@settings(max_examples=50, deadline=None)
@given(st.text(st.sampled_from(sorted(characters())), max_size=200), st.sampled_from(list(STOCK)))
def test_no_title_leaves_its_label(title: str, code: str) -> None:
    width, height = STOCK[code].label
    for mark in unit_marks(label(title=title), size=(width, height), country=country):
        bottom = mark.y + (mark.style.size // 5 if isinstance(mark, Text) else 0)
        assert 0 <= mark.x <= mark.right <= width
        assert 0 <= mark.y <= bottom <= height

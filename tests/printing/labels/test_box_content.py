"""The box content code keeps to the platform's limits on every carton label it is offered for."""

import pytest

from app.catalogue.label_sheets import label_sheets
from app.catalogue.programmes.amazon import BOX_CONTENT
from app.domain.labelling.sheets import LabelKind
from app.printing.labels.box_content import box_content_page, box_content_symbol
from app.printing.labels.marks import INCH, Text
from app.printing.labels.pdf import write_pdf
from tests.factories.carton_labels import carton_label
from tests.factories.rasters import raster, scanned

STOCK = label_sheets(LabelKind.CARTON)


def text(items: int) -> str:
    codes = (f"FNSKU:X00{number:04d}ABC,QTY:{number}" for number in range(1, items + 1))
    return ",".join(("AMZN", "PO:FBA17QK3M8XZ", *codes))


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("code", list(STOCK))
@pytest.mark.parametrize("items", [1, 4])
def test_the_code_keeps_to_the_limits_and_scans(code: str, dpi: int, items: int) -> None:
    stock = STOCK[code]
    symbol = box_content_symbol(text(items), rule=BOX_CONTENT, stock=stock, dpi=dpi)
    assert symbol is not None
    assert symbol.module >= BOX_CONTENT.least_module
    assert symbol.step >= BOX_CONTENT.row_modules * symbol.module
    assert abs(symbol.module * dpi / INCH - round(symbol.module * dpi / INCH)) < 0.01
    assert symbol.x >= 2 * symbol.module
    page = box_content_page(carton_label(), symbol, stock=stock)
    assert scanned(raster(write_pdf([page], title="box content"), dpi=dpi)) == [text(items)]


def test_at_203_dpi_a_module_is_five_dots_since_four_are_too_narrow() -> None:
    symbol = box_content_symbol(text(1), rule=BOX_CONTENT, stock=STOCK["100x150"], dpi=203)
    assert symbol is not None
    assert symbol.module == -(-5 * INCH // 203)


@pytest.mark.parametrize(("stock", "items"), [("100x150", 40), ("4x6in", 400)])
def test_more_than_the_label_holds_is_no_code(stock: str, items: int) -> None:
    assert box_content_symbol(text(items), rule=BOX_CONTENT, stock=STOCK[stock], dpi=203) is None


def test_a_label_too_narrow_for_any_code_has_none() -> None:
    narrow = label_sheets(LabelKind.FNSKU)["50x30"]
    assert box_content_symbol(text(1), rule=BOX_CONTENT, stock=narrow, dpi=203) is None


def test_words_stay_on_the_page_below_the_largest_code_that_fits() -> None:
    stock = STOCK["100x150"]
    fitting = [
        symbol
        for items in range(1, 20)
        if (symbol := box_content_symbol(text(items), rule=BOX_CONTENT, stock=stock, dpi=203))
    ]
    page = box_content_page(carton_label(), fitting[-1], stock=stock)
    lines = [mark for mark in page.marks if isinstance(mark, Text)]
    assert all(mark.y <= stock.label[1] - 5_000 for mark in lines)
    assert any("不能代替平台的箱唛" in mark.text for mark in lines)

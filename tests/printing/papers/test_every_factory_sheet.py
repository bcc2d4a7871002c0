"""A factory sheet shows the carton with its labels, no prices, and nobody else's goods."""

from typing import Any

from app.domain.paperwork.document import PaperLanguage
from tests.factories.shipment_document import shipment_document
from tests.printing.papers.test_rendering import html_of


def sheets(**changes: Any) -> list[str]:
    """Return the page of each of two suppliers, in Chinese."""
    goods = shipment_document()["goods"]
    goods[0]["details"] = {"supplier": "永康示例厂"}
    goods[1]["details"] = {"supplier": "德化示例厂"}
    html = html_of("factory-packing", language=PaperLanguage.ZH, goods=goods, **changes)
    return html.split('<section class="unit">')[1:]


def test_each_supplier_sees_its_own_goods_alone() -> None:
    flasks, mugs = sheets()
    assert "永康示例厂" in flasks
    assert "不锈钢保温杯" in flasks
    assert "陶瓷马克杯" not in flasks
    assert "不锈钢保温杯" not in mugs
    assert "混装箱" in mugs


def test_no_price_is_on_any_sheet() -> None:
    for sheet in sheets():
        for price in ("USD", "4.20", "1.155", "226.80"):
            assert price not in sheet


def test_the_first_carton_is_drawn_with_its_labels_once_a_sheet() -> None:
    for number, sheet in enumerate(sheets(), start=1):
        assert sheet.count("<svg") == 1
        assert f'id="carton-{number}-title"' in sheet


def test_only_labels_that_the_goods_need_are_asked_for() -> None:
    flasks, mugs = sheets()
    assert "FNSKU" in flasks
    assert "FNSKU" not in mugs
    assert "电池标" not in flasks

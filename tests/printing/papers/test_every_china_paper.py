"""China's papers as a broker reads them: by text extraction, on their pages, however long."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

import pypdfium2
import pytest
import zxingcpp
from pypdf import PageObject, PdfReader

from app.catalogue.documents import documents
from app.domain.paperwork.document import PaperLanguage
from app.domain.shipment.details import Details, GoodsDetails
from app.domain.shipment.record import ShipmentRecord
from app.printing.papers.mark import Mark
from app.printing.papers.rendering import render_html, render_pdf
from tests.factories.china_papers import AGENT, BROKER, KILOGRAMS, THREE, many_products, to_declare
from tests.factories.shipment_record import shipment_record
from tests.printing.papers.conftest import ATTACHMENT

_CODES: Final = ("export-declaration", "declaration-elements", "sales-contract", "customs-proxy")
_ELEMENTS: Final = "1|0|家用盛装饮料|304不锈钢、聚丙烯|Lanchuan牌|BTL-750|其他：容量750毫升"


def pages_of(code: str, record: ShipmentRecord) -> list[PageObject]:
    document = documents()[code]
    paper = render_pdf(
        document,
        paper=document.content(record),
        language=document.languages[0],
        attachment=ATTACHMENT,
    )
    return list(PdfReader(io.BytesIO(paper)).pages)


def printed(code: str, record: ShipmentRecord) -> str:
    """Return the text of all pages without white space, so that no line break hides a word."""
    text = "".join(page.extract_text() for page in pages_of(code, record))
    return "".join(text.split())


def html_of(code: str, record: ShipmentRecord) -> str:
    document = documents()[code]
    return render_html(
        document, paper=document.content(record), language=document.language(PaperLanguage.ZH)
    )


def told_whole() -> ShipmentRecord:
    """Return a shipment behind an agent, of which everything is told."""
    record = to_declare(
        goods=GoodsDetails(district="33021", legal_units=(KILOGRAMS, THREE)),
        declaration_route="agent",
        agent=AGENT,
        broker=BROKER,
        customs_of_exit="5316",
        port_of_exit="470402",
        contract_date=date(2026, 11, 1),
        departure=date(2026, 12, 1),
    )
    goods = tuple(replace(item, declaration_elements=_ELEMENTS) for item in record.goods)
    return replace(
        record,
        goods=goods,
        sale=True,
        supervision_mode="0110",
        vessel="EVER CALM",
        voyage="0118E",
        bill_of_lading="EGLV142600118233",
        container="CSQU3054383",
    )


def facts() -> Iterator[tuple[str, str]]:
    everywhere = ("示例进出口代理有限公司", "91330200MA2AGENCY1", "LC-2026-118")
    on_paper = {
        "export-declaration": (
            *("宁波示例贸易有限公司", "3302960ABC", "大鹏海关5316", "470402", "水路运输2"),
            *("EVERCALM/0118E", "EGLV142600118233", "集装箱号：CSQU3054383", "一般征税101"),
            *("一般贸易0110", "纸制或纤维板制盒/箱22", "28.925", "25.17", "CIF1"),
            *("USD/85/3", "USD/1.2/3", "9617001900", _ELEMENTS, "20.52千克", "162个", "54件"),
            *("5.6830", "306.88", "330.33", "中国CHN", "美国USA", "33021", "照章征税1"),
            *("示例报关有限公司", "草稿", "到岸后的费用USD20.00未计入总价"),
        ),
        "sales-contract": ("宁波示例贸易有限公司", "USD350.33", "2026-11-01", "单价为货物本身价格"),
        "customs-proxy": ("示例报关有限公司", "不锈钢保温杯、陶瓷马克杯", "USD244.13", "草稿"),
    }
    for code, wanted in on_paper.items():
        for fact in (*everywhere, *wanted):
            yield code, fact


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    record = told_whole()
    return {code: printed(code, record) for code in _CODES}


def test_every_fact_is_found_on_its_paper(texts: dict[str, str]) -> None:
    assert [(code, fact) for code, fact in facts() if fact not in texts[code]] == []


def test_the_sheet_of_elements_decodes_the_first_two(texts: dict[str, str]) -> None:
    sheet = texts["declaration-elements"]
    for words in ("1品牌类型1境内自主品牌", "2出口享惠情况0不享受优惠关税", "7其他容量750毫升"):
        assert words in sheet


def test_nothing_is_left_open_where_everything_is_told(texts: dict[str, str]) -> None:
    assert [code for code in _CODES if "待填" in texts[code].replace("待填内容", "")] == [
        "customs-proxy"
    ]


def test_the_declaration_lies_across_and_the_others_stand() -> None:
    record = shipment_record()
    boxes = {code: pages_of(code, record)[0].mediabox for code in _CODES}
    assert [code for code, box in boxes.items() if box.width > box.height] == ["export-declaration"]
    assert len(pages_of("export-declaration", record)) == 1


def test_twenty_lines_of_a_declaration_take_two_pages() -> None:
    assert len(pages_of("export-declaration", many_products(20))) == 2


def test_the_code_of_a_page_that_lies_across_can_be_read() -> None:
    document, record = documents()["export-declaration"], shipment_record()
    paper = render_pdf(
        document,
        paper=document.content(record),
        language=PaperLanguage.ZH,
        attachment=ATTACHMENT,
        mark=Mark(facts_hash="a" * 64, revision=1, check_url="https://sampan.example/check/x"),
    )
    page = pypdfium2.PdfDocument(paper)[0].render(scale=4).to_pil()
    assert [found.text for found in zxingcpp.read_barcodes(page)] == [
        "https://sampan.example/check/x"
    ]


def test_a_split_is_numbered_and_names_the_cartons_across() -> None:
    text = printed("export-declaration", many_products(51, per_carton=4))
    assert "第1份，共2份" in text
    assert "第2份，共2份" in text
    assert "箱号13也装有第2份报关单的货：件数计在第1份，毛重按净重拆分。" in text


def test_four_thousand_cartons_are_one_figure() -> None:
    record = shipment_record()
    row = replace(record.cartons[0], last=4000, ids=())
    text = printed("export-declaration", replace(record, cartons=(row,)))
    assert "4000" in text
    assert "41600" in text


@pytest.mark.parametrize("code", _CODES)
def test_names_of_any_length_are_printed_whole(code: str) -> None:
    record = shipment_record()
    company = "宁波市鄞州区东方国际进出口贸易发展" * 5
    long = replace(record.goods[0], sku="SKU-" * 20, name_zh="超长品名" * 20)
    row = replace(
        record.cartons[0],
        contents=(replace(record.cartons[0].contents[0], sku=long.sku),),
    )
    record = replace(
        record,
        exporter=replace(record.exporter, name_zh=company),
        goods=(long,),
        cartons=(row,),
    )
    text = printed(code, record)
    assert "超长品名" * 20 in text
    assert company in text or code == "declaration-elements"


def test_what_is_not_told_of_the_price_is_said() -> None:
    unpriced = html_of("export-declaration", shipment_record(freight=None, insurance=None))
    assert "成交方式含运费，运费未填" in unpriced
    assert "成交方式含保费，保费未填" in unpriced
    fob = html_of(
        "export-declaration", shipment_record(incoterm={"term": "FOB", "place": "Ningbo"})
    )
    assert "运费未填" not in fob


def test_pallets_wood_and_lengths_are_noted() -> None:
    record = to_declare(package_kind="93")
    long = replace(record.goods[0], name_zh="杯" * 51, declaration_elements="杯" * 256)
    rows = tuple(replace(row, pallet="P1") for row in record.cartons)
    html = html_of(
        "export-declaration", replace(record, goods=(long, record.goods[1]), cartons=rows)
    )
    assert "货物打了 1 个托盘" in html
    assert "ISPM 15" in html
    assert "第 1 项：品名 51 字，最多 50 字。" in html
    assert "第 1 项：规格型号 256 字，最多 255 字。" in html


def test_a_contract_without_a_sale_or_a_seller_says_so() -> None:
    assert "本单不构成买卖" in html_of("sales-contract", shipment_record())
    assert "本单不构成买卖" not in html_of("sales-contract", shipment_record(sale=True))
    unnamed = replace(shipment_record(), details=Details(declaration_route="agent"))
    assert "待填" in html_of("sales-contract", unnamed)

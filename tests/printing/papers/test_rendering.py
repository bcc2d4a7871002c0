"""What a reader finds on the printed papers, by text extraction, in all three languages."""

import io
import re
from typing import Final

import pytest
from pypdf import PdfReader

from app.catalogue.documents import documents
from app.domain.naming import Language
from app.domain.paperwork.document import PaperLanguage
from app.printing.papers.rendering import paper_title, render_html
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record
from tests.printing.papers.conftest import ABROAD, APPROVED, Rendered

_CHINESE: Final = re.compile("[\u3400-\u9fff]")


def text_of(paper: bytes) -> str:
    """Return the text of all pages, one line each, as pypdf extracts it."""
    pages = PdfReader(io.BytesIO(paper)).pages
    lines = (line.strip() for page in pages for line in page.extract_text().splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def html_of(code: str, *, language: PaperLanguage = PaperLanguage.EN, **changes: object) -> str:
    document, record = documents()[code], shipment_record(**changes)
    return render_html(document, paper=document.content(record), language=language)


def in_language(language: PaperLanguage) -> list[str]:
    """Return the papers that can be had in `language`."""
    return [code for code, document in documents().items() if language in document.languages]


@pytest.mark.parametrize(("code", "language"), APPROVED)
def test_the_text_of_each_paper_is_as_approved(
    rendered: Rendered, code: str, language: PaperLanguage
) -> None:
    approved = APPROVED[code, language].read_text(encoding="utf-8")
    assert text_of(rendered[code, language]) == approved


def test_the_chinese_company_name_is_found_by_text_extraction(rendered: Rendered) -> None:
    for code, language in APPROVED:
        if Language.ZH in language.languages and code not in ABROAD:
            assert "宁波示例贸易有限公司" in text_of(rendered[code, language]), code


@pytest.mark.parametrize("code", in_language(PaperLanguage.EN))
def test_the_english_paper_stands_alone(code: str) -> None:
    assert not _CHINESE.search(html_of(code))


def test_papers_state_the_same_totals(rendered: Rendered) -> None:
    for code in ("commercial-invoice", "packing-list"):
        text = text_of(rendered[code, PaperLanguage.EN])
        for figure in ("69", "25.17 kg", "28.925 kg", "0.134 m³"):
            assert figure in text.splitlines(), (code, figure)
    assert "69 28.925 0.134" in text_of(rendered["booking-note", PaperLanguage.EN])


def test_stock_that_is_not_sold_says_so_and_a_sale_does_not() -> None:
    said = "Value for customs purposes only"
    assert said in html_of("commercial-invoice", sale=False)
    assert said not in html_of("commercial-invoice", sale=True)


def test_ddp_sets_duty_apart_and_other_terms_do_not() -> None:
    incoterm = {"term": "FOB", "place": "Ningbo"}
    assert "DDP: unit prices exclude" in html_of("commercial-invoice")
    assert "DDP:" not in html_of("commercial-invoice", incoterm=incoterm)


def test_a_borrowed_importer_is_named_as_the_forwarders() -> None:
    for language, said in (
        (PaperLanguage.EN, "Provided by the forwarder"),
        (PaperLanguage.ZH, "由货代提供"),
    ):
        assert said in html_of("packing-list", language=language, importer_of_record=None)


def test_what_is_not_known_yet_leaves_no_empty_label() -> None:
    html = html_of("commercial-invoice", contract_no=None, payment_terms=None)
    for label in ("Contract no.", "Payment", "Bill of lading", "Vessel, voyage", "Notify party"):
        assert label not in html


def test_everything_known_is_on_the_paper() -> None:
    party = {"name_en": "Example Brokers", "address_en": "1 Quay", "country": "US"}
    html = html_of(
        "packing-list",
        notify=party,
        producer={**party, "name_en": "Example Factory"},
        vessel="EVER EXAMPLE",
        voyage="0123E",
        bill_of_lading="EXLU123",
        container="EXLU1234567",
        seal="SN9",
    )
    for said in ("Example Brokers", "Example Factory", "EVER EXAMPLE 0123E", "EXLU1234567 SN9"):
        assert said in html


def test_codes_that_the_catalogue_lacks_are_printed_as_they_are() -> None:
    goods = shipment_document()["goods"]
    goods[0] |= {"unit": "XX", "origin": "QQ"}
    html = html_of(
        "commercial-invoice",
        goods=goods,
        currency="THB",
        mode="barge",
        port_of_loading="CNAAA",
        port_of_discharge=None,
    )
    for said in ("XX", "QQ", "THB", "barge", "CNAAA"):
        assert said in html
    assert "Say " not in html


def test_without_ports_the_route_runs_from_country_to_warehouse() -> None:
    html = html_of("packing-list", port_of_loading=None, port_of_discharge=None)
    assert html.count("<li><small>") + html.count("<li>\n      <small>") == 2


def test_what_people_type_cannot_become_markup() -> None:
    goods = shipment_document()["goods"]
    goods[0] |= {"name_en": "<script>alert(1)</script>", "brand": "%(x)s & sons"}
    html = html_of("commercial-invoice", goods=goods, language=PaperLanguage.ZH_EN)
    assert "<script>" not in html
    assert "%(x)s &amp; sons" in html


def test_exotic_spaces_and_hyphens_are_made_plain_before_layout() -> None:
    assert "T/T-30 days" in html_of("commercial-invoice", payment_terms="T/T\u201130\u00a0days")


def test_a_title_names_the_paper_in_its_languages() -> None:
    invoice = documents()["commercial-invoice"]
    assert paper_title(invoice, PaperLanguage.ZH_EN) == "商业发票 Commercial invoice"
    assert paper_title(invoice, PaperLanguage.ZH) == "商业发票"

"""Names, addresses and counts at the edge of what a record may tell: printed whole, or refused."""

import io
import json
from pathlib import Path
from typing import Any, Final

import pypdfium2
import pytest

from app.domain.shipment.record import ShipmentRecord
from app.usecases.labels import LabelOrder
from app.usecases.labels import run_document as run_labels
from app.usecases.papers import Pack, make_papers
from app.usecases.papers_command import run_document
from app.usecases.shipment_record import read_record
from tests.factories.rasters import page_texts
from tests.factories.shipment_document import shipment_document

#: Nothing is set nearer to the edge of a page than this, in points.
_MARGIN: Final = 14
_LONG: Final = ("commercial-invoice", "packing-list", "export-declaration", "isf")


def named(name: str) -> dict[str, Any]:
    """Return the usual record of a company of this Chinese name."""
    document = shipment_document()
    document["exporter"]["name_zh"] = name
    return document


def coded(sku: str) -> dict[str, Any]:
    """Return the usual record with another SKU for its first product."""
    document = shipment_document()
    usual = document["goods"][0]["sku"]
    contents = [each for row in document["cartons"] for each in row["contents"]]
    for item in (document["goods"][0], *contents):
        item["sku"] = sku if item["sku"] == usual else item["sku"]
    return document


def refused(document: dict[str, Any], folder: Path) -> set[tuple[str, str]]:
    """Return code and path of why no papers and no carton labels can be had."""
    text = json.dumps(document)
    code, papers = run_document(text, output_dir=folder, only=None, language="zh-en")
    assert (code, folder.exists()) == (2, False)
    code, labels = run_labels(text, LabelOrder())
    assert code == 2
    assert isinstance(labels, str)
    reports = [json.loads(report)["problems"] for report in (papers, labels)]
    for problem in (*reports[0], *reports[1]):
        assert problem["message_en"] != problem["message_zh"]
    found = [{(each["code"], each["path"]) for each in report} for report in reports]
    assert found[1] <= found[0]
    return found[1]


def record(document: dict[str, Any]) -> ShipmentRecord:
    found, problems = read_record(document)
    assert found is not None, problems
    return found


def papers(document: dict[str, Any], *only: str) -> dict[str, bytes]:
    """Return the papers as PDF by name."""
    made = make_papers(record(document), only=only)
    assert isinstance(made, Pack), made
    return {name: made.files[f"{name}.pdf"] for name in only}


def printed(pdf: bytes) -> str:
    """Return the text of all pages without white space; nothing of it lies beyond its page."""
    found = []
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as opened:
        for page in opened:
            width, height = page.get_size()
            text = page.get_textpage()
            found += text.get_text_bounded().split()
            for index in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(index)
                assert _MARGIN < left <= right < width - _MARGIN
                assert _MARGIN < bottom <= top < height - _MARGIN
    return "".join(found)


def test_rare_name_characters_print_on_papers_and_labels() -> None:
    name = "宁波堃喆䶮㛃贸易有限公司"
    document = named(name)
    assert name in printed(papers(document, "packing-list")["packing-list"])
    code, labels = run_labels(json.dumps(document), LabelOrder(cartons="1"))
    assert code == 0
    assert isinstance(labels, bytes)
    assert name in page_texts(labels)[0]


@pytest.mark.parametrize("character", ["\U0001f600", "\u0627", "\u05d0", "\u202e", "\ufdd0"])
def test_a_character_without_a_glyph_is_refused_with_its_field(
    character: str, tmp_path: Path
) -> None:
    text = f"A{character}B"
    found = refused(coded(text), tmp_path / "out")
    assert found == {("font-lacks-character", "goods.0.sku")}


@pytest.mark.parametrize("character", ["\0", "\n", "\r", "\t", "\x7f", "\ud800"])
def test_a_line_break_or_control_character_in_a_sku_is_refused_with_its_field(
    character: str, tmp_path: Path
) -> None:
    found = refused(coded(f"A{character}B"), tmp_path / "out")
    assert {path for _, path in found} >= {"goods.0.sku", "cartons.0.contents.0.sku"}
    assert {code for code, _ in found} == {"record-text"}


def test_what_cannot_be_seen_is_left_out_and_a_pasted_hyphen_is_plain() -> None:
    text = printed(papers(coded("BTL\u2011750\u200b-BK"), "packing-list")["packing-list"])
    assert "BTL-750-BK" in text


def test_quotes_and_markup_in_a_sku_print_as_they_are() -> None:
    sku = "A\"B'C<>&;{}%(x)s=1"
    assert sku in printed(papers(coded(sku), "commercial-invoice")["commercial-invoice"])
    code, labels = run_labels(json.dumps(coded(sku)), LabelOrder(form="zpl"))
    assert (code, type(labels)) == (0, bytes)


@pytest.mark.parametrize("letters", ["W" * 600, "Room 4, " * 75, "\n".join("ab" * 150)])
def test_addresses_of_600_characters_stay_on_their_page(letters: str) -> None:
    document = shipment_document()
    document["exporter"] |= {"address_en": letters, "address_zh": "浙江省宁波市海曙区" * 66}
    document["consignee"]["address_en"] = letters
    for pdf in papers(document, *_LONG).values():
        assert printed(pdf)


def test_a_longer_address_and_a_longer_sku_are_refused(tmp_path: Path) -> None:
    document = coded("x" * 101)
    document["exporter"]["address_en"] = "a" * 601
    found = refused(document, tmp_path / "out")
    assert found == {("input-too-long", "goods.0.sku"), ("input-too-long", "exporter.address_en")}


@pytest.mark.parametrize("sku", ["x" * 100, "W" * 100])
def test_a_sku_of_100_characters_is_printed_whole(sku: str) -> None:
    for name, pdf in papers(coded(sku), *_LONG).items():
        assert sku in printed(pdf), name


def test_a_million_units_of_a_price_with_six_decimals() -> None:
    document = coded("PIN")
    document["goods"][0] |= {"unit_value": "0.004567", "net_weight_g": 1}
    row = document["cartons"][0] | {"to": 4000, "ids": None, "gross_weight_g": 1_200_000}
    row["contents"] = [{"sku": "PIN", "quantity": 1_000_000}]
    document |= {"cartons": [row], "programme": {"kind": "3pl"}}
    made = papers(document, *_LONG)
    invoice = printed(made["commercial-invoice"])
    for figure in ("4,000,000,000", "0.004567", "18,268,000.00"):
        assert figure in invoice
    assert "4000" in printed(made["export-declaration"])


def several(count: int) -> dict[str, Any]:
    """Return a record of so many products, a carton each."""
    document = shipment_document(programme={"kind": "3pl"})
    flask, row = document["goods"][0], document["cartons"][0]
    numbers = range(1, count + 1)
    document["goods"] = [
        flask | {"sku": f"SKU-{n:04d}", "hs_cn": str(9_617_000_000 + n)} for n in numbers
    ]
    document["cartons"] = [
        row
        | {"from": n, "to": n, "ids": None, "size_mm": [480, 360, 200 + n]}
        | {"contents": [{"sku": f"SKU-{n:04d}", "quantity": 1 + n % 24}]}
        for n in numbers
    ]
    return document


@pytest.mark.parametrize("count", [30, pytest.param(200, marks=pytest.mark.full)])
def test_every_one_of_many_products_is_on_the_invoice(count: int) -> None:
    text = printed(papers(several(count), "commercial-invoice")["commercial-invoice"])
    assert [n for n in range(1, count + 1) if f"SKU-{n:04d}" not in text] == []


@pytest.mark.full
def test_4000_different_cartons_are_all_listed_and_labelled() -> None:
    document = several(200)
    row = document["cartons"][0]
    document["cartons"] = [
        row | {"from": n, "to": n, "size_mm": [480, 360, 200 + n % 500], "gross_weight_g": 9000 + n}
        for n in range(1, 4001)
    ]
    assert "3999" in printed(papers(document, "packing-list")["packing-list"])
    code, labels = run_labels(json.dumps(document), LabelOrder())
    assert code == 0
    assert isinstance(labels, bytes)
    assert len(page_texts(labels)) == 4000

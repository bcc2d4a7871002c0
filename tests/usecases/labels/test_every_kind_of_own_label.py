"""Every kind of own label, as PDF and ZPL: its codes, its text, its file and its looks."""

import io
import unicodedata
from itertools import groupby
from pathlib import Path
from typing import Any

import biip
import pikepdf
import pypdf
import pytest
import zxingcpp

from app.catalogue.label_sheets import label_sheets
from app.domain.labelling.sheets import Calibration, LabelKind
from app.printing.fonts.coverage import missing_characters
from app.printing.labels.marks import Text
from app.usecases.label_prints.calibrating import calibration_pdf
from app.usecases.labels import LabelOrder, draw_labels
from app.usecases.labels.drawing import Drawn
from tests.factories.approved_pictures import assert_as_approved
from tests.factories.label_orders import ASKED, NAME, label_record, made_labels
from tests.factories.rasters import page_texts, raster
from tests.factories.zpl_printer import printed

APPROVED = Path(__file__).with_name("approved")
CODED = [name for name, asked in ASKED.items() if any(asked.codes)]
ROLLED = [name for name, asked in ASKED.items() if asked.rolled]


def read(picture: Any) -> list[str]:
    """Return the codes of a picture, row by row; GS1's elements as an independent reader says."""
    found = zxingcpp.read_barcodes(picture)
    found.sort(key=lambda code: (code.position.top_left.y // 20, code.position.top_left.x))
    return [_said(code) for code in found]


def _said(code: Any) -> str:
    if code.symbology_identifier != "]C1":
        return str(code.text)
    message = biip.parse(f"]C1{bytes(code.bytes).decode()}").gs1_message
    assert message is not None
    return message.as_hri()


def drawn_lines(name: str) -> list[list[str]]:
    """Return the lines put on every page as they are drawn; parts side by side are one line."""
    found = draw_labels(label_record(), LabelOrder(**ASKED[name].order))
    assert isinstance(found, Drawn)
    texts = ([mark for mark in page.marks if isinstance(mark, Text)] for page in found.pages)
    return [
        [" ".join(mark.text for mark in line) for _, line in groupby(page, lambda mark: mark.y)]
        for page in texts
    ]


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("name", CODED)
def test_the_pdf_scans_to_exactly_its_codes(name: str, dpi: int) -> None:
    pdf, codes = made_labels(name, dpi=dpi), ASKED[name].codes
    assert [read(raster(pdf, page=page, dpi=dpi)) for page in range(len(codes))] == codes


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("name", [name for name in ROLLED if name in CODED])
def test_the_thermal_print_scans_to_exactly_its_codes(name: str, dpi: int) -> None:
    labels = printed(made_labels(name, dpi=dpi, form="zpl"))
    assert [read(label) for label in labels] == ASKED[name].codes


@pytest.mark.parametrize("name", [name for name in ROLLED if name not in CODED])
def test_the_thermal_print_has_as_many_labels_as_the_pdf_has_pages(name: str) -> None:
    assert len(printed(made_labels(name, form="zpl"))) == len(ASKED[name].codes)


@pytest.mark.parametrize("name", list(ASKED))
def test_the_text_read_back_is_what_was_drawn_in_its_order(name: str) -> None:
    pdf, drawn = made_labels(name), drawn_lines(name)
    assert [text.splitlines() for text in page_texts(pdf)] == drawn
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    assert [_bare(page.extract_text()) for page in pages] == [
        _bare("".join(each)) for each in drawn
    ]


def _bare(text: str) -> str:
    """Return the text without white, which readers put between lines as they like."""
    assert missing_characters(text.replace("\n", "")) == ()
    return "".join(text.split())


def test_both_languages_and_rare_characters_are_read_back() -> None:
    for name, said in {
        "carton": (NAME, "Ningbo Example Trading Co., Ltd.", "不锈钢保温杯", "LC-堃喆"),
        "pallet": (NAME, "托盘 Pallet", "毛重 Gross weight"),
        "sscc": (NAME, "发货人 Ship from", "(00)069012340000000016"),
        "entry": ("YW2611-0815", "堃喆国际货代", "入仓号 Entry no."),
        "set": ("SOLD AS SET", "套装勿拆"),
    }.items():
        (first, *_) = pypdf.PdfReader(io.BytesIO(made_labels(name))).pages
        lines = unicodedata.normalize("NFC", first.extract_text())
        assert [each for each in said if each not in lines] == []


@pytest.mark.parametrize("name", list(ASKED))
def test_the_file_is_sound_and_brings_its_fonts(name: str) -> None:
    with pikepdf.open(io.BytesIO(made_labels(name))) as opened:
        assert opened.check_pdf_syntax() == []
        fonts = [each for each in opened.objects if _is_font(each)]
        assert fonts
        for font in fonts:
            assert "/ToUnicode" in font
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor or (
                "/FontFile3" in font.DescendantFonts[0].FontDescriptor
            )


def _is_font(each: Any) -> bool:
    return isinstance(each, pikepdf.Dictionary) and each.get("/Subtype") == "/Type0"


@pytest.mark.parametrize("name", [*ASKED])
def test_the_label_looks_as_approved(name: str) -> None:
    page = min(1, len(ASKED[name].codes) - 1)
    picture = raster(made_labels(name), page=page, dpi=90)
    assert_as_approved(picture, APPROVED / f"{name}.png")


def test_the_test_page_looks_as_approved() -> None:
    sheet = label_sheets(LabelKind.FNSKU)["A4_27"]
    pdf = calibration_pdf(sheet, calibration=Calibration(offset=(1_500, -500)))
    assert_as_approved(raster(pdf, dpi=90), APPROVED / "test-page.png")


def test_thermal_prints_look_as_the_pdf() -> None:
    (label, *_) = printed(made_labels("carton-4-6-in", form="zpl"))
    picture = label.resize(raster(made_labels("carton-4-6-in"), dpi=90).size)
    assert_as_approved(picture, APPROVED / "carton-thermal.png")

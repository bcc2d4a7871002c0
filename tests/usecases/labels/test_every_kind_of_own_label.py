"""Carton and unit labels and the code of contents, as PDF and ZPL, read back at 203 and 300 dpi."""

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from app.domain.shipment.record import ShipmentRecord
from app.printing.fonts.coverage import missing_characters
from app.usecases.labels import LabelOrder, make_labels
from tests.factories.approved_pictures import assert_as_approved
from tests.factories.rasters import page_texts, raster, scanned
from tests.factories.shipment_record import shipment_record
from tests.factories.zpl_printer import printed

NAME = "宁波䶮堃喆贸易有限公司"
CARTONS = ["FBA17QK3M8XZU000001", "FBA17QK3M8XZU000002", "FBA17QK3M8XZU000003"]
CONTENTS = [
    "AMZN,PO:FBA17QK3M8XZ,FNSKU:X001ABC123,QTY:24",
    "AMZN,PO:FBA17QK3M8XZ,FNSKU:X001ABC123,QTY:24",
    "AMZN,PO:FBA17QK3M8XZ,FNSKU:X001ABC123,QTY:6,FNSKU:X002DEF456,QTY:15",
]
BOTH = [code for pair in zip(CARTONS, CONTENTS, strict=True) for code in pair]
UNITS = {"BTL-750-BK": 1, "MUG-350-WH": 2}
FNSKUS = ["X001ABC123", "X002DEF456", "X002DEF456"]
ORDERS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "carton": ({}, CARTONS),
    "carton, 4 × 6 in": ({"stock": "4x6in", "handling": ("fragile", "keep-dry")}, CARTONS),
    "box content": ({"box_content": True}, BOTH),
    "unit, 60 × 40 mm": ({"kind": "fnsku", "stock": "60x40", "quantities": UNITS}, FNSKUS),
    "unit, 2 × 1 in": ({"kind": "fnsku", "stock": "2x1in", "quantities": UNITS}, FNSKUS),
}


def record() -> ShipmentRecord:
    found = shipment_record()
    return replace(
        found,
        exporter=replace(found.exporter, name_zh=NAME),
        goods=(found.goods[0], replace(found.goods[1], fnsku="X002DEF456")),
    )


def made(name: str, **more: Any) -> bytes:
    labels = make_labels(record(), LabelOrder(**ORDERS[name][0] | more))
    assert isinstance(labels, bytes), labels
    return labels


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("name", list(ORDERS))
def test_the_pdf_scans_to_exactly_its_codes(name: str, dpi: int) -> None:
    codes = ORDERS[name][1]
    pdf = made(name, dpi=dpi)
    assert [scanned(raster(pdf, page=page, dpi=dpi)) for page in range(len(codes))] == [
        [code] for code in codes
    ]


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("name", list(ORDERS))
def test_the_thermal_print_scans_to_exactly_its_codes(name: str, dpi: int) -> None:
    labels = printed(made(name, dpi=dpi, form="zpl"))
    assert [scanned(label) for label in labels] == [[code] for code in ORDERS[name][1]]


@pytest.mark.parametrize("name", list(ORDERS))
def test_the_pdf_is_sound_and_its_text_is_text(name: str) -> None:
    pdf = made(name)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert opened.check_pdf_syntax() == []
    for text in page_texts(pdf):
        assert missing_characters(text.replace("\r", "")) == ()
        assert "\ufffd" not in text


def test_a_rare_name_prints_and_is_copied_out() -> None:
    assert all(NAME in text for text in page_texts(made("carton")))


@pytest.mark.parametrize("name", list(ORDERS))
def test_the_label_looks_as_approved(name: str) -> None:
    words = re.sub(r"\W+", "-", name)
    picture = raster(made(name), page=1, dpi=90)
    assert_as_approved(picture, Path(__file__).with_name("approved") / f"{words}.png")


def test_thermal_prints_look_as_the_pdf() -> None:
    (label, *_) = printed(made("carton, 4 × 6 in", form="zpl"))
    picture = label.resize(raster(made("carton, 4 × 6 in"), dpi=90).size)
    assert_as_approved(picture, Path(__file__).with_name("approved") / "carton-thermal.png")

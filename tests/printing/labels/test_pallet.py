"""A pallet label says all it must, inside its edges."""

from dataclasses import replace

import pytest

from app.catalogue.label_sheets import label_sheets
from app.domain.labelling.pallets import PalletLabel, pallet_labels
from app.domain.labelling.ranges import CartonRange
from app.domain.labelling.sheets import LabelKind
from app.printing.labels.marks import Fill, Text
from app.printing.labels.pallet import pallet_page
from app.printing.labels.pdf import write_pdf
from tests.factories.rasters import page_texts
from tests.factories.shipment_record import shipment_record

STOCK = label_sheets(LabelKind.PALLET)


def label() -> PalletLabel:
    record = shipment_record()
    rows = tuple(replace(row, pallet="1") for row in record.cartons)
    [found], _problems = pallet_labels(replace(record, cartons=rows), chosen=CartonRange())
    return found


@pytest.mark.parametrize("stock", list(STOCK))
def test_the_text_is_what_was_given_in_both_languages(stock: str) -> None:
    page = pallet_page(label(), stock=STOCK[stock], country=lambda _code: "United States")
    [text] = page_texts(write_pdf([page], title="label"))
    for said in ("托盘 Pallet", "FBA17QK3M8XZ", "1-3", "ONT8", "宁波示例贸易有限公司", "/ 1"):
        assert said in text


@pytest.mark.parametrize("stock", list(STOCK))
def test_a_long_list_of_cartons_stays_on_the_label(stock: str) -> None:
    scattered = replace(label(), cartons=tuple(range(1, 800, 2)), shipment_id=None)
    page = pallet_page(scattered, stock=STOCK[stock], country=lambda _code: "United States")
    for mark in page.marks:
        assert isinstance(mark, Text | Fill)
        assert 0 <= mark.x <= mark.right <= page.width
        assert 0 <= mark.y <= page.height

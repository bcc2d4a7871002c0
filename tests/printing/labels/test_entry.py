"""An entry mark is large, plain and inside its edges."""

from dataclasses import replace

import pytest

from app.catalogue.label_sheets import label_sheets
from app.domain.labelling.entries import EntryLabel, entry_labels
from app.domain.labelling.ranges import CartonRange
from app.domain.labelling.sheets import LabelKind
from app.domain.shipment.details import Details
from app.domain.shipment.parties import Party
from app.printing.labels.entry import entry_page
from app.printing.labels.marks import Fill, Text
from app.printing.labels.pdf import write_pdf
from tests.factories.rasters import page_texts
from tests.factories.shipment_record import shipment_record

STOCK = label_sheets(LabelKind.ENTRY)
FORWARDER = Party(name_en="Example", name_zh="示例国际货代", country="CN")


def label(**details: str) -> EntryLabel:
    told = Details(warehouse_entry_no="YW20261122-0815", forwarder=FORWARDER, **details)  # type: ignore[arg-type]
    found, _problems = entry_labels(replace(shipment_record(), details=told), chosen=CartonRange())
    return found[1]


@pytest.mark.parametrize("stock", list(STOCK))
def test_the_text_is_what_was_given(stock: str) -> None:
    page = entry_page(label(customer_code="LC88"), stock=STOCK[stock], country=str)
    [text] = page_texts(write_pdf([page], title="label"))
    for said in ("入仓号 Entry no.", "YW20261122-0815", "LC88", "2 / 3", "示例国际货代", "ONT8"):
        assert said in text


def test_what_is_not_known_takes_no_room() -> None:
    page = entry_page(replace(label(), forwarder=""), stock=STOCK["100x150"], country=str)
    [text] = page_texts(write_pdf([page], title="label"))
    assert "Customer" not in text
    assert "Forwarder" not in text


@pytest.mark.parametrize("stock", list(STOCK))
def test_the_longest_names_stay_on_the_label(stock: str) -> None:
    long = replace(label(customer_code="X" * 60), warehouse="W" * 90, forwarder="货代" * 60)
    page = entry_page(long, stock=STOCK[stock], country=str)
    for mark in page.marks:
        assert isinstance(mark, Text | Fill)
        assert 0 <= mark.x <= mark.right <= page.width
        assert 0 <= mark.y <= page.height

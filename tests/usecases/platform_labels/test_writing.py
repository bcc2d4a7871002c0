"""Labels are written by order and supplier, and never handed out unless all codes still read."""

from dataclasses import replace

import pytest

from app.catalogue.programmes.amazon import NUMBERING
from app.connectors.label_pdf.reading import read_label_pdf
from app.domain.labelling.cells import CutLabel, cut
from app.domain.labelling.label_pages import Area, Symbol
from app.domain.labelling.platform import match_labels
from app.domain.problems import Problem
from app.domain.shipment.details import GoodsDetails
from app.usecases.platform_labels import writing
from app.usecases.platform_labels.writing import LabelSource, write_labels
from tests.factories.label_pdfs import roll_labels
from tests.factories.shipment_record import shipment_record

PATTERN = NUMBERING.id_pattern or ""
RECORD = shipment_record()
NUMBERS = [number for number, _row, _own in RECORD.numbered_cartons()][:3]
IDS = {number: f"FBA17QK3M8XZU{number:06d}" for number in NUMBERS}


def quiet(_done: int, _total: int) -> None:
    """Tell nobody how far it is."""


@pytest.fixture(scope="module")
def source() -> LabelSource:
    content = roll_labels(list(IDS.values()))
    pages = read_label_pdf(content, pattern=PATTERN, told=quiet)
    assert isinstance(pages, list)
    labels, _ = cut(pages, pattern=PATTERN)
    matching = match_labels(
        IDS, list(IDS.values()), numbering=NUMBERING, shipment_id="FBA17QK3M8XZ"
    )
    return LabelSource(
        content=content,
        labels=labels,
        matching=matching,
        record=RECORD,
        pattern=PATTERN,
        paper=None,
        strip=True,
    )


def test_how_far_it_is_is_told_to_the_last_label(source: LabelSource) -> None:
    told: list[tuple[int, int]] = []
    made = write_labels(source, split=False, told=lambda *steps: told.append(steps))
    assert isinstance(made, dict)
    assert list(made) == [f"{RECORD.reference}.pdf"]
    assert told[0] == (0, 3)
    assert told[-1] == (3, 3)


def test_many_labels_are_made_in_parts_and_joined(
    source: LabelSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_AT_ONCE", 2)
    told: list[int] = []
    made = write_labels(source, split=False, told=lambda done, _total: told.append(done))
    assert isinstance(made, dict)
    pages = read_label_pdf(made[f"{RECORD.reference}.pdf"], pattern=PATTERN, told=quiet)
    assert isinstance(pages, list)
    assert [page.symbols[0].text for page in pages] == [label.id for label in source.labels]
    assert told == [0, 2, 3]


def test_each_supplier_gets_a_file_with_a_name_that_can_be_one(source: LabelSource) -> None:
    goods = tuple(
        replace(item, details=GoodsDetails(supplier="Sample/Factory: 1")) for item in RECORD.goods
    )
    record = replace(RECORD, goods=goods)
    made = write_labels(replace(source, record=record), split=True, told=quiet)
    assert isinstance(made, dict)
    assert list(made) == ["Sample_Factory_ 1.pdf"]


def test_a_code_that_no_longer_reads_stops_everything(source: LabelSource) -> None:
    lost = Symbol(text="2D", linear=False, area=Area(0, 0, 1, 1))
    first = source.labels[0]
    wrong = CutLabel(id=first.id, page=0, area=first.area, symbols=(*first.symbols, lost))
    made = write_labels(replace(source, labels=[wrong]), split=False, told=quiet)
    assert made == Problem("label-pdf-unscannable", params={"id": first.id})


def test_what_cannot_be_laid_or_read_again_is_told(
    source: LabelSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = replace(source, paper=(40_000, 60_000), strip=False)
    made = write_labels(small, split=False, told=quiet)
    assert made == Problem("label-pdf-paper", "file", {"page": 1})
    slow = Problem("label-pdf-slow", "file")
    monkeypatch.setattr(writing, "read_label_pdf", lambda *_args, **_named: slow)
    assert write_labels(source, split=False, told=quiet) == slow

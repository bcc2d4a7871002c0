"""Whatever is shipped, no paper fails, none contradicts another, and no sum loses anything."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from app.catalogue.documents import documents
from app.catalogue.documents.vague_names import VAGUE_NAMES
from app.domain.paperwork.abroad.goods import packed_lines
from app.domain.paperwork.abroad.sheet import DataSheet
from app.domain.paperwork.china.paper import DeclarationPaper
from app.domain.paperwork.completeness import missing_facts
from app.domain.paperwork.crosscheck import compare, cross_check
from app.domain.paperwork.document import Document, Paper, due_papers
from app.domain.paperwork.invoice import Invoice
from app.domain.paperwork.stated import Fact
from app.domain.quantities.money import Money, total
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import ShipmentRecord
from tests.factories.any_shipment import any_shipment
from tests.factories.sheets import column

CHINAS: Final = {"sales-contract", "export-declaration", "declaration-elements", "customs-proxy"}
FILINGS: Final = {
    "US": {"us-entry"},
    "DE": {"eu-entry-summary"},
    "GB": {"gb-entry-summary"},
}


def due(record: ShipmentRecord) -> list[tuple[Document, Paper]]:
    """Return the papers of a record as they would be printed."""
    found = due_papers(record, documents=documents().values())
    return [(document, document.content(record)) for document, _ in found]


def content(code: str, record: ShipmentRecord) -> Paper:
    return documents()[code].content(record)


def invoice(record: ShipmentRecord) -> Invoice:
    found = content("commercial-invoice", record)
    assert isinstance(found, Invoice)
    return found


def sheet(code: str, record: ShipmentRecord) -> DataSheet:
    found = content(code, record)
    assert isinstance(found, DataSheet)
    return found


def weighed(weights: list[Weight | None]) -> Weight | None:
    """Return the sum of weights; None while one is unknown."""
    known = [weight for weight in weights if weight is not None]
    return sum(known, Weight(0)) if len(known) == len(weights) else None


@settings(max_examples=500)
@given(any_shipment())
def test_no_two_papers_of_a_shipment_contradict_each_other(record: ShipmentRecord) -> None:
    stated = [(document.name, paper.stated()) for document, paper in due(record)]
    assert cross_check(stated) == []
    compared = {row.fact for row in compare(stated) if len(row.cells) > 1}
    assert {Fact.CARTONS, Fact.UNITS, Fact.GROSS_WEIGHT, Fact.VOLUME, Fact.CONSIGNEE} <= compared


@settings(max_examples=100)
@given(any_shipment())
def test_each_paper_tells_what_it_lacks_and_advises_without_failing(record: ShipmentRecord) -> None:
    for document, paper in due(record):
        assert paper.record is record
        fields = [lack.field for lack in document.lacks(record)]
        assert all(fields)
        assert not [problem for problem in document.advice(record) if problem.blocking]


@settings(max_examples=100)
@given(any_shipment())
def test_the_declaration_is_worth_the_invoice_and_holds_every_carton(
    record: ShipmentRecord,
) -> None:
    paper = content("export-declaration", record)
    assert isinstance(paper, DeclarationPaper)
    draft, billed = paper.draft, invoice(record)
    values = [line.goods.value for line in draft.lines]
    assert total(values, currency=record.currency) == billed.goods_value
    costs = (draft.pricing.whole.freight, draft.pricing.whole.insurance)
    declared = total((line.total for line in draft.lines), currency=record.currency)
    assert declared == total(filter(None, costs), currency=record.currency) + billed.goods_value
    assert sum(each.packages for each in draft.declarations) == record.carton_count
    gross = weighed([each.gross_weight for each in draft.declarations])
    assert gross == billed.totals.gross_weight
    nets = weighed([line.goods.net_weight for line in draft.lines])
    assert nets == billed.totals.net_weight


@settings(max_examples=100)
@given(any_shipment())
def test_what_is_entered_abroad_is_worth_and_weighs_what_was_invoiced(
    record: ShipmentRecord,
) -> None:
    billed, entry = invoice(record), sheet("us-entry", record)
    values = [value for (value,) in column(entry, "Entered value") if isinstance(value, Money)]
    assert len(values) == len(entry.lines)
    assert total(values, currency=record.currency) == billed.goods_value
    lines = packed_lines(record)
    net = weighed([line.net_weight for line in lines])
    assert net == billed.totals.net_weight
    gross = weighed([line.gross_weight for line in lines])
    assert gross in {None, billed.totals.gross_weight}
    assert gross is not None or billed.totals.net_weight is None


@settings(max_examples=100)
@given(any_shipment())
def test_filings_list_the_lines_of_the_entry(record: ShipmentRecord) -> None:
    numbers = [line.number for line in packed_lines(record)]
    assert column(sheet("isf", record), "Line") == [(number,) for number in numbers]
    for code in ("us-entry", "eu-entry-summary", "gb-entry-summary"):
        assert len(sheet(code, record).lines) == len(numbers)
    billed = invoice(record)
    for line in billed.lines:
        if line.parts:
            amounts = [part.amount for part in line.parts]
            assert total(amounts, currency=record.currency) == line.amount
            assert min(amount.amount for amount in amounts) >= Decimal(0)


@settings(max_examples=100)
@given(any_shipment())
def test_route_and_destination_decide_what_is_due(record: ShipmentRecord) -> None:
    codes = {document.code for document, _ in due(record)}
    if record.details.declaration_route == "forwarder-title":
        assert not CHINAS & codes
    else:
        assert codes >= CHINAS
    everywhere = {code for filings in FILINGS.values() for code in filings}
    assert codes & everywhere == FILINGS.get(record.destination, set())
    assert ("isf" in codes) is (record.destination == "US" and record.mode == "sea")
    batteries = any(record.product(sku).battery for sku in record.quantities())
    assert ("battery-statement" in codes) is batteries


@settings(max_examples=50)
@given(
    any_shipment(),
    st.sampled_from(["Amazon.com Services LLC", "AMZN", "n/a", "TBD", " ", "-", "待定"]),
    st.sampled_from(["parts", "Gifts", "various goods", "household items"]),
)
def test_nobody_as_importer_and_goods_that_could_be_anything_are_refused(
    record: ShipmentRecord, importer: str, vague: str
) -> None:
    worse = replace(
        record,
        importer_of_record=replace(record.consignee, name_en=importer),
        goods=tuple(replace(item, name_en=vague) for item in record.goods),
    )
    found = {each.field for each in missing_facts(worse, vague=VAGUE_NAMES) if each.blocking}
    packed = record.quantities()
    named = {f"goods.{at}.name_en" for at, item in enumerate(record.goods) if item.sku in packed}
    assert found >= {"importer_of_record.name_en", *named}

"""Printers: calibrated from their test pages, with sheets of the list or measured by hand."""

from collections.abc import Mapping

import pypdfium2
import pytest
from flask import Flask
from sqlalchemy import select

from app.persistence.tables.labels import LabelPrinter
from tests.factories.people import Member
from tests.factories.plans import a_plan, name_cartons
from tests.web.visitor import Page, Visitor

#: Amazon's 24-label sheet as somebody measured it.
MEASURED = {
    "sheet": "measured",
    "page_x": "210",
    "page_y": "297",
    "label_x": "64.6",
    "label_y": "33.8",
    "grid_x": "3",
    "grid_y": "8",
    "corner_x": "6",
    "corner_y": "12.9",
    "pitch_x": "66",
    "pitch_y": "33.9",
}
KNOWN = {"sheet": "known", "stock": "A4_27"}


def add(owner: Visitor, entries: Mapping[str, str] = KNOWN, *, status: int = 303) -> Page:
    return owner.post("/printers/new", {"name": "Office", **KNOWN, **entries}, status=status)


def test_the_list_offers_a_test_page_of_every_sheet(owner: Visitor) -> None:
    page = owner.get("/printers")
    assert "No printer yet" in page.text
    tested = owner.get("/printers/test/A4_27.pdf", status=200)
    with pypdfium2.PdfDocument(tested.response.data) as document:
        assert document.get_page_size(0) == pytest.approx((595.3, 841.9), abs=0.1)
    owner.get("/printers/test/A3.pdf", status=404)


def test_the_form_speaks_both_languages(app: Flask, member: Member) -> None:
    owner = Visitor(app, token=member.token)
    assert owner.get("/printers/new").h1 == "Add a printer"
    assert owner.get("/printers/new?lang=zh").h1 == "添加打印机"


def test_a_calibrated_printer_is_kept_and_changed(owner: Visitor) -> None:
    add(owner, {"offset_x": "1.5", "offset_y": "-0.5", "rule_x": "99.5"})
    page = owner.get("/printers/1")
    assert (page.value("offset_x"), page.value("rule_x")) == ("1.5", "99.5")
    changed = {"name": "Warehouse", **KNOWN, "version": page.value("version"), "offset_x": "2"}
    owner.post("/printers/1", changed)
    assert "Warehouse" in owner.get("/printers").text
    assert owner.get("/printers/1/test.pdf", status=200).response.mimetype == "application/pdf"


def test_a_measured_sheet_is_kept_with_every_length(owner: Visitor) -> None:
    add(owner, MEASURED)
    page = owner.get("/printers/1")
    assert {name: page.value(name) for name in MEASURED if name != "sheet"} == {
        name: value for name, value in MEASURED.items() if name != "sheet"
    }
    assert "Measured sheet" in owner.get("/printers").text
    owner.get("/printers/1/test.pdf", status=200)


@pytest.mark.parametrize(
    ("entries", "field"),
    [
        ({"name": ""}, "name"),
        ({"sheet": ""}, "sheet"),
        ({"stock": "A3"}, "stock"),
        ({"offset_y": "21"}, "offset_y"),
        ({"rule_x": "90"}, "rule_x"),
        ({**MEASURED, "label_x": ""}, "label_x"),
        ({**MEASURED, "pitch_x": "60"}, "pitch_x"),
        ({**MEASURED, "corner_y": "40"}, "corner_y"),
    ],
)
def test_a_refusal_stands_at_its_field(owner: Visitor, entries: dict[str, str], field: str) -> None:
    assert add(owner, entries, status=422).error(field)


def test_two_printers_have_two_names(owner: Visitor) -> None:
    add(owner)
    assert add(owner, status=422).error("name")


def test_labels_are_printed_as_the_printer_needs_them(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        name_cartons(session, plan.shipments)
    add(owner, MEASURED)
    asked = {"act": "units", "printer": "1"}
    printed = owner.post("/p/IP-2026-0001/labels/1", asked, status=200)
    with pypdfium2.PdfDocument(printed.response.data) as document:
        assert len(document) == 25


def test_an_archived_printer_comes_back(owner: Visitor) -> None:
    add(owner)
    owner.post("/printers/1/archive")
    assert "1 archived" in owner.get("/printers").text
    owner.post("/printers/1/restore")
    assert "Office" in owner.get("/printers").text


def test_a_printer_whose_sheet_is_gone_is_asked_for_another(owner: Visitor, member: Member) -> None:
    add(owner)
    with member.session() as session:
        session.scalars(select(LabelPrinter)).one().stock = "A4_gone"
        session.commit()
    assert owner.get("/printers/1/test.pdf", status=302).location == "/printers/1"

"""Printers: what is kept of each, and what an order takes from it."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from app.domain.labelling.measured import Measurements
from app.persistence.tables.labels import LabelPrinter
from app.usecases.label_prints.calibrating import calibration_pdf
from app.usecases.label_prints.printers import (
    Details,
    calibration_of,
    fitted_to_printer,
    measured_sheet,
    save,
)
from app.usecases.labels import LabelOrder
from tests.factories.people import Member
from tests.factories.rasters import page_texts

SHEET = Measurements(
    page=(210_000, 297_000),
    label=(64_600, 33_800),
    grid=(3, 8),
    corner=(6_000, 12_900),
    pitch=(66_000, 33_900),
)
SHIFTED = Details(name="Office", stock="A4_27", offset=(1_500, -500), rules=(99_500, 100_000))


def test_an_order_takes_shift_stretch_and_sheet_from_its_printer(member: Member) -> None:
    with member.session() as session:
        assert save(session, SHIFTED, printer=None) == []
        printer = session.scalars(select(LabelPrinter)).one()
        assert Details.of(printer) == SHIFTED
        order = fitted_to_printer(session, LabelOrder(kind="fnsku", printer_id=printer.id))
        assert (order.stock, order.measured) == ("A4_27", None)
        assert order.calibration == calibration_of(printer)
        assert fitted_to_printer(session, LabelOrder(printer_id=99)) == LabelOrder(printer_id=99)


def test_a_measured_sheet_is_used_as_measured(member: Member) -> None:
    details = Details(name="Ours", stock="", sheet=SHEET)
    with member.session() as session:
        assert save(session, details, printer=None) == []
        printer = session.scalars(select(LabelPrinter)).one()
        assert Details.of(printer) == details
        sheet = fitted_to_printer(session, LabelOrder(printer_id=printer.id)).measured
        assert sheet == measured_sheet(printer)
        assert sheet is not None
        assert (sheet.count, sheet.label) == (24, (64_600, 33_800))
        [text] = page_texts(calibration_pdf(sheet, calibration=calibration_of(printer)))
        assert "Ours" in text


@pytest.mark.parametrize(
    ("details", "field"),
    [
        (Details(name="A", stock="A4_27", offset=(0, 21_000)), "offset_y"),
        (Details(name="A", stock="A4_27", rules=(103_001, 100_000)), "rule_x"),
    ],
)
def test_what_no_printer_does_is_refused(member: Member, details: Details, field: str) -> None:
    with member.session() as session:
        assert [problem.field for problem in save(session, details, printer=None)] == [field]
        assert session.scalars(select(LabelPrinter)).all() == []


def test_a_printer_is_changed_in_place(member: Member) -> None:
    with member.session() as session:
        assert save(session, SHIFTED, printer=None) == []
        printer = session.scalars(select(LabelPrinter)).one()
        moved = replace(SHIFTED, offset=(0, 250))
        assert save(session, moved, printer=printer) == []
        assert [Details.of(each) for each in session.scalars(select(LabelPrinter))] == [moved]

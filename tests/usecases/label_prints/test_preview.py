"""A preview shows one label as large as it can, and the sheet it lies on beside it."""

import io
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.tables.plans import Shipment
from app.usecases.label_prints.preview import Look, preview
from app.usecases.labels import LabelOrder
from tests.factories.people import Member
from tests.factories.plans import a_plan, name_cartons
from tests.factories.shipment_record import shipment_record

UNITS = {"BTL-750-BK": 2, "MUG-350-WH": 0}


@pytest.fixture
def session(member: Member) -> Any:
    """Return a database with one packed shipment."""
    with member.session() as opened:
        name_cartons(opened, a_plan(opened).shipments)
        yield opened


def look(session: Session, **order: Any) -> Look:
    shipment = session.scalars(select(Shipment)).one()
    made = preview(
        session, shipment_id=shipment.id, record=shipment_record(), order=LabelOrder(**order)
    )
    assert isinstance(made, Look)
    return made


def picture(content: bytes) -> Any:
    return Image.open(io.BytesIO(content))


def codes(content: bytes) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(picture(content))]


def test_the_first_label_of_a_sheet_is_shown_alone_and_in_its_place(session: Session) -> None:
    found = look(
        session, kind="fnsku", stock="A4_27", start=5, offset=(1_500, -500), quantities=UNITS
    )
    assert codes(found.label) == ["X001ABC123"]
    assert found.sheet is not None
    label, sheet = picture(found.label), picture(found.sheet)
    assert label.width / label.height == pytest.approx(63.5 / 29.6, rel=0.01)
    assert sheet.width / sheet.height == pytest.approx(210 / 297, rel=0.01)


def test_a_label_of_a_roll_is_its_own_page(session: Session) -> None:
    found = look(session, kind="fnsku", stock="60x40", quantities=UNITS)
    assert (codes(found.label), found.sheet) == (["X001ABC123"], None)


@pytest.mark.parametrize(
    ("order", "code"),
    [
        ({"kind": "fnsku", "stock": "none"}, "label-stock-unknown"),
        ({"kind": "sscc"}, "sscc-prefix-missing"),
    ],
)
def test_what_forbids_printing_is_returned(
    session: Session, order: dict[str, Any], code: str
) -> None:
    shipment = session.scalars(select(Shipment)).one()
    made = preview(
        session, shipment_id=shipment.id, record=shipment_record(), order=LabelOrder(**order)
    )
    assert isinstance(made, list)
    assert [problem.code for problem in made] == [code]

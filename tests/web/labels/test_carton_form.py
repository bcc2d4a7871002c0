"""Carton labels are printed with the handling marks and the code of contents that are asked for."""

import io

import pikepdf
import pypdfium2
import pytest
import zxingcpp

from app.persistence.tables.products import Listing
from tests.factories.people import Member
from tests.factories.plans import a_plan, name_cartons
from tests.web.visitor import Page, Visitor

LABELS = "/p/IP-2026-0001/labels/1"


@pytest.fixture(autouse=True)
def plan(member: Member) -> None:
    """Keep a packed plan whose cartons and goods have their ids."""
    with member.session() as session:
        plan = a_plan(session)
        name_cartons(session, plan.shipments)
        for number, listing in enumerate(session.query(Listing)):
            listing.fnsku = f"X00{number:07d}"


def printed(owner: Visitor, **asked: str) -> Page:
    return owner.post(LABELS, {"act": "cartons", "cartons": "1-2", **asked}, status=200)


def codes(page: Page) -> list[str]:
    with pypdfium2.PdfDocument(page.response.data) as document:
        images = [sheet.render(scale=203 / 72, grayscale=True).to_pil() for sheet in document]
    return [zxingcpp.read_barcodes(image)[0].text for image in images]


def drawing(page: Page) -> bytes:
    with pikepdf.open(io.BytesIO(page.response.data)) as opened:
        return opened.pages[0].Contents.read_bytes()


def test_marks_that_are_ticked_are_drawn(owner: Visitor) -> None:
    assert b" f*" not in drawing(printed(owner))
    marked = drawing(printed(owner, **{"handling-fragile": "y", "handling-stacking-limit": "5"}))
    assert b" f*" in marked


def test_the_code_of_contents_follows_each_label(owner: Visitor) -> None:
    found = codes(printed(owner, box_content="y"))
    assert [code[:5] for code in found] == ["FBA17", "AMZN,", "FBA17", "AMZN,"]


def test_what_is_wrong_is_said_at_its_field(owner: Visitor) -> None:
    page = owner.post(LABELS, {"act": "cartons", "handling-stacking-limit": "100"}, status=422)
    assert "99" in page.error("handling-stacking-limit")


def test_all_marks_are_offered_in_the_readers_language(owner: Visitor) -> None:
    page = owner.get(LABELS)
    for name in ("Fragile", "This way up", "Stacking limit by number"):
        assert name in page.text


def test_the_resolution_that_the_platform_advises_is_said_at_the_field(owner: Visitor) -> None:
    assert "advises a printer of 600 dpi for this code" in owner.get(LABELS).text

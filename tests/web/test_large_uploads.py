"""A page that takes label PDFs reads more than the others, which keep their limit."""

import io

import pytest

from app.web.wiring import MOST_UPLOADED
from tests.factories.people import Member
from tests.factories.plans import a_plan
from tests.web.visitor import Visitor

_LARGE = b"%PDF-1.7\n" + b"0" * (MOST_UPLOADED + 1)


@pytest.fixture(autouse=True)
def _plan(member: Member) -> None:
    with member.session() as session:
        a_plan(session)


def test_a_large_label_pdf_is_taken_in_to_be_read(owner: Visitor) -> None:
    form = {"act": "send", "file": (io.BytesIO(_LARGE), "labels.pdf")}
    assert owner.post("/p/IP-2026-0001/labels/1/platform", form).location.startswith("/jobs/")


def test_another_page_refuses_as_much(owner: Visitor) -> None:
    form = {"name": "x", "file": (io.BytesIO(_LARGE), "t.xlsx")}
    owner.post("/sheet-templates/new", form, status=413)

"""Carton contents for Amazon on the web: its workbook filled, or one of ours."""

import io

import pytest
from sqlalchemy import select

from app.persistence.tables.plans import Plan
from tests.factories.contents_forms import contents_form, opened
from tests.factories.people import Member
from tests.factories.plans import a_plan
from tests.web.visitor import Page, Visitor

CONTENTS = "/p/IP-2026-0001/labels/1/contents"
EXPECTED = {"LC-EB20": 240, "LC-TW07": 200, "LC-CP11": 160}


@pytest.fixture(autouse=True)
def plan(member: Member) -> None:
    """Keep a packed plan of 17 cartons."""
    with member.session() as session:
        a_plan(session)


def send(owner: Visitor, content: bytes, *, status: int) -> Page:
    return owner.post(CONTENTS, {"file": (io.BytesIO(content), "form.xlsx")}, status=status)


def test_amazons_workbook_comes_back_filled(owner: Visitor) -> None:
    assert "Carton contents for Amazon" in owner.get(CONTENTS).h1
    made = send(owner, contents_form(EXPECTED), status=200).response
    page = opened(made.data)["Box packing information"]
    assert page["M3"].value == 17
    assert [page.cell(6, column).value for column in (13, 22, 23)] == [24, 24, None]


def test_what_does_not_agree_is_told_at_the_file(owner: Visitor) -> None:
    page = send(owner, contents_form({**EXPECTED, "LC-EB20": 264}), status=422)
    assert "LC-EB20: Amazon expects 264, the cartons hold 240" in page.error("file")
    assert "Choose the workbook" in owner.post(CONTENTS, status=422).error("file")


def test_a_workbook_of_ours_needs_none_of_amazons(owner: Visitor) -> None:
    made = owner.get(f"{CONTENTS}.xlsx").response
    assert opened(made.data).worksheets[0]["G2"].value == 24


def test_a_plan_that_lacks_something_says_so(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        for plan in session.scalars(select(Plan)):
            plan.exporter_id = None
        session.commit()
    page = send(owner, contents_form(EXPECTED), status=422)
    assert page.problems
    assert owner.get(f"{CONTENTS}.xlsx", status=303).location == CONTENTS

"""The GS1 company prefix: entered once, changed without losing a series."""

import pytest
from sqlalchemy import select

from app.persistence.tables.labels import SsccSeries
from tests.factories.people import Member
from tests.web.visitor import Page, Visitor


def enter(owner: Visitor, prefix: str, extension: str = "0", *, status: int = 303) -> Page:
    return owner.post("/gs1", {"prefix": prefix, "extension": extension}, status=status)


def series(member: Member) -> list[tuple[str, bool]]:
    with member.session(writes=False) as session:
        rows = session.scalars(select(SsccSeries).order_by(SsccSeries.id))
        return [(row.prefix, row.in_use) for row in rows]


def test_a_prefix_is_kept_and_another_takes_its_place(owner: Visitor, member: Member) -> None:
    assert owner.get("/gs1").value("extension") == "0"
    enter(owner, "6901234")
    enter(owner, "6907777")
    enter(owner, "6901234")
    assert series(member) == [("6901234", True), ("6907777", False)]
    page = owner.get("/gs1")
    assert page.value("prefix") == "6901234"
    assert "Next serial number: 1" in page.text


def test_entering_a_prefix_can_be_taken_back(owner: Visitor, member: Member) -> None:
    enter(owner, "6901234")
    owner.take_back("/gs1")
    assert series(member) == []


@pytest.mark.parametrize(
    ("prefix", "extension", "field"),
    [("", "0", "prefix"), ("690", "0", "prefix"), ("6901234", "10", "extension")],
)
def test_a_refusal_stands_at_its_field(
    owner: Visitor, prefix: str, extension: str, field: str
) -> None:
    assert enter(owner, prefix, extension, status=422).error(field)

"""The table as a grid: ranges typed or pasted, all faults at once, conflicts cell by cell."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from app.domain.shipment.states import State
from app.domain.tracking.milestones import Milestone
from app.persistence.tables.plans import Shipment
from app.persistence.tables.tracking import MilestoneDate
from tests.factories.people import Member
from tests.factories.plans import a_shipment
from tests.factories.shipment_table import TODAY, a_shipment_under_way, change, dated, tell
from tests.factories.tracking import a_locked_plan
from tests.web.visitor import Page, Visitor


@pytest.fixture
def pair(member: Member) -> Member:
    """Return the owner of shipments 1, under way since a known day, and 2, a draft."""
    with member.session() as session:
        first = a_shipment_under_way(session)
        tell(session, first, Milestone.DEPARTED, TODAY - timedelta(days=20))
        a_shipment(session, first.plan, cartons=2)
    return member


def grid(page: Page) -> dict[str, str]:
    """Return every entry the grid would send."""
    fields = page.soup.select("#grid input[name^=rows-]")
    return {str(field["name"]): str(field.get("value", "")) for field in fields}


def row_of(page: Page, name: str) -> int:
    for number, row in enumerate(page.soup.select("table[data-grid] tbody tr:not(.why)")):
        if name in row.get_text():
            return number
    raise AssertionError(f"no row {name}")


def shipment(member: Member, number: int) -> Shipment:
    with member.session() as session:
        return session.scalars(select(Shipment).where(Shipment.number == number)).one()


def test_the_page_of_the_table_is_opened_as_cells(owner: Visitor, pair: Member) -> None:
    del pair
    page = owner.get("/shipments/edit?q=FBA17&columns=note&sort=-fba")
    told = grid(page)
    assert told["rows-0-fba"] == "FBA17QK3M8XZ"
    assert told["rows-0-sailed"] == str(TODAY - timedelta(days=20))
    assert "rows-1-fba" not in told
    back = page.soup.select_one(".back")
    assert back is not None
    assert back["href"] == "/shipments?columns=note&q=FBA17&sort=-fba"


def test_the_dates_shown_are_chosen_by_a_tab(owner: Visitor, pair: Member) -> None:
    with pair.session() as session:
        first = session.scalars(select(Shipment).where(Shipment.number == 1)).one()
        dated(session, first, Milestone.ARRIVED, planned_on=date(2026, 12, 1), estimated_on=TODAY)
    assert (
        grid(owner.get("/shipments/edit?q=FBA17&dates=planned"))["rows-0-arrived"] == "2026-12-01"
    )
    assert grid(owner.get("/shipments/edit?q=FBA17&dates=estimated"))["rows-0-arrived"] == str(
        TODAY
    )
    assert grid(owner.get("/shipments/edit?q=FBA17&dates=x"))["rows-0-arrived"] == ""


def test_cells_of_several_rows_are_saved_together_and_taken_back(
    owner: Visitor, pair: Member
) -> None:
    page = owner.get("/shipments/edit")
    first, second = row_of(page, "0001-1"), row_of(page, "0001-2")
    typed = {
        f"rows-{first}-arrived": str(TODAY),
        f"rows-{first}-note": "Heavy",
        f"rows-{second}-fba": "FBA22",
        f"rows-{second}-latest": "2027/1/5",
    }
    done = owner.post("/shipments/edit", grid(page) | typed)
    assert done.location == "/shipments"
    assert shipment(pair, 1).note == "Heavy"
    assert shipment(pair, 2).programme_number == "FBA22"
    assert shipment(pair, 2).latest_arrival == date(2027, 1, 5)
    assert shipment(pair, 1).state is State.ARRIVED
    told = owner.get("/shipments")
    assert "2 shipments changed" in told.text
    undo = told.soup.select_one('form[action^="/undo/"]')
    assert undo is not None
    owner.post(str(undo["action"]), {"page": "/shipments"})
    assert (shipment(pair, 1).note, shipment(pair, 1).state) == ("", State.DEPARTED)


def test_only_what_was_typed_is_saved(owner: Visitor, pair: Member) -> None:
    page = owner.get("/shipments/edit")
    number = row_of(page, "0001-1")
    with pair.session() as session:
        first = session.scalars(select(Shipment).where(Shipment.number == 1)).one()
        change(session, first, external_status="CHECKED_IN")
    owner.post("/shipments/edit", grid(page) | {f"rows-{number}-note": "Mine"})
    assert (shipment(pair, 1).note, shipment(pair, 1).external_status) == ("Mine", "CHECKED_IN")


def test_all_faults_are_told_at_their_cells_and_nothing_is_saved(
    owner: Visitor, pair: Member
) -> None:
    page = owner.get("/shipments/edit")
    first, second = row_of(page, "0001-1"), row_of(page, "0001-2")
    typed = {
        f"rows-{first}-fba": "FBA1",
        f"rows-{first}-sailed": "",
        f"rows-{first}-latest": "soon",
        f"rows-{second}-note": "x" * 401,
        f"rows-{second}-external": "fine",
    }
    unread = owner.post("/shipments/edit", grid(page) | typed, status=422)
    assert unread.error(f"rows-{first}-latest").startswith("Latest arrival: Enter a date")
    typed[f"rows-{first}-latest"] = "2027-01-05"
    refused = owner.post("/shipments/edit", grid(page) | typed, status=422)
    assert "Fixed by the lock" in refused.error(f"rows-{first}-fba")
    assert "Shorten this to 400" in refused.error(f"rows-{second}-note")
    assert refused.error(f"rows-{first}-sailed")
    assert len(refused.problems) == 3
    assert refused.problems[0].startswith("Row IP-2026-0001-1, FBA number")
    assert refused.value(f"rows-{second}-external") == "fine"
    assert shipment(pair, 2).external_status == ""


def test_a_locked_cell_cannot_be_typed_into_and_says_why(owner: Visitor, pair: Member) -> None:
    del pair
    page = owner.get("/shipments/edit")
    first, second = row_of(page, "0001-1"), row_of(page, "0001-2")
    locked = page.soup.select_one(f'[name="rows-{first}-fba"]')
    free = page.soup.select_one(f'[name="rows-{second}-fba"]')
    assert locked is not None
    assert free is not None
    assert locked.has_attr("readonly")
    assert "Fixed by the lock" in str(locked["title"])
    assert not free.has_attr("readonly")


def test_what_somebody_else_saved_in_the_same_cell_is_told(owner: Visitor, pair: Member) -> None:
    page = owner.get("/shipments/edit")
    number = row_of(page, "0001-1")
    with pair.session() as session:
        first = session.scalars(select(Shipment).where(Shipment.number == 1)).one()
        change(session, first, note="Theirs")
    told = owner.post("/shipments/edit", grid(page) | {f"rows-{number}-note": "Mine"}, status=409)
    assert "saved meanwhile: Theirs" in told.error(f"rows-{number}-note")
    assert told.problems[0].startswith("Somebody else changed IP-2026-0001-1 meanwhile.")
    assert told.value(f"rows-{number}-note") == "Mine"
    owner.post("/shipments/edit", grid(told))
    assert shipment(pair, 1).note == "Mine"


@pytest.mark.parametrize("version", ["", "[]", '{"a": 1}'])
def test_rows_that_are_no_rows_of_ours_change_nothing(
    owner: Visitor, pair: Member, stranger: Member, version: str
) -> None:
    with stranger.session() as session:
        theirs = a_locked_plan(session).shipments[0].id
    sent = {"rows-0-id": str(theirs), "rows-0-version": version, "rows-0-note": "Mine"}
    owner.post("/shipments/edit", {**sent, "rows-1-note": "a row without a shipment"})
    with pair.session() as session:
        assert session.scalars(select(MilestoneDate)).all()
        assert {each.note for each in session.scalars(select(Shipment))} == {""}
    with stranger.session() as session:
        assert session.scalars(select(Shipment.note)).one() == ""

"""Closing, reopening and the platform's own word; the deadline of a claim; lessons on the hub."""

from datetime import UTC, date, datetime

import pytest

from app.domain.receiving.tally import Count
from app.domain.shipment.states import State
from app.domain.tracking.milestones import Classifier, Milestone
from app.usecases import start_plan
from app.usecases.observe import Statement, observe
from app.web.receiving import page as receiving_page
from tests.factories.people import Member
from tests.factories.receiving import PLAN, TODAY, a_sent_plan, count, sent_shipment
from tests.web.visitor import Visitor

PAGE = f"/p/{PLAN}/receiving/1"
WHOLE = {
    "LC-EB20": Count(received=240),
    "LC-TW07": Count(received=200),
    "LC-CP11": Count(received=160),
}
SHORT = {"LC-EB20": Count(received=238)}


@pytest.fixture(autouse=True)
def _sent(member: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiving_page, "today", lambda: TODAY)
    a_sent_plan(member)


def state(member: Member) -> State:
    with member.session() as session:
        return sent_shipment(session).state


def deliver(member: Member, day: date) -> None:
    with member.session() as session:
        said = Statement(
            milestone=Milestone.DELIVERED,
            classifier=Classifier.ACTUAL,
            occurred_at=datetime(day.year, day.month, day.day, tzinfo=UTC),
            zone="UTC",
            timed=False,
        )
        shipment_id = sent_shipment(session).id
        assert observe(session, said, shipment_id=shipment_id, person_id=member.person_id) == []
        session.commit()


def test_closing_is_offered_once_anything_is_counted(owner: Visitor, member: Member) -> None:
    assert owner.get(PAGE).soup.select_one("form#close") is None
    count(member, WHOLE)
    page = owner.get(PAGE)
    assert page.soup.select_one("form#close") is not None
    assert page.soup.select_one("#reason") is None
    owner.post(f"{PAGE}/close", {})
    assert state(member) is State.CLOSED


def test_a_difference_is_closed_with_a_reason_and_read_in_the_history(
    owner: Visitor, member: Member
) -> None:
    count(member, SHORT)
    page = owner.post(f"{PAGE}/close", {"lesson": "Photograph the pallets"}, status=422)
    assert "Say why it is closed with a difference" in page.error("reason")
    assert page.value("lesson") == "Photograph the pallets"
    assert state(member) is State.RECEIVING
    owner.post(f"{PAGE}/close", {"reason": "claim filed", "lesson": "Photograph the pallets"})
    page = owner.get(PAGE)
    assert "Closed by Chen Min · 238 of 600 units received good" in page.text
    assert "claim filed" in page.text
    assert page.soup.select_one("#grid") is None


def test_too_long_a_reason_is_told_at_its_field(owner: Visitor, member: Member) -> None:
    count(member, SHORT)
    page = owner.post(f"{PAGE}/close", {"reason": "x" * 241}, status=422)
    assert "Shorten this to 240 characters" in page.error("reason")


def test_a_closed_shipment_takes_no_counts_until_it_is_reopened(
    owner: Visitor, member: Member
) -> None:
    count(member, WHOLE)
    owner.post(f"{PAGE}/close", {})
    data = {"counted_on": "2026-11-22", "rows-0-sku": "LC-EB20", "rows-0-received": "1"}
    page = owner.post(PAGE, data, status=422)
    assert "This shipment is closed" in page.text
    page = owner.post(f"{PAGE}/reopen", {}, status=422)
    assert "Say in a few words why" in page.error("reason")
    owner.post(f"{PAGE}/reopen", {"reason": "the warehouse found two"})
    assert state(member) is State.RECEIVING
    assert "Reopened by Chen Min: the warehouse found two" in owner.get(PAGE).text


def test_what_is_not_closed_cannot_be_reopened(owner: Visitor) -> None:
    page = owner.post(f"{PAGE}/reopen", {"reason": "why not"}, status=422)
    assert page.problems == ["This shipment is not closed, so there is nothing to reopen."]


def test_the_platforms_own_word_is_kept_verbatim(owner: Visitor) -> None:
    owner.post(f"{PAGE}/status", {"external_status": "CHECKED_IN / mixed"})
    assert owner.get(PAGE).value("external_status") == "CHECKED_IN / mixed"
    page = owner.post(f"{PAGE}/status", {"external_status": "x" * 61}, status=422)
    assert "Shorten this to 60 characters" in page.error("external_status")


@pytest.mark.parametrize(
    ("delivered", "said"),
    [
        (date(2026, 11, 20), "Opens on 2026-12-05"),
        (date(2026, 11, 2), "File it by 2027-01-01: 40 days left"),
        (date(2026, 9, 1), "The window closed on 2026-10-31"),
    ],
)
def test_a_claim_is_told_by_the_earliest_window_with_all_sources(
    owner: Visitor, member: Member, delivered: date, said: str
) -> None:
    deliver(member, delivered)
    count(member, SHORT)
    page = owner.get(PAGE)
    assert said in page.text
    assert "Sources differ; the earliest end is taken." in page.text
    assert "6 months after delivery" in page.text


def test_without_a_delivery_the_claim_asks_for_it_and_without_a_difference_is_silent(
    owner: Visitor, member: Member
) -> None:
    count(member, SHORT)
    assert "It counts from the delivery." in owner.get(PAGE).text
    count(member, WHOLE)
    assert "Claim for missing units" not in owner.get(PAGE).text


def test_what_was_learned_stands_by_the_figures_not_by_the_reopening(
    owner: Visitor, member: Member
) -> None:
    count(member, SHORT)
    owner.post(f"{PAGE}/close", {"reason": "claim filed", "lesson": "Photograph\nthe pallets"})
    page = owner.get(PAGE).soup
    learned, again = page.find(id="learned"), page.find(id="again")
    assert learned is not None
    assert "Photograph\nthe pallets" in learned.parent.text  # type: ignore[union-attr]
    assert again is not None
    assert "pallets" not in again.parent.text  # type: ignore[union-attr]


def test_a_lesson_stands_on_the_next_plan(owner: Visitor, member: Member) -> None:
    count(member, WHOLE)
    owner.post(f"{PAGE}/close", {"lesson": "Photograph the pallets"})
    with member.session() as session:
        following = start_plan.start_plan(session)
        following.destination, following.programme = "US", "fba-us"
        session.commit()
    page = owner.get(f"/p/{following.reference}")
    assert "Photograph the pallets" in page.text
    assert page.soup.select_one(f'a[href="{PAGE}"]') is not None
    assert "Photograph the pallets" not in owner.get(f"/p/{PLAN}").text

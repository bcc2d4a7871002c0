"""Recording counts: running totals, each kept beside the last, none overwritten."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.domain.receiving.tally import Count, Verdict
from app.domain.shipment.states import State
from app.domain.tracking.milestones import Classifier, Milestone
from app.persistence.tables.plans import Shipment
from app.persistence.tables.receiving import Receipt
from app.usecases import receiving
from app.usecases.observe import Statement, observe
from app.usecases.undoing import take_back, undoable
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment
from tests.factories.receiving import TODAY, a_sent_plan, count, hand_over, report, sent_shipment

EARLIER = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def _sent(member: Member) -> None:
    a_sent_plan(member)


def recorded(
    session: Session, figures: dict[str, Count], *, day: date = TODAY, person_id: int | None = None
) -> list[Problem]:
    return receiving.record_counts(
        session,
        shipment=sent_shipment(session),
        report=report(session, figures, day=day, note="from the warehouse"),
        person_id=person_id,
        today=TODAY,
    )


def refused(member: Member, figures: dict[str, Count], *, day: date = TODAY) -> list[str]:
    with member.session() as session:
        return [problem.code for problem in recorded(session, figures, day=day)]


def kept(member: Member) -> list[tuple[str, int, int, int | None, date]]:
    with member.session() as session:
        return [
            (row.product.sku, row.received, row.damaged, row.missing, row.counted_on)
            for row in session.scalars(select(Receipt).order_by(Receipt.id))
        ]


def change(member: Member, **facts: object) -> None:
    with member.session() as session:
        for name, value in facts.items():
            setattr(session.scalars(select(Shipment)).one(), name, value)
        session.commit()


def test_a_count_is_kept_with_its_day_note_and_author_and_moves_the_shipment_on(
    member: Member,
) -> None:
    with member.session() as session:
        counts = {"LC-EB20": Count(received=238, damaged=1, missing=1)}
        assert recorded(session, counts, person_id=member.person_id) == []
        session.commit()
        (row,) = session.scalars(select(Receipt))
        assert (row.received, row.damaged, row.missing) == (238, 1, 1)
        assert (row.counted_on, row.note, row.source) == (TODAY, "from the warehouse", "hand")
        assert row.person_id == member.person_id
        assert sent_shipment(session).state is State.RECEIVING


def test_nothing_is_saved_before_the_caller_commits(member: Member) -> None:
    with member.session() as session:
        assert recorded(session, {"LC-EB20": Count(received=1)}) == []
    assert kept(member) == []


def test_a_correction_stands_beside_what_it_corrects_and_holds(member: Member) -> None:
    count(member, {"LC-EB20": Count(received=200)}, day=EARLIER)
    count(member, {"LC-EB20": Count(received=240)})
    assert kept(member) == [("LC-EB20", 200, 0, None, EARLIER), ("LC-EB20", 240, 0, None, TODAY)]
    with member.session() as session:
        shipment = sent_shipment(session)
        held = receiving.held_by_product(session, shipment)
        assert [each.received for each in held.values()] == [240]
        found = receiving.tally_of(shipment, held.values())
    assert (found.units.received, found.units.uncounted) == (240, 360)


def test_only_what_is_new_is_appended(member: Member) -> None:
    count(member, {"LC-EB20": Count(received=240), "LC-TW07": Count(received=10)})
    count(member, {"LC-EB20": Count(received=240), "LC-TW07": Count(received=200)})
    assert [(sku, units) for sku, units, *_rest in kept(member)] == [
        ("LC-EB20", 240),
        ("LC-TW07", 10),
        ("LC-TW07", 200),
    ]


def test_figures_recorded_already_or_none_at_all_are_refused(member: Member) -> None:
    count(member, {"LC-EB20": Count(received=240)})
    assert refused(member, {"LC-EB20": Count(received=240)}) == ["receiving-unchanged"]
    assert refused(member, {}) == ["receiving-nothing"]


def test_a_day_to_come_or_before_the_last_count_is_refused(member: Member) -> None:
    count(member, {"LC-EB20": Count(received=100)})
    more = {"LC-EB20": Count(received=200)}
    assert refused(member, more, day=date(2026, 11, 23)) == ["receiving-future"]
    assert refused(member, more, day=EARLIER) == ["receiving-older"]
    assert refused(member, {"LC-TW07": Count(received=1)}, day=EARLIER) == []


def test_goods_cannot_be_counted_before_they_departed(member: Member) -> None:
    with member.session() as session:
        left = Statement(
            milestone=Milestone.DEPARTED,
            classifier=Classifier.ACTUAL,
            occurred_at=datetime(2026, 11, 20, tzinfo=UTC),
            zone="UTC",
            timed=False,
        )
        shipment_id = sent_shipment(session).id
        assert observe(session, left, shipment_id=shipment_id, person_id=member.person_id) == []
        session.commit()
    one = {"LC-EB20": Count(received=1)}
    assert refused(member, one, day=date(2026, 11, 19)) == ["receiving-before-departure"]
    assert refused(member, one, day=EARLIER) == []


def test_figures_that_cannot_be_are_refused_and_nothing_is_kept(member: Member) -> None:
    wrong = {"LC-EB20": Count(received=-1), "LC-TW07": Count(received=1)}
    assert refused(member, wrong) == ["receiving-negative"]
    assert kept(member) == []


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (State.LOCKED, "receiving-not-sent"),
        (State.CLOSED, "receiving-closed"),
        (State.CANCELLED, "receiving-cancelled"),
    ],
)
def test_nothing_is_counted_before_the_hand_over_or_after_the_end(
    member: Member, state: State, code: str
) -> None:
    change(member, state=state)
    assert refused(member, {"LC-EB20": Count(received=1)}) == [code]


def test_a_count_can_be_taken_back(member: Member) -> None:
    with member.session() as session:
        with undoable(session, verb="receipts-counted", person_id=member.person_id) as act:
            assert recorded(session, {"LC-EB20": Count(received=1)}) == []
            session.commit()
        assert act.id is not None
        assert take_back(session, act.id) == []
    assert kept(member) == []
    with member.session() as session:
        assert sent_shipment(session).state is State.HANDED_OVER


def test_lists_learn_how_many_shipments_came_out_at_once(member: Member) -> None:
    count(member, {"LC-EB20": Count(received=240), "LC-CP11": Count(received=165)})
    with member.session() as session:
        shipments = sent_shipment(session).plan.shipments
        found = receiving.tallies(session, {each.id: State.CLOSED for each in shipments})
        (tally,) = found.values()
    assert (tally.units.shipped, tally.units.short, tally.units.over) == (600, 200, 5)
    assert tally.verdict is Verdict.DIFFERS


def test_each_shipment_counts_its_own_cartons(stranger: Member) -> None:
    with stranger.session() as session:
        plan = a_plan(session)
        a_shipment(session, plan, cartons=2)
        hand_over(session, plan)
        found = receiving.tallies(session, {each.id: each.state for each in plan.shipments})
        assert [tally.units.shipped for tally in found.values()] == [600, 48]


def test_the_platforms_own_word_is_kept_as_it_writes_it(member: Member) -> None:
    with member.session() as session:
        shipment = sent_shipment(session)
        receiving.note_status(session, shipment=shipment, status="Checked-in / MIXED")
    with member.session() as session:
        assert sent_shipment(session).external_status == "Checked-in / MIXED"

"""What the tracking pages are made of: milestones of the channel, what holds, what is odd."""

from datetime import UTC, date, datetime

from app.domain.shipment.states import State
from app.domain.tracking.deadline import Outlook
from app.domain.tracking.milestones import Classifier, Milestone
from app.persistence.movements import find
from app.usecases import tracked
from app.usecases.observe import observe
from tests.factories.people import Member
from tests.factories.plans import a_shipment
from tests.factories.tracking import a_locked_plan, a_movement, cartons_of, said

TODAY = date(2026, 11, 22)


def test_the_usual_milestones_are_shown_and_those_spoken_of(member: Member) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        observe(session, said(Milestone.STUFFED, "10-30"), shipment_id=shipment.id, person_id=None)
        found = tracked.track_shipments(session, [shipment])[shipment.id]
        shown = [fact.milestone for fact in found.shown]
        assert Milestone.STUFFED in shown
        assert Milestone.DISCHARGED not in shown
        assert Milestone.DISCHARGED in [fact.milestone for fact in found.facts]
        assert found.next_milestone == Milestone.EXPORT_RELEASED


def test_a_milestone_off_the_channel_is_shown_once_somebody_spoke_of_it(member: Member) -> None:
    with member.session() as session:
        plan = a_locked_plan(session, main_leg="express", final_delivery="courier")
        shipment = plan.shipments[0]
        told = said(Milestone.DISCHARGED, "11-18")
        observe(session, told, shipment_id=shipment.id, person_id=None)
        found = tracked.track_shipments(session, [shipment])[shipment.id]
        assert Milestone.DISCHARGED in [fact.milestone for fact in found.shown]
        assert Milestone.APPOINTED not in [fact.milestone for fact in found.shown]


def test_odd_dates_are_told_with_the_names_of_the_channel(member: Member) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        for milestone, day in ((Milestone.DEPARTED, "11-20"), (Milestone.ARRIVED, "11-18")):
            observe(session, said(milestone, day), shipment_id=shipment.id, person_id=None)
        found = tracked.track_shipments(session, [shipment])[shipment.id]
        assert [each.code for each in found.advice] == [
            "tracking-order",
            "tracking-not-handed-over",
        ]
        assert found.advice[0].params["later"].zh == "已到港"  # type: ignore[attr-defined]


def test_the_latest_arrival_is_the_shipments_else_the_plans(member: Member) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session, need_by=date(2026, 12, 1)).shipments[0]
        told = said(Milestone.DELIVERED, "12-05", Classifier.ESTIMATED)
        observe(session, told, shipment_id=shipment.id, person_id=None)
        found = tracked.track_shipments(session, [shipment])[shipment.id]
        late = tracked.outlook(found, shipment=shipment, today=TODAY)
        assert (late.outlook, late.late_by) == (Outlook.LATE, 4)
        shipment.latest_arrival = date(2026, 12, 8)
        assert tracked.outlook(found, shipment=shipment, today=TODAY).outlook is Outlook.ON_TIME


def test_silence_counts_from_the_last_word(member: Member) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        shipment.state = State.HANDED_OVER
        found = tracked.track_shipments(session, [shipment])[shipment.id]
        now = datetime(2026, 10, 21, tzinfo=UTC)
        assert tracked.quiet(found, shipment=shipment, now=now) == 20


def test_a_movement_is_tracked_by_the_cartons_in_it(member: Member) -> None:
    with member.session() as session:
        plan = a_locked_plan(session)
        other = a_shipment(session, plan, cartons=2)
        cartons = [*cartons_of(session, plan.shipments[0])[:5], *cartons_of(session, other)]
        container = a_movement(session, cartons)
        told = said(Milestone.DEPARTED, "11-02")
        observe(session, told, movement_id=container.id, person_id=None)
        observe(session, said(Milestone.ARRIVED, "11-18"), shipment_id=other.id, person_id=None)
        session.commit()
        laden, found = tracked.track_movement(session, container)
        assert laden.cartons == 7
        assert found is not None
        assert found.progress.track(Milestone.DEPARTED).complete
        assert found.progress.track(Milestone.ARRIVED).reached == 2
        assert found.row(found.said[0].observation) is found.said[0].row


def test_an_empty_movement_has_nothing_to_track(member: Member) -> None:
    with member.session() as session:
        empty = a_movement(session, [])
        session.commit()
        found = find(session, empty.id)
        assert found is not None
        assert tracked.track_movement(session, found)[1] is None

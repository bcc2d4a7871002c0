"""Answers are saved whole; what a change makes untrue is named first and cleared then."""

from app.domain.shipment.states import State
from app.usecases import answer_plan
from tests.factories.people import Member
from tests.factories.plans import a_plan

GERMANY = {"destination": "DE", "programme": "fba-eu"}


def test_a_new_destination_clears_what_only_fitted_the_old_one(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session, rate_line="lcl")
        told = answer_plan.would_clear(plan, slug="destination", answers=GERMANY)
        assert told == ["importer", "port_of_discharge", "warehouses", "rate_line"]
        answer_plan.save_answers(session, plan=plan, slug="destination", answers=GERMANY)
        assert (plan.destination, plan.programme) == ("DE", "fba-eu")
        assert plan.importer_id is None
        assert (plan.port_of_discharge, plan.rate_line) == ("", "")
        assert plan.shipments[0].warehouse_code == ""
        assert plan.port_of_loading == "CNNGB"


def test_the_same_answer_again_clears_nothing(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session, rate_line="lcl")
        same = {"destination": "US", "programme": "awd"}
        assert answer_plan.would_clear(plan, slug="destination", answers=same) == []
        assert answer_plan.would_clear(plan, slug="terms", answers={"incoterm": "DDP"}) == []


def test_another_main_leg_clears_the_offer_and_the_ports_not_given_anew(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session, rate_line="lcl")
        answers = {"main_leg": "air", "final_delivery": "courier", "port_of_loading": "CNSHA"}
        told = answer_plan.would_clear(plan, slug="channel", answers=answers)
        assert told == ["port_of_discharge", "rate_line"]


def test_a_locked_plan_keeps_its_answers(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        plan.shipments[0].state = State.LOCKED
        [problem] = answer_plan.save_answers(
            session, plan=plan, slug="destination", answers=GERMANY
        )
        assert problem.code == "plan-locked"
        assert plan.destination == "US"

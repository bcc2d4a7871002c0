"""Loading planned at once or in the background, kept as found, stopped on demand."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app import jobs
from app.domain.shipment.states import State
from app.jobs.worker import Worker, name_of_this_process
from app.persistence.load_plans import LoadPlan, of_shipment
from app.persistence.plans import Shipment, plan_by_reference
from app.persistence.tables.jobs import Job, JobState
from app.usecases.stowing import planning, searching
from app.usecases.stowing.asking import Asked, ask
from app.usecases.stowing.cargo import cargo_of
from app.usecases.stowing.figures import Figures
from app.usecases.stowing.loads import Load
from app.usecases.stowing.offered import usual_wish
from app.usecases.stowing.planning import MOST_KEPT, job_in_hand, plan_load, plannable
from app.usecases.stowing.searching import Cancelled, Heard, search
from app.usecases.stowing.wishes import Manner
from config import Config
from tests.factories.loading import TODAY, a_load_plan
from tests.factories.people import Member
from tests.factories.plans import a_plan

PAGE = "/p/IP-2026-0001/loading/1"


@pytest.fixture(autouse=True)
def packed(member: Member) -> None:
    with member.session() as session:
        a_plan(session)


@pytest.fixture
def worker(member: Member, config: Config) -> Worker:
    return Worker(engine=member.engine, config=config, owner=name_of_this_process())


def shipment_in(session: Session) -> Shipment:
    plan = plan_by_reference(session, "IP-2026-0001")
    assert plan is not None
    return plan.shipments[0]


def planned(session: Session, **wished: Any) -> LoadPlan:
    shipment = shipment_in(session)
    wish = replace(usual_wish(shipment, day=TODAY), **wished)
    made = plan_load(session, shipment=shipment, wish=wish, page=PAGE, person_id=None)
    assert isinstance(made, LoadPlan), made
    return made


def kept(member: Member, load_id: int) -> LoadPlan:
    with member.session(writes=False) as session:
        return session.get_one(LoadPlan, load_id)


class TestAtOnce:
    def test_a_quick_plan_is_there_when_asked_for(self, member: Member) -> None:
        with member.session() as session:
            made = planned(session)
        figures = Figures.load(kept(member, made.id).figures)
        assert figures is not None
        assert (figures.kinds, figures.placed, figures.proven) == ({"20GP": 1}, 17, True)
        assert made.job_id is None

    def test_it_remembers_what_was_asked_and_of_which_cartons(self, member: Member) -> None:
        with member.session() as session:
            made = planned(session)
            rows = cargo_of(shipment_in(session))
        assert made.cartons == [row.dump() for row in rows]
        assert made.asked["manner"] == "loose"

    def test_what_has_to_change_is_returned_and_nothing_kept(self, member: Member) -> None:
        with member.session() as session:
            shipment = shipment_in(session)
            wish = replace(usual_wish(shipment, day=TODAY), equipment=())
            made = plan_load(session, shipment=shipment, wish=wish, page=PAGE, person_id=None)
            assert isinstance(made, list)
            assert [problem.code for problem in made] == ["load-equipment-none"]
            assert of_shipment(session, shipment.id) == []

    def test_the_oldest_plans_go_but_never_the_accepted_one(self, member: Member) -> None:
        with member.session() as session:
            shipment = shipment_in(session)
            first = a_load_plan(session, shipment, accepted=True)
            spare = [a_load_plan(session, shipment).id for _ in range(MOST_KEPT)]
            made = planned(session)
            left = [each.id for each in of_shipment(session, shipment.id)]
        assert left == [made.id, *reversed(spare[1:]), first.id]


class TestUntilWhen:
    @pytest.mark.parametrize("state", [State.DRAFT, State.PACKED, State.LOCKED])
    def test_it_is_planned_until_it_is_handed_over(self, member: Member, state: State) -> None:
        with member.session() as session:
            shipment = shipment_in(session)
            shipment.state = state
            assert plannable(shipment) == []

    @pytest.mark.parametrize("state", [State.HANDED_OVER, State.CLOSED, State.CANCELLED])
    def test_afterwards_it_is_only_read(self, member: Member, state: State) -> None:
        with member.session() as session:
            shipment = shipment_in(session)
            shipment.state = state
            wish = usual_wish(shipment, day=TODAY)
            made = plan_load(session, shipment=shipment, wish=wish, page=PAGE, person_id=None)
            assert isinstance(made, list)
            assert [problem.code for problem in made] == ["load-handed-over"]


class TestInTheBackground:
    @pytest.fixture
    def ordered(self, member: Member) -> LoadPlan:
        with member.session() as session:
            return planned(session, seconds=10)

    def test_a_long_search_is_ordered(self, member: Member, ordered: LoadPlan) -> None:
        with member.session() as session:
            job = job_in_hand(session, ordered)
            assert job is not None
            assert job.payload["page"] == f"{PAGE}/{ordered.id}"
            assert job.subject == "IP-2026-0001-1"
        assert ordered.levels == []

    def test_a_worker_finds_the_plan_and_leads_to_it(
        self, member: Member, ordered: LoadPlan, worker: Worker
    ) -> None:
        assert ordered.job_id is not None
        worker.do(ordered.job_id)
        assert Figures.load(kept(member, ordered.id).figures) is not None
        with member.session() as session:
            job = jobs.find(session, ordered.job_id)
            assert job is not None
            assert jobs.Result.load(job.result).onward
            assert job_in_hand(session, ordered) is None

    def test_a_plan_removed_meanwhile_is_not_searched(
        self, member: Member, ordered: LoadPlan, worker: Worker
    ) -> None:
        with member.session() as session:
            session.delete(session.get_one(LoadPlan, ordered.id))
            session.commit()
        assert ordered.job_id is not None
        worker.do(ordered.job_id)
        with member.session() as session:
            assert session.get_one(Job, ordered.job_id).state is JobState.DONE

    def test_a_wish_that_cannot_be_answered_any_more_is_said(
        self, member: Member, ordered: LoadPlan, worker: Worker
    ) -> None:
        with member.session() as session:
            found = session.get_one(LoadPlan, ordered.id)
            found.asked = {**found.asked, "equipment": []}
            session.commit()
        assert ordered.job_id is not None
        worker.do(ordered.job_id)
        with member.session() as session:
            result = jobs.Result.load(session.get_one(Job, ordered.job_id).result)
        assert result.problem is not None
        assert result.problem.code == "load-equipment-none"

    def test_the_best_so_far_is_kept_and_stays_when_the_search_is_stopped(
        self,
        member: Member,
        ordered: LoadPlan,
        worker: Worker,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        seen: list[int] = []

        def stopped(asked: Any, *, heard: Heard, cancelled: Cancelled) -> Load:
            best = search(replace(asked, cartons=replace(asked.cartons, seconds=0.2)))
            heard(best)
            assert not cancelled()
            with member.session() as session:
                figures = Figures.load(session.get_one(LoadPlan, ordered.id).figures)
                seen.append(figures.placed if figures else 0)
                job = session.get_one(Job, ordered.job_id or 0)
                seen.append(job.all_steps)
                jobs.cancel(session, job.id)
            assert cancelled()
            assert cancelled()
            return best

        monkeypatch.setattr(planning, "_PAUSE", 0)
        monkeypatch.setattr(planning, "search", stopped)
        assert ordered.job_id is not None
        worker.do(ordered.job_id)
        assert seen == [17, 10]
        assert Figures.load(kept(member, ordered.id).figures) is not None

    def test_nothing_is_kept_of_a_search_that_found_nothing(
        self, member: Member, ordered: LoadPlan, worker: Worker, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(planning, "search", lambda *_args, **_kwargs: Load())
        assert ordered.job_id is not None
        worker.do(ordered.job_id)
        assert kept(member, ordered.id).levels == []

    def test_a_worker_that_lost_its_job_writes_nothing(
        self, member: Member, ordered: LoadPlan, worker: Worker, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def overtaken(asked: Any, *, heard: Heard, cancelled: Cancelled) -> Load:
            del heard, cancelled
            with member.session() as session:
                session.get_one(Job, ordered.job_id or 0).owner = "another"
                session.commit()
            return search(replace(asked, cartons=replace(asked.cartons, seconds=0.2)))

        monkeypatch.setattr(planning, "search", overtaken)
        assert ordered.job_id is not None
        worker.do(ordered.job_id)
        assert kept(member, ordered.id).levels == []


def test_of_one_level_every_better_plan_is_heard(member: Member) -> None:
    heard: list[Load] = []
    with member.session() as session:
        shipment = shipment_in(session)
        rows = cargo_of(shipment)
        wish = replace(usual_wish(shipment, day=TODAY), manner=Manner.LOOSE)
    asked = ask(wish, rows)
    assert isinstance(asked, Asked)
    found = searching.search(asked, heard=heard.append)
    assert heard
    assert heard[-1].outermost
    assert found.left().total() == 0


def test_a_plan_in_the_making_is_not_forgotten_however_old(member: Member) -> None:
    with member.session() as session:
        shipment = shipment_in(session)
        waiting = planned(session, seconds=10)
        for _ in range(MOST_KEPT):
            a_load_plan(session, shipment)
        planned(session)
        assert waiting.id in {each.id for each in of_shipment(session, shipment.id)}


def test_pallets_that_travel_in_nothing_are_a_mistake_of_ours(member: Member) -> None:
    with member.session() as session:
        shipment = shipment_in(session)
        asked = ask(usual_wish(shipment, day=TODAY), cargo_of(shipment))
    assert isinstance(asked, Asked)
    with pytest.raises(ValueError, match="travel in something"):
        searching.search(replace(asked, containers=asked.cartons))

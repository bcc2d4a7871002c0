"""Mixed cartons of a large lot are sought in the background, kept with the job, and read back."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app import jobs
from app.domain.packing.cartons import CartonGroup
from app.domain.quantities.length import Volume
from app.jobs.worker import Worker, name_of_this_process
from app.persistence.plans import Shipment, plan_by_reference
from app.persistence.tables.jobs import JobState
from app.usecases.stowing import carton_job, carton_record
from app.usecases.stowing.carton_job import Asked, found, order
from app.usecases.stowing.carton_lot import Choices, Mix
from app.usecases.stowing.cartons import MixedProposal, propose_mixed
from config import Config
from tests.factories.carton_lots import CUPS, TOWELS, Goods, a_lot, held
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment

TODAY = date(2026, 11, 22)
PAGE = "/p/IP-2026-0001/cartons/1"
CHOICES = Choices(mix=Mix.ALL, most_skus=2, identical=1, handling=Volume(5_000_000))


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carton_job, "SECONDS", 0.4)


def ordered(session: Session, member: Member, **units: int) -> int:
    shipment = a_plan(session, packed=False).shipments[0]
    asked = Asked(units=units, choices=CHOICES, anew=True, page=PAGE, day=TODAY)
    return order(session, shipment, asked, person_id=member.person_id)


def do(member: Member, config: Config, job_id: int) -> None:
    Worker(engine=member.engine, config=config, owner=name_of_this_process()).do(job_id)


UNITS: dict[str, int] = {"LC-TW07": 30, "LC-CP11": 50}


def test_what_was_found_is_read_back_with_what_was_asked(member: Member, config: Config) -> None:
    with member.session() as session:
        job_id = ordered(session, member, **UNITS)
        shipment = the_shipment(session)
        assert found(session, shipment, job_id) is None
    do(member, config, job_id)
    with member.session() as session:
        shipment = the_shipment(session)
        job = jobs.find(session, job_id)
        assert job is not None
        result = jobs.Result.load(job.result)
        assert (result.page, result.onward) == (f"{PAGE}?ways={job_id}", True)
        answer = found(session, shipment, job_id)
        assert answer is not None
        assert (answer.units, answer.anew) == (UNITS, True)
        assert answer.choices == CHOICES
        assert held(answer.proposal.groups) == UNITS
        other = a_shipment(session, shipment.plan, cartons=1)
        assert found(session, other, job_id) is None
        assert found(session, shipment, job_id + 1) is None


def the_shipment(session: Session) -> Shipment:
    plan = plan_by_reference(session, "IP-2026-0001")
    assert plan is not None
    return plan.shipments[0]


def test_a_stopped_search_keeps_nothing(
    member: Member, config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    with member.session() as session:
        job_id = ordered(session, member, **UNITS)

    def stop(*_args: Any, cancelled: Any, **_named: Any) -> Any:
        with member.session() as session:
            jobs.cancel(session, job_id)
            session.commit()
        assert cancelled()
        assert cancelled()
        return propose_mixed(a_lot(cups=CUPS), Choices(seconds=0.1))

    monkeypatch.setattr(carton_job, "propose_mixed", stop)
    do(member, config, job_id)
    with member.session() as session:
        job = jobs.find(session, job_id)
        assert job is not None
        assert (job.state, job.result) == (JobState.CANCELLED, {})


def test_a_shipment_removed_meanwhile_leads_back_to_the_page(
    member: Member, config: Config
) -> None:
    with member.session() as session:
        job_id = ordered(session, member, **UNITS)
        session.delete(the_shipment(session))
        session.commit()
    do(member, config, job_id)
    with member.session() as session:
        job = jobs.find(session, job_id)
        assert job is not None
        assert jobs.Result.load(job.result).page == PAGE


def test_a_record_is_read_back_as_it_was() -> None:
    lot = a_lot(cups=CUPS, towels=TOWELS, pole=Goods(units=2, size=(800, 60, 60)))
    proposal = propose_mixed(lot, Choices(seconds=0.2))
    assert carton_record.load(carton_record.dump(proposal)) == proposal


def test_cartons_without_a_size_are_no_proposal() -> None:
    with pytest.raises(ValueError, match="measured"):
        carton_record.dump(MixedProposal(plain=(CartonGroup(count=1, contents=()),)))

"""A demo belongs to one guest, holds sample plans, and is gone with everything in it in a day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import time_machine
from sqlalchemy import Engine, func, select

from app.domain.naming import Language
from app.domain.problems import Problem
from app.jobs import Work, leases
from app.jobs.worker import Worker
from app.persistence.session import enter_workspace, make_session
from app.persistence.tables.accounts import DemoStart, Person, Workspace
from app.persistence.tables.foundation import now
from app.persistence.tables.plans import Plan
from app.usecases import demo_visits, demo_workspace, signing_in
from app.usecases.demo_visits import MOST_AN_HOUR, Visitor, close_demo, open_demo
from config import Config
from tests.factories.people import Member

SOMEBODY = Visitor(language=Language.EN, address="192.0.2.7", day=date(2026, 11, 22))
HOUR = timedelta(hours=1)


@pytest.fixture
def _empty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the plans out, where only the demo's door is looked at."""
    monkeypatch.setattr(demo_workspace, "fill", lambda *_args, **_kwargs: None)


def opened(engine: Engine, config: Config, visitor: Visitor = SOMEBODY) -> str | list[Problem]:
    with make_session(engine, writes=True) as session:
        return open_demo(session, visitor, config=config)


def codes(outcome: str | list[Problem]) -> list[str]:
    return [] if isinstance(outcome, str) else [problem.code for problem in outcome]


def left(engine: Engine) -> list[int]:
    """Return how many workspaces, people and plans there are."""
    with engine.connect() as connection:
        return [
            connection.scalar(select(func.count(kind.id))) or 0
            for kind in (Workspace, Person, Plan)
        ]


def test_a_guest_finds_sample_plans_in_a_workspace_that_ends(
    engine: Engine, config: Config
) -> None:
    token = opened(engine, config)
    assert isinstance(token, str)
    with make_session(engine) as session:
        membership = signing_in.recognise(session, token=token)
        assert membership is not None
        assert membership.person.email.endswith("@demo.invalid")
        assert membership.workspace.sample
        assert demo_visits.is_demo(membership.workspace)
        enter_workspace(session, membership.workspace_id)
        assert len(session.scalars(select(Plan)).all()) > 2


@pytest.mark.usefixtures("_empty")
def test_no_password_opens_a_guests_account(engine: Engine, config: Config) -> None:
    opened(engine, config)
    with make_session(engine, writes=True) as session:
        guest = session.scalars(select(Person)).one()
        for password in ("", guest.password_hash, guest.password_hash[1:]):
            assert signing_in.sign_in(session, email=guest.email, password=password) is None


@pytest.mark.usefixtures("_empty")
def test_only_so_many_demos_are_open_at_once(engine: Engine, config: Config) -> None:
    config = replace(config, demos=2)
    for number in range(2):
        assert codes(opened(engine, config, replace(SOMEBODY, address=str(number)))) == []
    assert codes(opened(engine, config)) == ["demo-full"]
    with time_machine.travel(now() + demo_visits.LASTS, tick=False):
        assert codes(opened(engine, config)) == []
    assert codes(opened(engine, replace(config, demos=0))) == ["demo-full"]


@pytest.mark.usefixtures("_empty")
def test_one_address_opens_only_so_many_an_hour(engine: Engine, config: Config) -> None:
    for _each in range(MOST_AN_HOUR):
        assert codes(opened(engine, config)) == []
    assert codes(opened(engine, config)) == ["demo-often"]
    assert codes(opened(engine, config, replace(SOMEBODY, address="192.0.2.8"))) == []
    with time_machine.travel(now() + HOUR, tick=False):
        assert codes(opened(engine, config)) == []
    with make_session(engine) as session:
        assert "192.0.2" not in " ".join(session.scalars(select(DemoStart.origin)))


def test_a_demo_that_cannot_be_filled_was_never_opened(
    engine: Engine, config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_kwargs: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(demo_workspace, "fill", broken)
    with pytest.raises(ZeroDivisionError):
        opened(engine, config)
    assert left(engine) == [0, 0, 0]


def test_it_is_removed_on_demand_with_everything_in_it(
    engine: Engine, config: Config, member: Member
) -> None:
    before = left(engine)
    token = opened(engine, config)
    assert isinstance(token, str)
    with make_session(engine, writes=True) as session:
        membership = signing_in.recognise(session, token=token)
        assert membership is not None
        enter_workspace(session, membership.workspace_id)
        assert close_demo(session, membership.workspace, config=config)
    assert left(engine) == before
    with member.session() as session:
        own = session.scalars(select(Workspace)).one()
        assert not close_demo(session, own, config=config)


@pytest.mark.usefixtures("_empty")
def test_it_is_shut_and_removed_by_itself_when_its_day_is_over(
    engine: Engine, config: Config
) -> None:
    token = opened(engine, config)
    assert isinstance(token, str)
    worker = Worker(engine=engine, config=config, owner="a")
    assert leases.sweep(engine) == []
    with time_machine.travel(now() + demo_visits.LASTS, tick=False):
        with make_session(engine) as session:
            assert signing_in.recognise(session, token=token) is None
        (job_id,) = leases.sweep(engine)
        worker.do(job_id)
        worker.do(job_id)
    assert left(engine) == [0, 0, 0]


def test_a_demo_that_its_guest_removed_already_is_no_work(
    engine: Engine, config: Config, member: Member
) -> None:
    claim = leases.Claim(
        job_id=1,
        owner="a",
        workspace_id=999,
        kind="demo-ends",
        subject="",
        payload={},
        person_id=None,
    )
    before = left(engine)
    demo_visits.end_demo(Work(claim=claim, engine=engine, config=config))
    assert left(engine) == before
    assert member.workspace_id != claim.workspace_id

"""The demo workspace is marked as made up, loaded once, and shows every stage of a shipment."""

from sqlalchemy import Engine, select

from app.domain.shipment.states import State
from app.persistence.session import make_session
from app.persistence.tables.accounts import Workspace
from app.persistence.tables.plans import Shipment
from app.usecases import demo_workspace


def test_it_is_a_sample_and_comes_once(engine: Engine) -> None:
    with make_session(engine, writes=True) as session:
        demo_workspace.load(session)
        demo_workspace.load(session)
        workspaces = session.scalars(select(Workspace)).all()
        assert [workspace.sample for workspace in workspaces] == [True]


def test_it_shows_a_shipment_at_every_stage(engine: Engine) -> None:
    with make_session(engine, writes=True) as session:
        demo_workspace.load(session)
        states = session.scalars(select(Shipment.state).order_by(Shipment.id)).all()
        assert states == [State.PACKED, State.DRAFT, State.DEPARTED, State.CLOSED]

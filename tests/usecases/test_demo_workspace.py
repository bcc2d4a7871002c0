"""The demo workspace is marked as made up, loaded once, and shows every stage of a shipment."""

from sqlalchemy import Engine, select

from app.domain.shipment.states import State
from app.persistence.session import make_session
from app.persistence.tables.accounts import Workspace
from app.persistence.tables.jobs import Job
from app.persistence.tables.plans import Shipment
from app.persistence.tables.undoing import UndoStep
from app.usecases import demo_workspace
from app.usecases.plan_record import shipment_reference


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


def test_loading_it_leaves_nothing_to_take_back_and_orders_the_papers(engine: Engine) -> None:
    with make_session(engine, writes=True) as session:
        demo_workspace.load(session)
        assert session.scalars(select(UndoStep)).all() == []
        assert [job.subject for job in session.scalars(select(Job).order_by(Job.id))] == [
            shipment_reference(shipment)
            for shipment in session.scalars(select(Shipment).order_by(Shipment.id))
            if shipment.state in {State.DEPARTED, State.CLOSED}
        ]

"""The demo workspace is marked as made up, and loaded once."""

from sqlalchemy import Engine, select

from app.persistence.session import make_session
from app.persistence.tables.accounts import Workspace
from app.usecases import demo_workspace


def test_it_is_a_sample_and_comes_once(engine: Engine) -> None:
    with make_session(engine, writes=True) as session:
        demo_workspace.load(session)
        demo_workspace.load(session)
        workspaces = session.scalars(select(Workspace)).all()
        assert [workspace.sample for workspace in workspaces] == [True]

"""The database as the demo finds it, with its workspace."""

from app.cli.database import bring_up_to_date
from app.persistence.session import make_session
from app.usecases import demo_workspace
from config import Config


def prepare_demo(config: Config) -> None:
    """Bring the database up to date and load the demo workspace unless it is there."""
    engine = bring_up_to_date(config)
    with make_session(engine, writes=True) as session:
        demo_workspace.load(session)
    engine.dispose()

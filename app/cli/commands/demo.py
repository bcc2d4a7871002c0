"""`sampan demo`: the main job without a browser, each step printed."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import click

from app.persistence import migrating
from app.persistence.session import make_engine, make_session
from app.usecases import demo as main_job
from config import VAR

FOLDER: Final = VAR / "demo"


@click.command()
@click.option(
    "--output",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=FOLDER,
    show_default=True,
    help="The folder that is emptied and filled with labels, papers and summaries.",
)
def demo(folder: Path) -> None:
    """Plan the demo shipment from sign-up to lock, and print what it needs."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    engine = make_engine(f"sqlite:///{folder / 'demo.db'}")
    migrating.upgrade(engine)
    with make_session(engine, writes=True) as session:
        main_job.run(session, folder=folder, today=datetime.now(UTC).date(), tell=_tell)
    engine.dispose()
    click.echo((folder / "summary.zh.txt").read_text(encoding="utf-8"))
    click.echo((folder / "summary.en.txt").read_text(encoding="utf-8"))


def _tell(english: str, chinese: str) -> None:
    click.echo(f"  {chinese} · {english}")

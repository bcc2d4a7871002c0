"""`sampan prepare`: the database as `sampan run` finds it."""

import click

from app.cli.demo_database import prepare_demo
from app.usecases import demo_workspace
from config import Config


@click.command()
def prepare() -> None:
    """Bring the database up to date and load the demo workspace, once."""
    prepare_demo(Config.development())
    click.echo(f"Demo sign-in: {demo_workspace.EMAIL} / {demo_workspace.PASSWORD}")

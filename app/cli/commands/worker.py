"""`sampan worker`: the background work, which `run` and `serve` start."""

import pkgutil
from importlib import import_module

import click

from app import logs, usecases
from app.cli.serving import production_settings
from app.jobs import transport
from app.jobs.worker import run
from app.persistence.session import make_engine
from config import Config


@click.command()
@click.option("--production", is_flag=True, help="Refuse to start without a secret.")
def worker(*, production: bool) -> None:
    """Do the background work until told to stop; `run` and `serve` start one."""
    config = production_settings() if production else Config.development()
    logs.write()
    for info in pkgutil.walk_packages(usecases.__path__, f"{usecases.__name__}."):
        import_module(info.name)
    run(transport.with_queue(make_engine(config.database_url), config.queue_url), config)

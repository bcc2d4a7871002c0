"""`sampan run`: the demo on this machine."""

import sys

import click

from app.cli.commands.machine import provide
from app.cli.demo_database import prepare_demo
from app.cli.serving import announcer, bind_option, insist_on_free, processes_option, web_server
from app.cli.supervising import run_together
from app.usecases import demo_workspace
from config import Config


@click.command()
@bind_option
@processes_option
def run(bind: str, processes: int) -> None:
    """Prepare the demo, then run the web server and the worker until Ctrl-C."""
    insist_on_free(bind)
    provide()
    prepare_demo(Config.development())
    sys.exit(
        run_together(
            {
                "web server": web_server("development", bind, processes),
                "worker": [sys.executable, "-m", "app.cli", "worker"],
            },
            when_started=announcer(
                bind,
                f"\nSampan is ready: http://{bind}\n"
                f"Sign in with {demo_workspace.EMAIL} / {demo_workspace.PASSWORD}\n"
                "Ctrl-C stops it.\n",
            ),
        )
    )

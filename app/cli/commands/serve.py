"""`sampan serve`: production."""

import sys

import click

from app.cli.database import bring_up_to_date
from app.cli.serving import (
    announcer,
    bind_option,
    insist_on_free,
    processes_option,
    production_settings,
    web_server,
)
from app.cli.supervising import run_together


@click.command()
@bind_option
@processes_option
def serve(bind: str, processes: int) -> None:
    """Run production: settings from the environment, the newest schema, server and worker."""
    config = production_settings()
    insist_on_free(bind)
    bring_up_to_date(config).dispose()
    sys.exit(
        run_together(
            {
                "web server": web_server("production", bind, processes),
                "worker": [sys.executable, "-m", "app.cli", "worker", "--production"],
            },
            when_started=announcer(bind, f"Sampan answers at {bind} for {config.public_url}"),
        )
    )

"""Commands that serve: `run` for this machine, `serve` for production, `worker` for the jobs."""

import contextlib
import http.client
import pkgutil
import socket
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Final

import click

from app import logs, usecases
from app.cli import machine, supervising
from app.cli.database import bring_up_to_date, prepare_demo
from app.jobs import transport
from app.jobs.worker import run as run_worker
from app.persistence.session import make_engine
from app.usecases import demo_workspace
from config import Config, MissingSettingError

_HERE: Final = "127.0.0.1:8000"
_REFUSED: Final = 2

bind_option = click.option(
    "--bind", envvar="SAMPAN_BIND", default=_HERE, show_default=True, help="Address and port."
)
processes_option = click.option(
    "--processes",
    envvar="SAMPAN_PROCESSES",
    type=click.IntRange(1, 64),
    default=2,
    show_default=True,
    help="How many web processes answer at once.",
)


@click.command()
@bind_option
@processes_option
def run(bind: str, processes: int) -> None:
    """Prepare the demo, then run the web server and the worker until Ctrl-C."""
    _insist_on_free(bind)
    machine.provide()
    prepare_demo(Config.development())
    sys.exit(
        supervising.run_together(
            {
                "web server": _gunicorn("development", bind, processes),
                "worker": [sys.executable, "-m", "app.cli", "worker"],
            },
            when_started=_announcer(
                bind,
                f"\nSampan is ready: http://{bind}\n"
                f"Sign in with {demo_workspace.EMAIL} / {demo_workspace.PASSWORD}\n"
                "Ctrl-C stops it.\n",
            ),
        )
    )


@click.command()
@bind_option
@processes_option
def serve(bind: str, processes: int) -> None:
    """Run production: settings from the environment, the newest schema, server and worker."""
    config = _production()
    _insist_on_free(bind)
    bring_up_to_date(config).dispose()
    sys.exit(
        supervising.run_together(
            {
                "web server": _gunicorn("production", bind, processes),
                "worker": [sys.executable, "-m", "app.cli", "worker", "--production"],
            },
            when_started=_announcer(bind, f"Sampan answers at {bind} for {config.public_url}"),
        )
    )


@click.command()
@click.option("--production", is_flag=True, help="Refuse to start without a secret.")
def worker(*, production: bool) -> None:
    """Do the background work until told to stop; `run` and `serve` start one."""
    config = _production() if production else Config.development()
    logs.write()
    for info in pkgutil.walk_packages(usecases.__path__, f"{usecases.__name__}."):
        import_module(info.name)
    run_worker(transport.with_queue(make_engine(config.database_url), config.queue_url), config)


def _production() -> Config:
    try:
        return Config.production()
    except MissingSettingError as missing:
        click.echo(str(missing), err=True)
        sys.exit(_REFUSED)


def _gunicorn(mode: str, bind: str, processes: int) -> list[str]:
    return [
        sys.executable, "-m", "gunicorn", f"app.web.serving:{mode}()",
        "--bind", bind, "--workers", str(processes), "--timeout", "60", "--log-level", "warning",
    ]  # fmt: skip


def _address(bind: str) -> tuple[str, int]:
    host, _colon, port = bind.rpartition(":")
    if not host or not port.isdigit():
        raise click.BadParameter("write it as address:port, for example 127.0.0.1:8000")
    return host, int(port)


def _insist_on_free(bind: str) -> None:
    """Refuse a port somebody else listens on before anything is started."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(_address(bind))
        except OSError as error:
            reason = error.strerror
            click.echo(f"{bind} cannot be used: {reason}. Set SAMPAN_BIND to another.", err=True)
            sys.exit(_REFUSED)


def _announcer(bind: str, announcement: str) -> Callable[[], bool]:
    """Return a function that says `announcement` as soon as the server answers."""

    def announce() -> bool:
        host, port = _address(bind)
        connection = http.client.HTTPConnection(host, port, timeout=1)
        with contextlib.closing(connection):
            try:
                connection.request("GET", "/health")
                connection.getresponse().read()
            except OSError:
                return False
        click.echo(announcement)
        return True

    return announce

"""What the commands that serve share: their settings, where they answer, and that they do."""

import contextlib
import http.client
import socket
import sys
from collections.abc import Callable
from typing import Final

import click

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


def production_settings() -> Config:
    """Return what the environment says, or say what it lacks and leave."""
    try:
        return Config.production()
    except MissingSettingError as missing:
        click.echo(str(missing), err=True)
        sys.exit(_REFUSED)


def web_server(mode: str, bind: str, processes: int) -> list[str]:
    """Return the command that serves the pages in one of the modes of app/web/serving.py."""
    return [
        sys.executable, "-m", "gunicorn", f"app.web.serving:{mode}()",
        "--bind", bind, "--workers", str(processes), "--timeout", "60", "--log-level", "warning",
    ]  # fmt: skip


def address(bind: str) -> tuple[str, int]:
    """Return host and port of `bind`."""
    host, _colon, port = bind.rpartition(":")
    if not host or not port.isdigit():
        raise click.BadParameter("write it as address:port, for example 127.0.0.1:8000")
    return host, int(port)


def insist_on_free(bind: str) -> None:
    """Refuse a port somebody else listens on before anything is started."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address(bind))
        except OSError as error:
            reason = error.strerror
            click.echo(f"{bind} cannot be used: {reason}. Set SAMPAN_BIND to another.", err=True)
            sys.exit(_REFUSED)


def announcer(bind: str, announcement: str) -> Callable[[], bool]:
    """Return a function that says `announcement` as soon as the server answers."""

    def announce() -> bool:
        host, port = address(bind)
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

"""How slow our pages are beside the least a page with three queries can cost, in one run.

    python -m benchmarks.floor [requests]

A bare Flask page and the plan page are served by the same gunicorn and asked for in turn, so that
whatever else the machine does falls on both. Only the ratio says anything.
"""

import contextlib
import http.client
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from flask import Flask, render_template_string
from sqlalchemy import Engine, select
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from app import create_app
from app.persistence import migrating
from app.persistence.session import make_engine, make_session
from app.persistence.tables.accounts import Membership
from app.persistence.tables.plans import Carton, Item, Plan
from app.web.security import COOKIE
from app.web.serving import settled
from config import Config
from tests.factories.people import sign_up
from tests.factories.plans import a_plan

DATABASE: Final = "FLOOR_DATABASE"
REQUESTS: Final = 300
WARM: Final = 20
MOST: Final = 2
PAGE: Final = """<!doctype html><title>Floor</title><h1>{{ plan.name }}</h1>
<table>{% for item in items %}<tr><td>{{ item.quantity }}</td></tr>{% endfor %}</table>
<ol>{% for carton in cartons %}<li>{{ carton.number }}</li>{% endfor %}</ol>"""


def bare(engine: Engine) -> Flask:
    """Return an application with one page, three queries and nothing else."""
    app = Flask("floor")
    workspace_id = _workspace(engine)

    @app.get("/")
    def page() -> str:
        with make_session(engine, workspace_id=workspace_id) as session:
            return render_template_string(
                PAGE,
                plan=session.scalars(select(Plan)).one(),
                items=session.scalars(select(Item)).all(),
                cartons=session.scalars(select(Carton)).all(),
            )

    return app


def _workspace(engine: Engine) -> int:
    with make_session(engine) as session:
        return session.scalars(select(Membership.workspace_id)).one()


def application() -> Any:
    """Return what gunicorn serves: Sampan, and the bare page under /floor."""
    address = os.environ[DATABASE]
    site = create_app(Config(database_url=address, secret_key="f" * 32))
    floor = bare(make_engine(address))
    return DispatcherMiddleware(settled(site), {"/floor": floor})


@contextlib.contextmanager
def served(address: str, *, module: str = "benchmarks.floor") -> Iterator[int]:
    """Serve the application of `module` in one process and yield its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "gunicorn", f"{module}:application()"]
    options = ["--bind", f"127.0.0.1:{port}", "--log-level", "warning"]
    process = subprocess.Popen(  # noqa: S603
        [*command, *options], env={**os.environ, DATABASE: address}
    )
    try:
        yield port
    finally:
        process.terminate()
        process.wait()


def ask(port: int, path: str, token: str) -> tuple[int, float]:
    """Return the status of one request and the milliseconds it took."""
    began = time.perf_counter()
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as client:
        client.request("GET", path, headers={"Cookie": f"{COOKIE}={token}"})
        answer = client.getresponse()
        answer.read()
    return answer.status, (time.perf_counter() - began) * 1000


def wait(port: int) -> None:
    """Wait until the server answers."""
    for _attempt in range(200):
        with contextlib.suppress(OSError):
            ask(port, "/floor/", "")
            return
        time.sleep(0.1)
    raise SystemExit("the server did not start")


def measure(port: int, paths: dict[str, str], token: str, times: int) -> dict[str, list[float]]:
    """Ask for every page in turn, `times` over, after some that are not counted."""
    spent: dict[str, list[float]] = {name: [] for name in paths}
    for turn in range(WARM + times):
        for name, path in paths.items():
            status, milliseconds = ask(port, path, token)
            if status != http.client.OK:
                raise SystemExit(f"{name} answered {status}")
            if turn >= WARM:
                spent[name].append(milliseconds)
    return spent


def main() -> None:
    """Measure, print, and fail when the plan page costs more than twice the floor."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else REQUESTS
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{Path(folder) / 'floor.db'}"
        engine = make_engine(address)
        migrating.upgrade(engine)
        member = sign_up(engine)
        with member.session() as session:
            reference = a_plan(session).reference
        with served(address) as port:
            wait(port)
            paths = {"floor": "/floor/", "plan": f"/p/{reference}"}
            spent = measure(port, paths, member.token, times)
        engine.dispose()
    tails = {}
    for name, figures in spent.items():
        tails[name] = statistics.quantiles(figures, n=20)[18]
        print(f"{name:6} p50 {statistics.median(figures):6.1f} ms  p95 {tails[name]:6.1f} ms")
    ratio = tails["plan"] / tails["floor"]
    print(f"plan / floor at p95: {ratio:.2f} (at most {MOST})")
    sys.exit(ratio > MOST)


if __name__ == "__main__":
    main()

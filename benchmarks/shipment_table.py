"""How slow the shipment table is beside the floor, with 2,000 shipments of 24 cartons.

    python -m benchmarks.shipment_table [requests]

The bare page keeps a database of its own, with the one plan it has in benchmarks.floor; both are
served by the same gunicorn and asked for in turn, so that only the ratio says anything.
"""

import os
import statistics
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from werkzeug.middleware.dispatcher import DispatcherMiddleware

from app import create_app
from app.persistence import migrating
from app.persistence.session import make_engine
from app.web.serving import settled
from benchmarks.floor import DATABASE, bare, measure, served, wait
from benchmarks.many_shipments import Seeds
from config import Config
from tests.factories.people import sign_up
from tests.factories.plans import a_plan

TABLE_DATABASE: Final = "TABLE_DATABASE"
REQUESTS: Final = 200
MOST: Final = 3
PATHS: Final = {
    "first page": "/shipments",
    "all, page 40": "/shipments?state=all&page=40",
    "sorted": "/shipments?state=all&sort=-sailed",
    "by weight": "/shipments?sort=weight",
    "by forwarder": "/shipments?state=all&forwarder=Forwarder+3",
    "late or near": "/shipments?risk=at-risk",
    "by container": "/shipments?state=all&q=TCNU0000123",
}


def application() -> Any:
    """Return what gunicorn serves: Sampan with the many shipments, and the bare page."""
    site = create_app(Config(database_url=os.environ[TABLE_DATABASE], secret_key="f" * 32))
    floor = bare(make_engine(os.environ[DATABASE]))
    return DispatcherMiddleware(settled(site), {"/floor": floor})


def seed(folder: Path) -> tuple[str, str, str]:
    """Write both databases; return their addresses and a token for the one with the table."""
    small, large = (f"sqlite:///{folder / name}.db" for name in ("floor", "table"))
    for address in (small, large):
        engine = make_engine(address)
        migrating.upgrade(engine)
        member = sign_up(engine)
        if address == small:
            with member.session() as session:
                a_plan(session)
        else:
            seeds = Seeds(member, today=datetime.now(UTC).date())
            seeds.fill()
            with engine.begin() as connection:
                seeds.write(connection)
        engine.dispose()
    return small, large, member.token


def main() -> None:
    """Measure, print, and fail when a page of the table costs more than three times the floor."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else REQUESTS
    with tempfile.TemporaryDirectory() as folder:
        small, large, token = seed(Path(folder))
        os.environ[TABLE_DATABASE] = large
        with served(small, module="benchmarks.shipment_table") as port:
            wait(port)
            spent = measure(port, {"floor": "/floor/", **PATHS}, token, times)
    tails = {name: statistics.quantiles(figures, n=20)[18] for name, figures in spent.items()}
    for name, figures in spent.items():
        ratio = tails[name] / tails["floor"]
        middle = statistics.median(figures)
        print(f"{name:14} p50 {middle:6.1f} ms  p95 {tails[name]:6.1f} ms  {ratio:5.2f} × floor")
    worst = max(tails[name] for name in PATHS) / tails["floor"]
    print(f"worst / floor at p95: {worst:.2f} (at most {MOST})")
    sys.exit(worst > MOST)


if __name__ == "__main__":
    main()

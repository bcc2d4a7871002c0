"""How slow the shipment table is beside the floor, with 2,000 shipments of 24 cartons.

    python -m benchmarks.shipment_table [requests]

The bare page keeps a database of its own, with the one plan it has in benchmarks.floor; both are
served by the same gunicorn and asked for in turn, so that only the ratio says anything. What was
made of a workspace is kept until something in it changes: each page is measured as it is read in
between; by the first reader after somebody else changed a shipment of the first page, which is
what the bound is about; and after a change of which nothing is known but that it was made, so that
everything is read anew.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import update
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from app import create_app
from app.domain.naming import Language
from app.persistence import migrating
from app.persistence.session import make_engine
from app.persistence.shipment_table import lines
from app.persistence.shipment_table.search import Group, Search
from app.persistence.tables.accounts import Workspace
from app.persistence.tables.plans import Shipment
from app.usecases.export_shipments import ExportOrder, export
from app.usecases.shipment_columns import COLUMNS
from app.web.serving import settled
from benchmarks.floor import DATABASE, WARM, ask, bare, measure, served, wait
from benchmarks.many_shipments import Seeds
from config import Config
from tests.factories.people import Member, sign_up
from tests.factories.plans import a_plan

TABLE_DATABASE: Final = "TABLE_DATABASE"
REQUESTS: Final = 200
Change = Callable[[Member, int], None]
#: How many times the floor a page may take at p95.
MOST: Final = 3
PATHS: Final = {
    "first page": "/shipments",
    "page 40 of all": "/shipments?state=all&page=40",
    "by departure": "/shipments?state=all&sort=-sailed",
    "by weight": "/shipments?sort=weight",
    "of a forwarder": "/shipments?state=all&forwarder=Forwarder+3",
    "late or near": "/shipments?risk=at-risk",
    "of a container": "/shipments?state=all&q=TCNU0000123",
}


def application() -> Any:
    """Return what gunicorn serves: Sampan with the many shipments, and the bare page."""
    site = create_app(Config(database_url=os.environ[TABLE_DATABASE], secret_key="f" * 32))
    floor = bare(make_engine(os.environ[DATABASE]))
    return DispatcherMiddleware(settled(site), {"/floor": floor})


def seed_floor(address: str) -> None:
    """Write the floor's plan."""
    engine = make_engine(address)
    migrating.upgrade(engine)
    with sign_up(engine).session() as session:
        a_plan(session)
    engine.dispose()


def seed_table(address: str) -> Member:
    """Write the many shipments."""
    engine = make_engine(address)
    migrating.upgrade(engine)
    seeds = Seeds(sign_up(engine), today=datetime.now(UTC).date())
    seeds.fill()
    with engine.begin() as connection:
        seeds.write(connection)
    return seeds.member


def measure_anew(
    port: int, member: Member, times: int, *, change: Change
) -> dict[str, list[float]]:
    """Ask for every page in turn, each right after a change."""
    spent: dict[str, list[float]] = {name: [] for name in ("floor", *PATHS)}
    for turn in range(WARM + times):
        for name, path in {"floor": "/floor/", **PATHS}.items():
            change(member, turn)
            status, milliseconds = ask(port, path, member.token)
            if status != 200:
                raise SystemExit(f"{name} answered {status}")
            if turn >= WARM:
                spent[name].append(milliseconds)
    return spent


def change_a_shipment(member: Member, turn: int) -> None:
    """Change a shipment that the first page shows, a different one each time."""
    with member.session() as session:
        search = Search(number=1)
        shown = lines.page(session, search, today=datetime.now(UTC).date()).rows
        shipment = session.get_one(Shipment, shown[turn % len(shown)].facts.id)
        shipment.note, shipment.city = f"Call {turn}", f"City {turn}"
        session.commit()


def change_anything(member: Member, _turn: int) -> None:
    """Count a change without a word about what it was."""
    table: Any = Workspace.__table__
    with member.engine.begin() as connection:
        connection.execute(update(table).values(changes=table.c.changes + 1))


def report(heading: str, spent: dict[str, list[float]]) -> float:
    """Print the figures of each page and return the worst ratio to the floor at p95."""
    tails = {name: statistics.quantiles(figures, n=20)[18] for name, figures in spent.items()}
    print(heading)
    for name, figures in spent.items():
        ratio = tails[name] / tails["floor"]
        middle = statistics.median(figures)
        print(f"  {name:15} p50 {middle:6.1f} ms  p95 {tails[name]:6.1f} ms  {ratio:5.2f} × floor")
    return max(tails[name] for name in PATHS) / tails["floor"]


def report_files(member: Member) -> None:
    """Print how long the whole table takes as a file, with all columns."""
    for ending in ("csv", "xlsx"):
        order = ExportOrder(
            search=Search(states=Group.ALL),
            keys=tuple(COLUMNS),
            ending=ending,
            language=Language.ZH,
            today=datetime.now(UTC).date(),
        )
        with member.session(writes=False) as session:
            began = time.perf_counter()
            size = len(export(session, order))
        print(f"  {ending:15} {time.perf_counter() - began:6.2f} s  {size / 1024:.0f} KiB")


def main() -> None:
    """Measure, print, and fail when a page of the table costs more than it may."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else REQUESTS
    with tempfile.TemporaryDirectory() as folder:
        small, large = (f"sqlite:///{Path(folder) / name}.db" for name in ("floor", "table"))
        seed_floor(small)
        member = seed_table(large)
        os.environ[TABLE_DATABASE] = large
        with served(small, module="benchmarks.shipment_table") as port:
            wait(port)
            pages = {"floor": "/floor/", **PATHS}
            worst = report("While nothing changes", measure(port, pages, member.token, times))
            few = times // 4
            anew = measure_anew(port, member, few, change=change_a_shipment)
            worst = max(worst, report("Right after a shipment was changed", anew))
            anew = measure_anew(port, member, few, change=change_anything)
            report("Right after an unknown change", anew)
        print("All 2,001 shipments as a file")
        report_files(member)
        member.engine.dispose()
    print(f"worst / floor at p95: {worst:.2f} (at most {MOST})")
    sys.exit(worst > MOST)


if __name__ == "__main__":
    main()

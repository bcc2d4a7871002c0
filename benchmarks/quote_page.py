"""How slow the page of a plan's landed cost is beside the floor, in one run.

    python -m benchmarks.quote_page [requests]

The bare page, the cost page of the same plan and a quote kept of it are served by the same
gunicorn and asked for in turn, so that only the ratio says anything. The plan has three products in
seventeen cartons; every service of the rate card is priced, with the duty of each that does not
contain it. The cost page is kept until something changes: the bound holds while nothing does; what
its first reader after a change waits for is printed beside it.
"""

import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from sqlalchemy import update

from app.persistence import migrating
from app.persistence.session import make_engine
from app.persistence.tables.accounts import Workspace
from benchmarks.floor import WARM, ask, measure, served, wait
from tests.factories.costs import a_programme_fee, a_rate_of_exchange
from tests.factories.people import Member, sign_up
from tests.factories.plans import a_plan
from tests.factories.quotes import a_quote

REQUESTS: Final = 200
#: How many times the floor the page may take, medians compared.
MOST: Final = 2


def seed(member: Member) -> str:
    """Keep a plan whose cost is known in full, with a quote, and return its address."""
    a_rate_of_exchange(member)
    a_programme_fee(member, "0.27")
    with member.session() as session:
        plan = a_plan(session)
        a_quote(session, plan)
        return f"/p/{plan.reference}"


def measure_anew(port: int, path: str, member: Member, times: int) -> list[float]:
    """Ask for the page right after a change, each time."""
    workspace: Any = Workspace.__table__
    spent = []
    for turn in range(WARM + times):
        with member.engine.begin() as connection:
            connection.execute(update(workspace).values(changes=workspace.c.changes + 1))
        status, milliseconds = ask(port, path, member.token)
        if status != 200:
            raise SystemExit(f"the page answered {status}")
        if turn >= WARM:
            spent.append(milliseconds)
    return spent


def main() -> None:
    """Measure, print, and fail when the page costs more than it may."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else REQUESTS
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{Path(folder) / 'quote.db'}"
        engine = make_engine(address)
        migrating.upgrade(engine)
        member = sign_up(engine)
        path = seed(member)
        with served(address) as port:
            wait(port)
            pages = {"floor": "/floor/", "cost": f"{path}/cost", "quote": f"{path}/quotes/1"}
            spent = measure(port, pages, member.token, times)
            spent["anew"] = measure_anew(port, pages["cost"], member, times // 4)
        engine.dispose()
    middles = {name: statistics.median(figures) for name, figures in spent.items()}
    for name, figures in spent.items():
        tail = statistics.quantiles(figures, n=20)[18]
        print(f"{name:6} p50 {middles[name]:6.1f} ms  p95 {tail:6.1f} ms")
    worst = 0.0
    for name in ("cost", "quote"):
        ratio = middles[name] / middles["floor"]
        worst = max(worst, ratio)
        print(f"{name} / floor: {ratio:.2f} (at most {MOST})")
    print(f"cost right after a change / floor: {middles['anew'] / middles['floor']:.2f}")
    sys.exit(worst > MOST)


if __name__ == "__main__":
    main()

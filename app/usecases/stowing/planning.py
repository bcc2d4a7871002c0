"""Plans the loading of a shipment: a quick one while the person waits, a long one in background."""

import threading
import time
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.jobs import Order, Result, StoppedError, Work, enqueue, handles
from app.jobs import find as find_job
from app.jobs.ledger import unfinished
from app.persistence.load_plans import Job, LoadPlan, find, of_shipment
from app.persistence.tables.jobs import JobState
from app.persistence.tables.plans import Shipment
from app.usecases.plan_record import shipment_reference
from app.usecases.stowing.asking import Asked, ask
from app.usecases.stowing.cargo import CargoRow, cargo_of
from app.usecases.stowing.figures import figures_of
from app.usecases.stowing.loads import Load
from app.usecases.stowing.searching import search
from app.usecases.stowing.wishes import Wish
from app.wording.translations import msg

_KIND: Final = "plan-loading"
#: Plans of so few seconds, for so few cartons, are made while the person waits.
_SECONDS_AT_ONCE: Final = 2
_CARTONS_AT_ONCE: Final = 1000
#: Plans kept of a shipment beside the accepted one; the oldest go.
MOST_KEPT: Final = 10
#: Seconds between two looks at a search in the background.
_PAUSE: Final = 1


def plannable(shipment: Shipment) -> list[Problem]:
    """Return why no loading can be planned for the shipment any more, if so."""
    if shipment.state.editable or shipment.state.reopenable:
        return []
    return [Problem("load-handed-over")]


def plan_load(
    session: Session, *, shipment: Shipment, wish: Wish, page: str, person_id: int | None
) -> LoadPlan | list[Problem]:
    """Return a loading plan as `wish` asks, found or in the making, or what has to change first.

    `page` is the shipment's loading page; the plan's own lies below it under its number.
    """
    problems = plannable(shipment)
    rows = cargo_of(shipment)
    asked = problems or ask(wish, rows)
    if isinstance(asked, list):
        return asked
    kept = LoadPlan(
        shipment_id=shipment.id,
        asked=wish.dump(),
        cartons=[row.dump() for row in rows],
        person_id=person_id,
    )
    if _at_once(wish, rows):
        session.commit()  # nobody else waits for the search
        _keep(kept, search(asked), wish)
        session.add(kept)
    else:
        session.add(kept)
        session.flush()
        kept.job_id = enqueue(session, _order(shipment, kept, page=page, person_id=person_id))
    _forget_old(session, shipment)
    session.commit()
    return kept


def job_in_hand(session: Session, kept: LoadPlan) -> Job | None:
    """Return the unfinished work on a loading plan."""
    job = find_job(session, kept.job_id) if kept.job_id is not None else None
    return job if unfinished(job) else None


def _at_once(wish: Wish, rows: tuple[CargoRow, ...]) -> bool:
    few = sum(row.count for row in rows) <= _CARTONS_AT_ONCE
    return few and wish.seconds <= _SECONDS_AT_ONCE


def _order(shipment: Shipment, kept: LoadPlan, *, page: str, person_id: int | None) -> Order:
    return Order(
        kind=_KIND,
        subject=shipment_reference(shipment),
        payload={"load": kept.id, "page": f"{page}/{kept.id}"},
        person_id=person_id,
    )


def _keep(kept: LoadPlan, load: Load, wish: Wish) -> None:
    kept.levels = load.dump()
    kept.figures = figures_of(load, wish).dump()


def _forget_old(session: Session, shipment: Shipment) -> None:
    """Delete the oldest plans beyond those kept; the accepted one and those in hand stay."""
    spare = [each for each in of_shipment(session, shipment.id) if each.accepted_at is None]
    for old in spare[MOST_KEPT:]:
        if job_in_hand(session, old) is None:
            session.delete(old)


@handles(_KIND, title=msg("Planning a load"))
def search_in_background(work: Work) -> Mapping[str, Any] | None:
    """Search as long as asked for, keeping the best so far; a search that is stopped keeps it."""
    with work.session(writes=False) as session:
        kept = find(session, work.payload["load"])
    if kept is None:
        return None
    wish = Wish.load(kept.asked)
    asked = ask(wish, [CargoRow.load(each) for each in kept.cartons])
    if not isinstance(asked, Asked):
        return Result(problem=asked[0]).dump()
    watch = _Watch(work, wish)
    watch.save(search(asked, heard=watch.hear, cancelled=watch.look))
    return Result(page=work.payload["page"], onward=True).dump()


class _Watch:
    """Looks after one search: keeps the best so far, and ends it when the job is taken away."""

    def __init__(self, work: Work, wish: Wish) -> None:
        self._work = work
        self._wish = wish
        self._started = self._looked = time.monotonic()
        self._best: Load | None = None
        self._lock = threading.Lock()
        self._stopped = False

    def hear(self, better: Load) -> None:
        """Remember a better load; its thread has no time to keep it."""
        with self._lock:
            self._best = better

    def look(self) -> bool:
        """Return whether to stop; once in a while keep the best and show how far the search is."""
        moment = time.monotonic()
        if self._stopped or moment - self._looked < _PAUSE:
            return self._stopped
        self._looked = moment
        with self._lock:
            better, self._best = self._best, None
        if better is not None:
            self.save(better)
        try:
            self._work.progress(
                min(int(moment - self._started), self._wish.seconds), self._wish.seconds
            )
        except StoppedError:
            self._stopped = True
        return self._stopped

    def save(self, load: Load) -> None:
        """Keep a load, unless the job is in other hands by now."""
        if load.main is None or not load.outermost:
            return
        with self._work.session() as session:
            kept = find(session, self._work.payload["load"])
            job = find_job(session, self._work.claim.job_id)
            if kept is None or job is None:
                return
            if job.state is JobState.CANCELLED or job.owner == self._work.claim.owner:
                _keep(kept, load, self._wish)
                session.commit()

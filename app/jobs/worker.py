"""Does jobs: takes ids from the queue, claims each under a lease, and sweeps up abandoned ones."""

import logging
import os
import secrets
import socket
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import Engine

from app.jobs import leases, recurring, transport
from app.jobs.handlers import StoppedError, Work, handler_of
from app.jobs.results import Result
from app.persistence.tables.jobs import JobState
from config import Config

log = logging.getLogger("sampan.jobs")
SWEEP_EVERY: Final = 15.0
_LONGEST_WAIT: Final = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """One process that does jobs, known to the ledger by `owner`."""

    engine: Engine
    config: Config
    owner: str
    lease: timedelta = leases.LEASE

    def do(self, job_id: int) -> None:
        """Do one job, if it is still to be done."""
        held = leases.claim(self.engine, job_id, owner=self.owner, lease=self.lease)
        if held is None:
            return
        work = Work(claim=held, engine=self.engine, config=self.config, lease=self.lease)
        try:
            result = handler_of(held.kind)(work)
        except StoppedError:
            log.info("job=%s kind=%s stopped", job_id, held.kind)
        except Exception:
            reference = secrets.token_hex(5)
            log.exception("request=%s job=%s kind=%s failed", reference, job_id, held.kind)
            self._finish(held, JobState.FAILED, Result(reference=reference).dump())
        else:
            self._finish(held, JobState.DONE, result or {})

    def _finish(self, held: leases.Claim, state: JobState, result: Mapping[str, Any]) -> None:
        kept = leases.finish(self.engine, held, state, result)
        log.info("job=%s kind=%s %s", held.job_id, held.kind, state if kept else "ended by another")


def name_of_this_process() -> str:
    """Return a name no other worker has, that tells a reader of the ledger where to look."""
    return f"{socket.gethostname()[:30]}:{os.getpid()}:{secrets.token_hex(4)}"


def run(
    engine: Engine,
    config: Config,
    *,
    lease: timedelta = leases.LEASE,
    sweep_every: float = SWEEP_EVERY,
) -> None:
    """Do jobs until the process is told to stop; the job in hand is finished first."""
    worker = Worker(engine=engine, config=config, owner=name_of_this_process(), lease=lease)
    queue = transport.open_queue(engine, worker.do)
    stop = threading.Event()
    sweeper = threading.Thread(
        target=_keep_sweeping, args=(engine, queue, stop, sweep_every), daemon=True
    )
    sweeper.start()
    consumer = queue.huey.create_consumer(
        workers=1, periodic=False, max_delay=_LONGEST_WAIT, graceful_signal="TERM"
    )
    try:
        consumer.run()
    finally:
        stop.set()
        sweeper.join(timeout=sweep_every)


def _keep_sweeping(
    engine: Engine, queue: transport.Queue, stop: threading.Event, pause: float
) -> None:
    while True:
        try:
            recurring.order_what_is_due(engine)
            for job_id in leases.sweep(engine):
                queue.send(job_id)
        except Exception:
            log.exception("the sweep failed and is tried again")
        if stop.wait(pause):
            return

"""Mixed cartons for a large lot, sought in the background, and the result read back."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from sqlalchemy.orm import Session

from app.domain.quantities.length import Volume
from app.jobs import Order, Result, StoppedError, Work, enqueue, find, handles
from app.persistence.imports import Job
from app.persistence.plans import plan_by_reference
from app.persistence.tables.plans import Shipment
from app.usecases import arrange_shipments
from app.usecases.stowing import carton_record
from app.usecases.stowing.carton_lot import Choices, Lot, Mix, lot_of
from app.usecases.stowing.cartons import MixedProposal, propose_mixed
from app.wording.translations import msg

_KIND: Final = "mixed-cartons"
#: Units up to which a person waits for the answer on the page.
AT_ONCE: Final = 400
#: Seconds that a search in the background is given, and that pass between two signs of life.
SECONDS: Final = 10
_SIGN: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a finished job found, and what it was asked."""

    proposal: MixedProposal
    units: Mapping[str, int]
    choices: Choices
    anew: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Units to be packed: `anew` replaces the cartons there are. `page` is gone on to."""

    units: Mapping[str, int]
    choices: Choices
    anew: bool
    page: str
    day: date


def order(session: Session, shipment: Shipment, asked: Asked, *, person_id: int) -> int:
    """Have mixed cartons sought in the background and return the job."""
    choices = asked.choices
    payload = {
        "plan": shipment.plan.reference,
        "shipment": shipment.number,
        "units": dict(asked.units),
        "mix": choices.mix.value,
        "most_skus": choices.most_skus,
        "identical": choices.identical,
        "handling": choices.handling.cubic_millimetres,
        "anew": asked.anew,
        "day": asked.day.isoformat(),
        "page": asked.page,
    }
    wanted = Order(kind=_KIND, subject=_subject(shipment), payload=payload, person_id=person_id)
    job_id = enqueue(session, wanted)
    session.commit()
    return job_id


def found(session: Session, shipment: Shipment, job_id: int) -> Found | None:
    """Return what the job found for the shipment, None while it is not done or of another."""
    job: Job | None = find(session, job_id)
    if job is None or job.kind != _KIND or job.subject != _subject(shipment):
        return None
    kept = job.result.get("cartons")
    if not kept:
        return None
    return Found(
        proposal=carton_record.load(kept),
        units=job.payload["units"],
        choices=_choices(job.payload),
        anew=job.payload["anew"],
    )


@handles(_KIND, title=msg("Looking for mixed cartons"))
def seek(work: Work) -> Mapping[str, Any]:
    """Search for as long as a job may, and lead back to the page with what was found."""
    payload = work.payload
    lot = _lot(work)
    if lot is None:
        return Result(page=payload["page"]).dump()
    choices = replace(_choices(payload), seconds=SECONDS)
    stopped: list[StoppedError] = []
    proposal = propose_mixed(lot, choices, cancelled=_looking(work, stopped))
    if stopped:
        raise stopped[0]
    page = f"{payload['page']}?ways={work.claim.job_id}"
    return {**Result(page=page, onward=True).dump(), "cartons": carton_record.dump(proposal)}


def _looking(work: Work, stopped: list[StoppedError]) -> Callable[[], bool]:
    """Return a question whether the job was stopped, which shows how far it is as it is asked."""
    start = time.monotonic()
    last = start - _SIGN

    def cancelled() -> bool:
        nonlocal last
        passed = time.monotonic()
        if passed - last >= _SIGN and not stopped:
            last = passed
            try:
                work.progress(min(int(passed - start), SECONDS), SECONDS)
            except StoppedError as error:
                stopped.append(error)
        return bool(stopped)

    return cancelled


def _lot(work: Work) -> Lot | None:
    payload = work.payload
    with work.session(writes=False) as session:
        plan = plan_by_reference(session, payload["plan"])
        shipment = arrange_shipments.find(plan, payload["shipment"]) if plan else None
        if shipment is None:
            return None
        day = date.fromisoformat(payload["day"])
        return lot_of(session, shipment, units=payload["units"], day=day)


def _choices(payload: Mapping[str, Any]) -> Choices:
    return Choices(
        mix=Mix(payload["mix"]),
        most_skus=payload["most_skus"],
        identical=payload["identical"],
        handling=Volume(payload["handling"]),
    )


def _subject(shipment: Shipment) -> str:
    return f"{shipment.plan.reference}/{shipment.number}"

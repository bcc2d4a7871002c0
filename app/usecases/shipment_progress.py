"""Where shipments stand by what was said, and the dates and states kept of it for lists."""

from collections.abc import Iterable, Mapping

from sqlalchemy.orm import Session

from app.domain.tracking.milestones import Classifier, Milestone
from app.domain.tracking.observations import Observation
from app.domain.tracking.occurrences import Occurrence
from app.domain.tracking.progress import Progress, Track, fold
from app.domain.tracking.states import SETTLED, state_of
from app.persistence import tracking
from app.persistence.tables.plans import Shipment
from app.persistence.tables.tracking import MilestoneDate
from app.persistence.tables.tracking import Observation as Row
from app.persistence.tracking import Cartons


def settle(session: Session, shipment_ids: Iterable[int]) -> None:
    """Bring dates and states of the shipments up to what was said; the caller commits.

    Call it before the commit of anything that changes movements, cartons of locked shipments,
    observations or receipts. The state of a closed, cancelled or unlocked shipment stays.
    """
    session.flush()
    wanted = sorted(set(shipment_ids))
    if not wanted:
        return
    cartons = tracking.cartons_of(session, wanted)
    told = tracking.observations_about(session, wanted, list(cartons.of_movement))
    kept = _kept_dates(session, wanted)
    received = tracking.received(session, wanted)
    about = by_shipment(told, cartons)
    for shipment in tracking.shipments(session, wanted):
        said = (observation for _row, observation in about[shipment.id])
        progress = fold(said, cartons=cartons.of_shipment[shipment.id])
        _keep(session, shipment, progress, kept.get(shipment.id, {}))
        if shipment.state in SETTLED:
            handed_over = frozenset(cartons.handed_over & progress.cartons)
            shipment.state = state_of(
                progress, handed_over=handed_over, received=shipment.id in received
            )
    session.flush()


def by_shipment(
    told: Iterable[Row], cartons: Cartons
) -> Mapping[int, list[tuple[Row, Observation]]]:
    """Return the kept statements about each shipment, those retracted too, each read once."""
    home = {carton: each for each, own in cartons.of_shipment.items() for carton in own}
    found: dict[int, list[tuple[Row, Observation]]] = {each: [] for each in cartons.of_shipment}
    for row in told:
        observation = as_said(row, cartons)
        for shipment_id in {home[each] for each in observation.cartons if each in home}:
            found[shipment_id].append((row, observation))
    return found


def as_said(row: Row, cartons: Cartons) -> Observation:
    """Return a kept statement with the cartons it covers now."""
    return Observation(
        id=row.id,
        milestone=row.milestone,
        classifier=row.classifier,
        occurred=Occurrence(at=row.occurred_at, zone=row.zone, timed=row.timed),
        cartons=_covered(row, cartons),
        author=f"{row.source}:{row.person_id or ''}",
        recorded_at=row.created_at,
        place=row.place,
        unlocode=row.unlocode,
        retracted=row.retracted_at is not None,
    )


def _covered(row: Row, cartons: Cartons) -> frozenset[int]:
    if row.limited:
        return frozenset(each.carton_id for each in row.cartons)
    if row.movement_id is not None:
        return frozenset(cartons.of_movement.get(row.movement_id, ()))
    return frozenset(cartons.of_shipment.get(row.shipment_id or 0, ()))


def _kept_dates(
    session: Session, shipment_ids: list[int]
) -> Mapping[int, dict[Milestone, MilestoneDate]]:
    found: dict[int, dict[Milestone, MilestoneDate]] = {}
    for row in tracking.milestone_dates(session, shipment_ids):
        found.setdefault(row.shipment_id, {})[row.milestone] = row
    return found


def _keep(
    session: Session, shipment: Shipment, progress: Progress, kept: dict[Milestone, MilestoneDate]
) -> None:
    """Write the dates of one shipment, and drop those nobody speaks of any more."""
    for milestone, row in kept.items():
        if milestone not in progress.tracks:
            session.delete(row)
    for milestone, track in progress.tracks.items():
        row = kept.get(milestone) or MilestoneDate(shipment_id=shipment.id, milestone=milestone)
        _write(row, track)
        session.add(row)


def _write(row: MilestoneDate, track: Track) -> None:
    row.planned_on = track.day(Classifier.PLANNED)
    row.estimated_on = track.day(Classifier.ESTIMATED)
    row.actual_on = track.day(Classifier.ACTUAL)
    row.place = track.place
    row.reached = track.reached

"""What is known of a shipment, or of a movement, on its way: for the pages that track it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from app.catalogue.milestones import milestones
from app.domain.problems import Problem
from app.domain.tracking.deadline import Deadline, deadline
from app.domain.tracking.facts import MilestoneFact, Spot, on_channel
from app.domain.tracking.observations import Observation
from app.domain.tracking.plausibility import implausible
from app.domain.tracking.progress import Progress, fold
from app.domain.tracking.silence import silent_days
from app.domain.transport import Mode
from app.persistence import movements, tracking
from app.persistence.movements import Laden, Movement
from app.persistence.plans import Plan, Shipment
from app.persistence.tracking import Cartons
from app.persistence.tracking import Observation as Row
from app.usecases.shipment_progress import as_said, by_shipment
from app.usecases.way_places import WayPlace, delivery_of, mode_of, places_of


@dataclass(frozen=True, slots=True)
class Said:
    """A kept statement with its author, and what it covers now."""

    row: Row
    observation: Observation


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracked:
    """A set of cartons on its way: its milestones, what holds, and all that was ever said."""

    mode: Mode | None
    facts: tuple[MilestoneFact, ...]
    places: Mapping[Spot, WayPlace]
    progress: Progress
    said: tuple[Said, ...]
    handed_over: frozenset[int]

    @property
    def shown(self) -> list[MilestoneFact]:
        """Return the milestones to show: the usual ones, and any that something was said about."""
        return [fact for fact in self.facts if fact.usual or fact.milestone in self.progress.tracks]

    @property
    def next_milestone(self) -> str:
        """Return the first usual milestone beyond the farthest that any carton passed."""
        shown = self.shown
        reached = [self.progress.track(fact.milestone).reached > 0 for fact in shown]
        farthest = max((at for at, passed in enumerate(reached) if passed), default=-1)
        return shown[min(farthest + 1, len(shown) - 1)].code

    @property
    def advice(self) -> list[Problem]:
        """Return what is remarkable about the dates that hold."""
        return implausible(
            self.progress, facts=milestones(), mode=self.mode, handed_over=self.handed_over
        )

    def row(self, observation: Observation) -> Row:
        """Return the kept statement of an observation that holds."""
        return next(each.row for each in self.said if each.row.id == observation.id)


def track_shipments(session: Session, shipments: Sequence[Shipment]) -> dict[int, Tracked]:
    """Return what is known of each shipment, by its id, in few queries; their plan is loaded."""
    ids = [shipment.id for shipment in shipments]
    cartons = tracking.cartons_of(session, ids)
    rows = tracking.observations_about(session, ids, list(cartons.of_movement))
    about = by_shipment(rows, cartons)
    return {
        each.id: _tracked(each, about[each.id], cartons, cartons.of_shipment[each.id])
        for each in shipments
    }


def track_movement(session: Session, movement: Movement) -> tuple[Laden, Tracked | None]:
    """Return a movement with its cartons and what is known of them; None while it has none."""
    [laden] = movements.laden(session, [movement])
    ids = [load.shipment.id for load in laden.loads]
    if not ids:
        return laden, None
    cartons = tracking.cartons_of(session, ids)
    rows = tracking.observations_about(session, ids, [movement.id])
    within = cartons.of_movement.get(movement.id, set())
    told = [(row, as_said(row, cartons)) for row in rows]
    return laden, _tracked(laden.loads[0].shipment, told, cartons, within)


def outlook(tracked: Tracked, *, shipment: Shipment, today: date) -> Deadline:
    """Return how a shipment stands against its latest arrival, else the day its plan names."""
    latest = shipment.latest_arrival or shipment.plan.need_by
    return deadline(tracked.progress, latest=latest, today=today)


def quiet(tracked: Tracked, *, shipment: Shipment, now: datetime) -> int | None:
    """Return for how many days nothing was said, where that is worth saying."""
    told = [each.observation for each in tracked.said]
    return silent_days(told, state=shipment.state, since=shipment.locked_at, now=now)


def _tracked(
    shipment: Shipment,
    told: Iterable[tuple[Row, Observation]],
    cartons: Cartons,
    within: Iterable[int],
) -> Tracked:
    plan: Plan = shipment.plan
    wanted = frozenset(within)
    about = [Said(row, said) for row, said in told if said.cartons & wanted]
    progress = fold((each.observation for each in about), cartons=wanted)
    mode = mode_of(plan)
    on_the_way = on_channel(milestones().values(), mode=mode, delivery=delivery_of(plan))
    known = {fact.milestone for fact in on_the_way}
    off_the_way = [
        fact
        for fact in milestones().values()
        if fact.milestone in progress.tracks and fact.milestone not in known
    ]
    return Tracked(
        mode=mode,
        facts=tuple(on_channel([*on_the_way, *off_the_way], mode=None, delivery=None)),
        places=places_of(shipment),
        progress=progress,
        said=tuple(sorted(about, key=lambda each: each.observation.order, reverse=True)),
        handed_over=frozenset(cartons.handed_over),
    )

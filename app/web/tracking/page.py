"""What the tracking pages show: a shipment's deadline, route and timeline, or a movement's."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

from app.domain.problems import Problem
from app.domain.tracking.deadline import Deadline
from app.persistence import movements
from app.persistence.movements import Laden, Movement
from app.persistence.plans import Shipment
from app.usecases import tracked as tracking
from app.usecases.tracked import Tracked
from app.web.database import database
from app.web.plans.context import Standing, today
from app.web.tracking import timeline
from app.web.tracking.route import Drawn, route_of


@dataclass(frozen=True)
class TrackingPage:
    """One shipment on its way, as it stands now."""

    standing: Standing
    shipment: Shipment

    @cached_property
    def tracked(self) -> Tracked:
        """Return what is known of the shipment's cartons."""
        return tracking.track_shipments(database(), [self.shipment])[self.shipment.id]

    @cached_property
    def by_number(self) -> dict[int, int]:
        """Return the ids of the cartons by their numbers."""
        return {carton.number: carton.id for row in self.shipment.rows for carton in row.cartons}

    @cached_property
    def numbers(self) -> dict[int, int]:
        """Return the cartons' numbers by their ids."""
        return {carton: number for number, carton in self.by_number.items()}

    @cached_property
    def movements(self) -> list[Laden]:
        """Return the movements that hold cartons of the shipment."""
        return movements.movements_of(database(), [self.shipment.id])

    @cached_property
    def deadline(self) -> Deadline:
        """Return how the shipment stands against its latest arrival."""
        return tracking.outlook(self.tracked, shipment=self.shipment, today=today())

    @cached_property
    def quiet(self) -> int | None:
        """Return for how many days there was no news, where that is worth saying."""
        return tracking.quiet(self.tracked, shipment=self.shipment, now=datetime.now(UTC))

    @cached_property
    def advice(self) -> list[Problem]:
        """Return what is remarkable about the dates that hold."""
        return self.tracked.advice

    @cached_property
    def route(self) -> Drawn | None:
        """Return the route picture, where the lane is known."""
        return route_of(self.shipment, self.tracked)

    @cached_property
    def lines(self) -> list[timeline.Line]:
        """Return the timeline."""
        return timeline.timeline(self.tracked, self.numbers)

    @cached_property
    def statements(self) -> list[timeline.Told]:
        """Return all that was said, newest first."""
        return timeline.statements(self.tracked, self.numbers)


@dataclass(frozen=True)
class MovementPage:
    """One movement on its way, with the cartons of all plans in it."""

    movement: Movement

    @cached_property
    def _known(self) -> tuple[Laden, Tracked | None]:
        return tracking.track_movement(database(), self.movement)

    @property
    def laden(self) -> Laden:
        """Return the movement with its cartons."""
        return self._known[0]

    @property
    def tracked(self) -> Tracked | None:
        """Return what is known of its cartons; None while it holds none."""
        return self._known[1]

    @cached_property
    def lines(self) -> list[timeline.Line]:
        """Return the timeline."""
        return timeline.timeline(self.tracked, {}) if self.tracked else []

    @cached_property
    def statements(self) -> list[timeline.Told]:
        """Return what was said of the movement itself, newest first."""
        if self.tracked is None:
            return []
        own = {each.row.id for each in self.tracked.said if each.row.movement_id}
        return [each for each in timeline.statements(self.tracked, {}) if each.row_id in own]

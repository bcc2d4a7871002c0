"""What movements and tracking say of shipments on their way, as papers name it: in two queries."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from app.domain.movement.kinds import MovementKind
from app.persistence.tables.movements import Movement, MovementCarton
from app.persistence.tables.partners import Partner
from app.persistence.tables.plans import Carton
from app.persistence.tables.tracking import MilestoneDate
from app.persistence.tracking import milestone_dates

#: The movements whose numbers and names stand on papers.
_NAMED: Final = (
    MovementKind.WAREHOUSE_ENTRY,
    MovementKind.FORWARDER_ORDER,
    MovementKind.CONTAINER,
)


@dataclass(slots=True)
class Travelled:
    """The live movements that hold cartons of one shipment, its forwarders, and its dates."""

    movements: list[Movement] = field(default_factory=list)
    forwarders: list[Partner] = field(default_factory=list)
    dates: list[MilestoneDate] = field(default_factory=list)

    def of(self, kind: MovementKind) -> list[Movement]:
        """Return the movements of one kind, the oldest first."""
        return [movement for movement in self.movements if movement.kind is kind]


def travelled(session: Session, shipment_ids: Collection[int]) -> dict[int, Travelled]:
    """Return what is known of each shipment's way; of one that is not on it, nothing."""
    found: defaultdict[int, Travelled] = defaultdict(Travelled)
    forwards = and_(
        Movement.kind == MovementKind.FORWARDER_ORDER,
        Movement.party != "",
        Partner.forwarder,
        or_(Partner.name_zh == Movement.party, Partner.name_en == Movement.party),
    )
    wanted = (
        select(Carton.shipment_id, Movement, Partner)
        .join(MovementCarton, MovementCarton.carton_id == Carton.id)
        .join(Movement, Movement.id == MovementCarton.movement_id)
        .outerjoin(Partner, forwards)
        .where(
            Carton.shipment_id.in_(shipment_ids),
            Movement.cancelled_at.is_(None),
            Movement.kind.in_(_NAMED),
        )
        .order_by(Movement.id, Partner.id)
        .distinct()
    )
    for shipment_id, movement, forwarder in session.execute(wanted):
        way = found[shipment_id]
        if movement not in way.movements:
            way.movements.append(movement)
        if forwarder is not None:
            way.forwarders.append(forwarder)
    for each in milestone_dates(session, shipment_ids):
        found[each.shipment_id].dates.append(each)
    return dict(found)

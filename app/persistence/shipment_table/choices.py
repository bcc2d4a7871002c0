"""What the filters of the shipment table can choose from beside states and warehouses."""

from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import String, cast, literal, select, union
from sqlalchemy.orm import Session

from app.domain.movement.kinds import MovementKind
from app.persistence.tables.movements import Movement
from app.persistence.tables.parties import Store
from app.persistence.tables.plans import Plan


@dataclass(slots=True)
class Choices:
    """The answers of each filter, sorted; a channel as main leg and final delivery, "lcl+truck"."""

    destinations: list[str] = field(default_factory=list)
    stores: list[tuple[str, str]] = field(default_factory=list)
    forwarders: list[str] = field(default_factory=list)
    channels: list[str] = field(default_factory=list)


_NONE: Final = literal("")
_CHOICES: Final = union(
    select(literal("to"), Plan.destination, _NONE).where(Plan.archived.is_(False)),
    select(literal("store"), Store.name, cast(Store.id, String)),
    select(literal("forwarder"), Movement.party, _NONE).where(
        Movement.kind == MovementKind.FORWARDER_ORDER, Movement.cancelled_at.is_(None)
    ),
    select(literal("channel"), Plan.main_leg, Plan.final_delivery).where(Plan.archived.is_(False)),
)


def choices(session: Session) -> Choices:
    """Return what can be chosen, in one statement."""
    found = Choices()
    plain = {"to": found.destinations, "forwarder": found.forwarders}
    for kind, value, more in sorted(tuple(row) for row in session.execute(_CHOICES)):
        if not value:
            continue
        match kind:
            case "store":
                found.stores.append((more, value))
            case "channel":
                found.channels.append(f"{value}+{more}")
            case _:
                plain[kind].append(value)
    return found

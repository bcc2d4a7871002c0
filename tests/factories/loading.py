"""Loading plans, for tests: the first plan of the engine, made at once and always alike."""

from dataclasses import replace
from datetime import date
from typing import Any, Final

from sqlalchemy.orm import Session

from app.domain.stowage.first.first_plan import first_plan
from app.persistence.tables.foundation import now
from app.persistence.tables.plans import Shipment
from app.persistence.tables.stowage import LoadPlan
from app.usecases.stowing.asking import Asked, ask
from app.usecases.stowing.cargo import CargoRow, cargo_of
from app.usecases.stowing.figures import figures_of
from app.usecases.stowing.loads import Level, Load
from app.usecases.stowing.offered import usual_wish
from app.usecases.stowing.wishes import Wish

TODAY: Final = date(2026, 11, 22)
#: Ten cartons that fill a deck, and five smaller ones.
ROWS: Final = (
    CargoRow(
        letter="A",
        numbers=tuple(range(1, 11)),
        size=(520, 380, 320),
        weight=12_400,
        contents=(("LC-EB20", 24),),
    ),
    CargoRow(
        letter="B",
        numbers=tuple(range(11, 16)),
        size=(450, 400, 350),
        weight=10_600,
        contents=(("LC-CP11", 40), ("LC-EB20", 2)),
    ),
)


def first_load(wish: Wish, rows: tuple[CargoRow, ...] = ROWS) -> Load:
    """Return the first plan for cartons that stand on one level only."""
    asked = ask(wish, rows)
    assert isinstance(asked, Asked), asked
    level = Level(asked.cartons, first_plan(asked.cartons))
    return Load(containers=level) if asked.deck is None else Load(pallets=(level,))


def a_load_plan(
    session: Session, shipment: Shipment, *, accepted: bool = False, **wished: Any
) -> LoadPlan:
    """Keep a loading plan of a shipment, loose in containers unless `wished` otherwise."""
    wish = replace(usual_wish(shipment, day=TODAY), **wished)
    rows = cargo_of(shipment)
    load = first_load(wish, rows)
    kept = LoadPlan(
        shipment_id=shipment.id,
        asked=wish.dump(),
        cartons=[row.dump() for row in rows],
        levels=load.dump(),
        figures=figures_of(load, wish).dump(),
        accepted_at=now() if accepted else None,
    )
    session.add(kept)
    session.commit()
    return kept

"""The pallets and containers of accepted loading plans, as prices per pallet or container count."""

from collections.abc import Iterable, Iterator

from sqlalchemy.orm import Session

from app.catalogue.equipment import equipment
from app.domain.freight.counting import Loaded, LoadUnit
from app.domain.stowage.equipment.kinds import EquipmentKind
from app.persistence import load_plans
from app.persistence.load_plans import LoadPlan
from app.persistence.tables.plans import Shipment
from app.usecases.stowing.cargo import CargoRow, cargo_of, changes
from app.usecases.stowing.figures import Figures
from app.usecases.stowing.wishes import Wish


def loads_of(session: Session, shipments: Iterable[Shipment]) -> dict[int, tuple[Loaded, ...]]:
    """Return what each shipment is loaded in, by its id, as far as that is planned.

    A plan that leaves cartons out, or was made for other cartons than there are now, tells nothing.
    """
    by_id = {shipment.id: shipment for shipment in shipments}
    accepted = load_plans.accepted_figures(session, by_id)
    return {
        kept.shipment_id: tuple(_loaded(kept))
        for kept in accepted
        if _holds(kept, by_id[kept.shipment_id])
    }


def _holds(kept: LoadPlan, shipment: Shipment) -> bool:
    figures = Figures.load(kept.figures)
    before = [CargoRow.load(each) for each in kept.cartons]
    return figures is not None and not figures.left and not changes(before, cargo_of(shipment))


def _loaded(kept: LoadPlan) -> Iterator[Loaded]:
    """Yield the pallets, then the containers; no price is per truck."""
    pallet, pallets = Wish.load(kept.asked).pallet, kept.figures["pallets"]
    if pallet and pallets:
        yield Loaded(unit=LoadUnit.PALLET, kind=pallet.code, count=pallets)
    for code, count in kept.figures["kinds"].items():
        if code in equipment() and equipment()[code].kind is EquipmentKind.CONTAINER:
            yield Loaded(unit=LoadUnit.CONTAINER, kind=code, count=count)

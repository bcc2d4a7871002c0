"""What a shipment's loading may use, and what is asked for unless a person says otherwise."""

from collections.abc import Iterable
from datetime import date

from app.catalogue.equipment import equipment
from app.domain.stowage.equipment.kinds import Equipment, EquipmentKind
from app.persistence.tables.plans import Shipment
from app.usecases.stowing.equipment import pallet_choices
from app.usecases.stowing.wishes import Manner, PalletWish, RowWish, Wish


def of_kind(kind: EquipmentKind) -> list[Equipment]:
    """Return the containers, or the trucks."""
    return [each for each in equipment().values() if each.kind is kind]


def every_kind() -> list[Equipment]:
    """Return the containers, then the trucks."""
    return [each for kind in EquipmentKind for each in of_kind(kind)]


def kinds_for(manner: Manner) -> list[Equipment]:
    """Return what may be used for that manner of loading."""
    if not manner.in_equipment:
        return []
    return of_kind(EquipmentKind.TRUCK if manner is Manner.TRUCK else EquipmentKind.CONTAINER)


def usual_wish(shipment: Shipment, *, day: date) -> Wish:
    """Return what is asked of a first plan: loose in whichever containers, everything upright."""
    return Wish(
        manner=Manner.LOOSE,
        equipment=tuple(_codes(equipment().values())),
        currency=shipment.plan.currency,
        pallet=usual_pallet(shipment, day=day),
        rows=(RowWish(),) * len(shipment.rows),
    )


def usual_pallet(shipment: Shipment, *, day: date) -> PalletWish:
    """Return the usual pallet of the shipment's programme with the limits on it."""
    usual = pallet_choices(shipment, day=day)[0]
    return PalletWish(code=usual.pallet.code, limits=usual.limits)


def _codes(kinds: Iterable[Equipment]) -> Iterable[str]:
    return (each.code for each in kinds)

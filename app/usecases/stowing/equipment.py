"""What a shipment may be loaded in: the pallets its programme takes, with what is known of them."""

from dataclasses import dataclass
from datetime import date

from app.catalogue.equipment import pallet_limits, pallets
from app.domain.sourcing import Source
from app.domain.stowage.equipment.pallets import Limits, Pallet
from app.persistence.tables.plans import Shipment
from app.usecases.plan_numbers import programme_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PalletChoice:
    """A pallet to choose, the programme's limits on it loaded, and where those come from.

    Without a source nothing is known of the limits: a person enters them.
    """

    pallet: Pallet
    limits: Limits
    sources: tuple[Source, ...] = ()


def pallet_choices(shipment: Shipment, *, day: date) -> list[PalletChoice]:
    """Return the pallets that the shipment's programme takes, the usual one first.

    A programme that is not chosen, or that nothing is known of, leaves all to choose from.
    """
    programme = programme_of(shipment.plan)
    known = pallet_limits().get(programme.code) if programme else None
    if known is None:
        return [PalletChoice(pallet=each, limits=Limits()) for each in pallets().values()]
    limits = known.on(day)
    return [
        PalletChoice(pallet=pallets()[code], limits=limits, sources=known.sources)
        for code in known.pallets
    ]

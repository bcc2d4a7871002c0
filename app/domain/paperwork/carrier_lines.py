"""Names and addresses as carriers' messages take them: short lines, not many of them."""

import textwrap
from dataclasses import dataclass

from app.domain.addressing.fields import FieldLimits
from app.domain.shipment.parties import Party


@dataclass(frozen=True, slots=True)
class CarrierAddress:
    """A party in lines that a carrier's message can hold.

    `beyond` are the lines of the street for which the message has no room: they are printed, and
    are said to be too many.
    """

    name: tuple[str, ...]
    street: tuple[str, ...]
    beyond: tuple[str, ...] = ()


def carrier_address(party: Party, *, limits: FieldLimits) -> CarrierAddress:
    """Return the party's English name and address, broken at words where that can be."""
    lines = _broken(party.address_en, width=limits.characters["street"])
    return CarrierAddress(
        name=_broken(party.name_en, width=limits.characters["name"]),
        street=lines[: limits.street_lines],
        beyond=lines[limits.street_lines :],
    )


def _broken(text: str, *, width: int) -> tuple[str, ...]:
    return tuple(textwrap.wrap(" ".join(text.split()), width=width, break_on_hyphens=False))

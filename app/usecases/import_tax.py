"""What a destination's tax on imports lets an importer choose."""

from typing import Final

from app.domain.customs.taxes.facts import Deferral
from app.usecases.landed_cost import destinations

_VAT: Final = "vat"


def postponable(destination: str) -> bool:
    """Return whether the tax may be declared on a later return, for some importers at least."""
    tax = destinations()[destination].tax
    return tax is not None and tax.deferral is not Deferral.NONE


def has_vat(destination: str) -> bool:
    """Return whether there is a VAT that an importer may be registered for."""
    tax = destinations()[destination].tax
    return tax is not None and tax.programme == _VAT

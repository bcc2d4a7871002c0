"""What depends on a destination when goods are valued and their tax is paid."""

from typing import Final

from app.domain.customs.taxes.facts import Deferral
from app.usecases.landed_cost import destinations
from app.usecases.tariffs_in_use import territories

_VAT: Final = "vat"


def postponable(destination: str) -> bool:
    """Return whether the tax may be declared on a later return, for some importers at least."""
    tax = destinations()[destination].tax
    return tax is not None and tax.deferral is not Deferral.NONE


def has_vat(destination: str) -> bool:
    """Return whether there is a VAT that an importer may be registered for."""
    tax = destinations()[destination].tax
    return tax is not None and tax.programme == _VAT


def in_customs_union(destination: str) -> bool:
    """Return whether the customs law of the EU holds there."""
    return len(territories(destination)) > 1

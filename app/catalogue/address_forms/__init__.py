"""How addresses end, country by country, for reading pasted ones."""

from app.catalogue.registry import entries
from app.domain.addressing import pasted
from app.domain.addressing.pasted import AddressForm, PastedAddress


def address_forms() -> tuple[AddressForm, ...]:
    """Return the forms of all countries."""
    return tuple(entries(__name__, AddressForm).values())


def read(text: str, *, country: str | None = None) -> PastedAddress:
    """Return the best guess at a pasted address; `country` is what was chosen already."""
    return pasted.read(text, forms=address_forms(), country=country)

"""Subheadings: the six digits of a code that every country shares."""

from typing import Final

from app.domain.shipment.record import Goods

#: Digits of the code that the Harmonized System itself has.
_DIGITS: Final = 6


def subheading(code: str | None) -> str | None:
    """Return the six digits of a code, None where there is no code."""
    return code[:_DIGITS] if code else None


def subheading_of(goods: Goods) -> str:
    """Return the six digits of goods by the destination's code, else China's; "" while none."""
    return subheading(goods.hs_destination or goods.hs_cn) or ""

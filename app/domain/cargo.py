"""What makes goods need a carrier's consent: batteries, liquid, powder, magnets."""

from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class CargoFlag:
    """A property of goods that a channel may refuse; goods without any flag are general cargo.

    `battery` flags exclude one another: a product has one battery kind or none.
    """

    code: str
    name: Name
    consequence: Name
    battery: bool
    sources: tuple[Source, ...]

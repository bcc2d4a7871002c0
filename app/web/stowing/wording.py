"""How templates write the figures of a loading plan."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, Final

from app.catalogue.equipment import equipment, pallets
from app.domain.naming import Name
from app.domain.quantities.length import Length
from app.printing.stowage import words
from app.usecases.stowing.wishes import Manner
from app.web.i18n import _, lazy
from app.web.rendering import said
from app.wording.figures import length

MANNERS: Final[Mapping[Manner, Any]] = {
    Manner.LOOSE: lazy("Loose in containers"),
    Manner.PALLETS_IN_CONTAINERS: lazy("On pallets, the pallets in containers"),
    Manner.PALLETS: lazy("On pallets only"),
    Manner.TRUCK: lazy("Loose in a truck, by stop"),
}


def as_percent(share: Fraction) -> str:
    """Return a share from 0 to 1 as "93.4 %"."""
    return words.per_cent(share)


def as_sides(size: tuple[int, int, int]) -> str:
    """Return millimetres as "60 × 40 × 30 cm"."""
    return words.centimetres(size)


def as_distance(millimetres: Fraction) -> str:
    """Return millimetres, without their sign, as "12.5 cm"."""
    return length(Length(round(abs(millimetres))))


def kind_name(code: str) -> Name:
    """Return what a kind of container, truck or pallet is called; one that is gone, its code."""
    found = equipment().get(code) or pallets().get(code)
    return found.name if found else Name(code, code)


def in_kinds(kinds: Mapping[str, int]) -> str:
    """Return "2 × 40HQ, 1 × 20GP"."""
    return _(", ").join(f"{count} × {said(kind_name(code))}" for code, count in kinds.items())


def in_manner(asked: Mapping[str, Any]) -> str:
    """Return how the cartons of a kept plan travel."""
    return str(MANNERS[Manner(asked["manner"])])


FILTERS: Final[tuple[Callable[..., object], ...]] = (
    as_percent,
    as_sides,
    as_distance,
    in_kinds,
    in_manner,
)

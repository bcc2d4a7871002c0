"""The facts of a product that evidence is asked by."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Goods:
    """One product as one destination sees it.

    `battery` and `cargo` are codes of the catalogue's cargo flags, `code` is the destination's
    tariff code in digits and `flags` the agency flags of that code.
    """

    battery: str = "none"
    cargo: AbstractSet[str] = frozenset()
    code: str = ""
    flags: AbstractSet[str] = frozenset()
    branded: bool = False

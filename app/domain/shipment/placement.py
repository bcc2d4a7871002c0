"""Placement 分仓 as the platform tells it, line by line: which shipment each line is about.

A line names a shipment by its number or warehouse; where it names none, it goes on with that of
the line before. It gives units of a SKU, or whole cartons: by their numbers (5-20) or as a count
(12), of one SKU where it names one.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from app.domain.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementLine:
    """One line as read; `cartons` is text still, since it may be a count or numbers."""

    programme_number: str = ""
    programme_reference: str = ""
    warehouse_code: str = ""
    address: str = ""
    sku: str = ""
    quantity: int | None = None
    cartons: str = ""


@dataclass(slots=True, kw_only=True)
class Destination:
    """One shipment of the split: how the lines call it, and what they give it.

    `lines` are their indices; `units` those given by SKU, `claimed` the keys of cartons given by
    number or count. `home` is the shipment that it is already.
    """

    programme_number: str
    programme_reference: str
    warehouse_code: str
    address: str
    home: int | None = None
    lines: list[int] = field(default_factory=list)
    units: Counter[str] = field(default_factory=Counter)
    claimed: list[int] = field(default_factory=list)


#: The entries by which a line says which shipment it means, and what it says of it.
_NAMES: Final = ("programme_number", "programme_reference", "warehouse_code", "address")


def destinations(lines: Sequence[PlacementLine]) -> tuple[list[Destination], list[Problem]]:
    """Return the shipments the lines name, in their order, and what contradicts itself.

    Shipments are told apart by their number, or by the warehouse where no number is known yet.
    """
    found: dict[str, Destination] = {}
    problems: list[Problem] = []
    last: Destination | None = None
    for index, line in enumerate(lines):
        key = line.programme_number or line.warehouse_code
        if key:
            last = found.setdefault(key, _named(line))
        if last is None:
            problems.append(Problem("placement-no-shipment", f"rows.{index}.programme_number"))
            continue
        problems += _contradictions(line, last, place=f"rows.{index}")
        last.lines.append(index)
    return list(found.values()), problems


def _named(line: PlacementLine) -> Destination:
    return Destination(**{name: getattr(line, name) for name in _NAMES})


def _contradictions(line: PlacementLine, known: Destination, *, place: str) -> Iterator[Problem]:
    """Take from a line what was not said of its shipment yet; yield where it says another thing."""
    for name in _NAMES:
        said, before = getattr(line, name), getattr(known, name)
        if said and not before:
            setattr(known, name, said)
        elif said and said != before:
            yield Problem("placement-shipment-differs", f"{place}.{name}", {"value": before})

"""Whether the cartons hold what was planned: a shortfall is named and carried over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.packing.cartons import CartonGroup
from app.domain.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class CoverageLine:
    """One SKU: how many units were planned, and how many lie in cartons."""

    sku: str
    planned: int
    packed: int

    @property
    def missing(self) -> int:
        """Return how many planned units lie in no carton."""
        return max(0, self.planned - self.packed)

    @property
    def surplus(self) -> int:
        """Return how many units are packed beyond the plan."""
        return max(0, self.packed - self.planned)


@dataclass(frozen=True, slots=True)
class Coverage:
    """All SKUs planned or packed, planned ones first and in their order."""

    lines: tuple[CoverageLine, ...]

    @property
    def equal(self) -> bool:
        """Return whether cartons and plan agree to the unit."""
        return all(line.planned == line.packed for line in self.lines)

    @property
    def carried_over(self) -> dict[str, int]:
        """Return the units that stay for the next plan, by SKU."""
        return {line.sku: line.missing for line in self.lines if line.missing}

    def problems(self) -> list[Problem]:
        """Return each shortfall as advice and each surplus as a refusal, at the field items."""
        found = []
        for line in self.lines:
            params = {"sku": line.sku, "value": line.packed, "limit": line.planned}
            if line.missing:
                params["missing"] = line.missing
                found.append(Problem("cartons-short", "items", params, Severity.ADVISORY))
            elif line.surplus and line.planned:
                params["surplus"] = line.surplus
                found.append(Problem("cartons-over", "items", params))
            elif line.surplus:
                found.append(Problem("cartons-unplanned", "items", params))
        return found


def coverage(items: Mapping[str, int], groups: Iterable[CartonGroup]) -> Coverage:
    """Return planned against packed units for every SKU of the items or the cartons."""
    packed = dict.fromkeys(items, 0)
    for group in groups:
        for content in group.contents:
            units = content.quantity * group.count
            packed[content.sku] = packed.get(content.sku, 0) + units
    return Coverage(
        tuple(CoverageLine(sku, items.get(sku, 0), units) for sku, units in packed.items())
    )

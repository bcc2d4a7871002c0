"""What the journey of a plan looks at: the plan's answers and each shipment's standing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.domain.problems import Problem
from app.domain.shipment.states import State


@dataclass(frozen=True, slots=True, kw_only=True)
class ShipmentFacts:
    """One shipment as far as its steps ask: state, units wanted and packed per SKU, ids, papers.

    `findings` are what the rules say about its cartons, advice included.
    """

    state: State = State.DRAFT
    warehouse: bool = False
    items: Mapping[str, int] = field(default_factory=dict)
    packed: Mapping[str, int] = field(default_factory=dict)
    cartons: int = 0
    findings: tuple[Problem, ...] = ()
    ids_missing: int = 0
    papers_due: int = 0
    papers_current: int = 0

    @property
    def objections(self) -> tuple[Problem, ...]:
        """Return the findings that keep the cartons from going."""
        return tuple(problem for problem in self.findings if problem.blocking)

    @property
    def shortfall(self) -> dict[str, int]:
        """Return the units per SKU that are wanted and not in any carton."""
        missing = {sku: want - self.packed.get(sku, 0) for sku, want in self.items.items()}
        return {sku: count for sku, count in missing.items() if count > 0}

    @property
    def excess(self) -> dict[str, int]:
        """Return the units per SKU that are in cartons and were not wanted."""
        extra = {sku: have - self.items.get(sku, 0) for sku, have in self.packed.items()}
        return {sku: count for sku, count in extra.items() if count > 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFacts:
    """A plan's answers so far; an empty text or None is a question not answered yet."""

    destination: str = ""
    programme: str = ""
    need_by: date | None = None
    ship_from: bool = False
    cargo_ready: date | None = None
    main_leg: str = ""
    final_delivery: str = ""
    incoterm: str = ""
    incoterm_place: str = ""
    exporter: bool = False
    importer: bool = False
    declaration_route: str = ""
    valuation_method: str = ""
    rate_line: str = ""
    entry_date: date | None = None
    locked: bool = False
    shipments: tuple[ShipmentFacts, ...] = ()

"""Proposes cartons for one SKU: the product's carton spec, else equal cartons on the best grid."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.domain.packing.cartons import CartonGroup
from app.domain.packing.grid import Grid, Layout, layouts
from app.domain.packing.limits import breaches
from app.domain.packing.packaging import Batch, CartonSpec, Terms
from app.domain.packing.rules import Sense
from app.domain.problems import Problem, Severity
from app.domain.quantities.weight import Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Rows that pass every limit, or the problems why there are none.

    `reasons` say why these rows, `assumptions` what was taken for granted; both are advice.
    `grid` tells how units lie in a full carton when we laid them out ourselves; `remainder` counts
    the units of the last carton when that is not full.
    """

    groups: tuple[CartonGroup, ...] = ()
    remainder: int = 0
    grid: Grid | None = None
    reasons: tuple[Problem, ...] = ()
    assumptions: tuple[Problem, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def full(self) -> tuple[CartonGroup, ...]:
        """Return the rows of full cartons."""
        return self.groups[:-1] if self.remainder else self.groups


def propose(batch: Batch, terms: Terms) -> Proposal:
    """Return cartons for the whole `batch`; its units always sum to the quantity asked for."""
    if batch.quantity <= 0:
        return Proposal()
    refused: list[Problem] = []
    for spec in batch.specs:
        proposal = _by_spec(batch, spec)
        objections = _objections(proposal.groups, batch=batch, terms=terms)
        if not objections:
            return proposal
        refused += _refusal(spec, objections, terms=terms)
    laid_out = _by_grid(batch, terms)
    return replace(laid_out, reasons=(*refused, *laid_out.reasons))


def _by_spec(batch: Batch, spec: CartonSpec) -> Proposal:
    full, rest = divmod(batch.quantity, spec.units)
    groups: list[CartonGroup] = []
    reasons: list[Problem] = []
    assumptions: list[Problem] = []
    if full:
        groups.append(
            CartonGroup.of_one_sku(
                batch.sku,
                spec.units,
                count=full,
                size=spec.size,
                gross_weight=spec.gross_weight,
            )
        )
        reasons.append(_advice("proposal-by-spec", cartons=full, units=spec.units))
    if rest:
        weight, assumption = _remainder_weight(spec, rest, unit_weight=batch.unit.weight)
        groups.append(
            CartonGroup.of_one_sku(batch.sku, rest, count=1, size=spec.size, gross_weight=weight)
        )
        reasons.append(_advice("proposal-remainder", units=rest))
        assumptions.append(assumption)
    return Proposal(
        groups=tuple(groups),
        remainder=rest,
        reasons=tuple(reasons),
        assumptions=tuple(assumptions),
    )


def _remainder_weight(
    spec: CartonSpec, units: int, *, unit_weight: Weight | None
) -> tuple[Weight, Problem]:
    """Return what a remainder carton weighs, and what had to be assumed for it.

    The carton keeps its own weight; without a believable one the spec's weight is shared evenly.
    """
    gross = spec.gross_weight.grams
    empty = gross - unit_weight.grams * spec.units if unit_weight else -1
    if unit_weight is None or empty < 0:
        weight = Weight(-(-gross * units // spec.units))
        return weight, _advice("proposal-shares-weight", value=weight)
    weight = unit_weight * units + Weight(empty)
    return weight, _advice("proposal-keeps-empty-weight", value=weight, empty=Weight(empty))


def _by_grid(batch: Batch, terms: Terms) -> Proposal:
    unit = batch.unit
    if unit.size is None or unit.weight is None or not unit.weight.grams:
        return Proposal(problems=(Problem("proposal-needs-measures", "", {"sku": batch.sku}),))
    rules = (*terms.rules, *terms.packaging.rules)
    found = layouts(unit, rules, packaging=terms.packaging, most=batch.quantity)
    for layout in _ranked(found.values(), quantity=batch.quantity):
        groups = _groups(batch, layout, unit_weight=unit.weight)
        if not _objections(groups, batch=batch, terms=terms):
            return Proposal(
                groups=groups,
                remainder=batch.quantity % layout.grid.units,
                grid=layout.grid,
                reasons=tuple(_grid_reasons(layout.grid, groups)),
                assumptions=tuple(_grid_assumptions(layout, terms)),
            )
    params = {"sku": batch.sku, "place": terms.place}
    return Proposal(problems=(Problem("proposal-nothing-fits", "", params),))


def _ranked(found: Iterable[Layout], *, quantity: int) -> list[Layout]:
    """Order layouts: equal cartons while they cost at most a quarter more, then the fewest.

    Of as many cartons the least board goes first, then the evenest filling.
    """
    options = list(found)
    fewest = min((-(-quantity // option.grid.units) for option in options), default=0)
    bearable = fewest + max(1, fewest // 4)

    def rank(option: Layout) -> tuple[object, ...]:
        cartons = -(-quantity // option.grid.units)
        uneven = quantity % option.grid.units != 0
        return (uneven or cartons > bearable, cartons, option.empty_weight.grams, option.grid.units)

    return sorted(options, key=rank)


def _groups(batch: Batch, layout: Layout, *, unit_weight: Weight) -> tuple[CartonGroup, ...]:
    full, rest = divmod(batch.quantity, layout.grid.units)
    rows = [(layout.grid.units, full, layout.gross_weight)]
    if rest:
        rows.append((rest, 1, layout.gross_of(rest, unit_weight=unit_weight)))
    return tuple(
        CartonGroup.of_one_sku(batch.sku, units, count=count, size=layout.size, gross_weight=weight)
        for units, count, weight in rows
    )


def _objections(groups: Iterable[CartonGroup], *, batch: Batch, terms: Terms) -> list[Problem]:
    """Return every broken limit of the rows; a mark that a heavy carton needs is none."""
    limits = [rule for rule in terms.rules if rule.sense is not Sense.MARK]
    products = {batch.sku: batch.unit}
    return [
        problem
        for group in groups
        for problem in breaches(group.carton(products), limits, place=terms.place)
        if problem.blocking
    ]


def _refusal(spec: CartonSpec, objections: list[Problem], *, terms: Terms) -> Iterator[Problem]:
    yield _advice("proposal-spec-refused", units=spec.units, place=terms.place)
    for problem in dict.fromkeys(objections):
        yield replace(problem, severity=Severity.ADVISORY)


def _grid_reasons(grid: Grid, groups: tuple[CartonGroup, ...]) -> Iterator[Problem]:
    yield _advice(
        "proposal-by-grid",
        cartons=groups[0].count,
        units=grid.units,
        length=grid.along_length,
        width=grid.along_width,
        height=grid.along_height,
    )
    if len(groups) > 1:
        yield _advice("proposal-remainder", units=groups[1].units)


def _grid_assumptions(layout: Layout, terms: Terms) -> Iterator[Problem]:
    packaging = terms.packaging
    yield _advice(
        "proposal-assumes-board",
        wall=packaging.wall,
        board=packaging.grams_per_square_metre,
        empty=layout.empty_weight,
    )
    if layout.grid.units > 1:
        limits = tuple(rule.limit for rule in packaging.rules)
        yield _advice("proposal-assumes-limits", limits=limits)


def _advice(code: str, **params: object) -> Problem:
    return Problem(code, "", params, Severity.ADVISORY)

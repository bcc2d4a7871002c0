"""Mixed cartons for a lot: what fills no whole carton of its own, or everything, packed together.

Batteries, liquids, powders and magnets lie apart from other goods and from each other. What cannot
be packed so gets cartons of its own, as the plain proposal has them.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.packing.cartons import CartonGroup
from app.domain.packing.proposal import Proposal, propose
from app.domain.problems import Problem, Severity
from app.usecases.stowing.carton_lot import Choices, Lot
from app.usecases.stowing.carton_search import CartonSearch, Units
from app.usecases.stowing.packed_cartons import PackedCartons
from app.usecases.stowing.repeated_cartons import repeated
from app.usecases.stowing.whole_cartons import WholeCartons, plainly_whole, whole_cartons


@dataclass(frozen=True, slots=True, kw_only=True)
class MixedProposal:
    """Cartons that the search filled, and `plain` ones of a single SKU beside them.

    `apart` are the SKUs that none of the cartons takes, or that are not measured. `late` says that
    no cartons were found in time, so that all are plain.
    """

    packed: tuple[PackedCartons, ...] = ()
    plain: tuple[CartonGroup, ...] = ()
    apart: tuple[str, ...] = ()
    late: bool = False

    @property
    def groups(self) -> tuple[CartonGroup, ...]:
        """Return all cartons, the plain ones first."""
        return (*self.plain, *(row.group for row in self.packed))


def plain_proposals(lot: Lot) -> dict[str, Proposal]:
    """Return what is proposed for each SKU by itself: the factory's carton, else equal cartons."""
    return {sku: propose(batch, lot.terms) for sku, batch in lot.batches.items()}


def units_sought(lot: Lot, choices: Choices) -> int:
    """Return how many units the search has to place: all but those of whole cartons that stay."""
    if choices.everything:
        return sum(lot.units.values())
    whole = (plainly_whole(each) for each in plain_proposals(lot).values())
    return sum(lot.units.values()) - sum(group.units for groups in whole for group in groups)


def propose_mixed(
    lot: Lot, choices: Choices, *, cancelled: Callable[[], bool] | None = None
) -> MixedProposal:
    """Return cartons for the whole lot, the best found within the seconds of the choices."""
    search = CartonSearch(lot, choices, cancelled=cancelled)
    plain = plain_proposals(lot)
    apart = {sku: each for sku, each in plain.items() if not search.takes(sku)}
    units = {sku: n for sku, n in lot.units.items() if sku not in apart}
    whole = [] if choices.everything else _whole(search, units, plain, choices)
    rows = _packed(search, {sku: n for sku, n in units.items() if n}, choices)
    if rows is None:
        groups = [group for each in plain.values() for group in each.groups]
        return MixedProposal(plain=tuple(groups), late=True)
    kept = [group for each in whole for group in each.plain]
    kept += [group for each in apart.values() for group in each.groups]
    return MixedProposal(
        packed=(*(row for each in whole for row in each.packed), *rows),
        plain=tuple(kept),
        apart=tuple(apart),
    )


def reasons(lot: Lot, proposal: MixedProposal) -> list[Problem]:
    """Return why the cartons are as they are, and what was taken for granted."""
    if proposal.late:
        return [_advice("mixed-not-found")]
    if not proposal.packed and not proposal.apart:
        return [_advice("mixed-nothing-left")]
    found = []
    if proposal.packed:
        mixed = {each.sku for row in proposal.packed for each in row.group.contents}
        if len({lot.kinds[sku] for sku in mixed}) > 1:
            found.append(_advice("mixed-kept-apart"))
        found.append(_advice("mixed-assumes-board", wall=lot.terms.packaging.wall))
    if proposal.apart:
        found.append(_advice("mixed-not-mixed", skus=proposal.apart))
    return found


def _whole(
    search: CartonSearch, units: dict[str, int], plain: dict[str, Proposal], choices: Choices
) -> list[WholeCartons]:
    """Return the whole cartons that stay as they are, and take their units out of `units`."""
    found = []
    for sku in units:
        whole = whole_cartons(search, sku, plain[sku], handling=choices.handling)
        units[sku] -= whole.units
        found.append(whole)
    return found


def _packed(search: CartonSearch, units: Units, choices: Choices) -> list[PackedCartons] | None:
    if not units:
        return []
    if choices.identical > 1:
        return repeated(search, units, least=choices.identical, seconds=choices.seconds)
    return search.pack(units, seconds=choices.seconds)


def _advice(code: str, **params: object) -> Problem:
    return Problem(code, "", params, Severity.ADVISORY)

"""Everything that can be said about carton rows: limits of the place, and plain plausibility."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from app.domain.naming import Name
from app.domain.packing.cartons import CartonGroup, UnitMeasures
from app.domain.packing.limits import breaches
from app.domain.packing.rules import CartonRule
from app.domain.problems import Problem, Severity
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight

#: A carton this many times heavier than its goods was probably typed in another unit.
IMPLAUSIBLE_WEIGHT_FACTOR: Final = 3
#: Kilograms a cubic metre beyond which figures are doubted: lighter than foam, denser than stone.
IMPLAUSIBLY_LIGHT: Final = 5
IMPLAUSIBLY_DENSE: Final = 3000


def review(
    groups: Iterable[CartonGroup],
    *,
    products: Mapping[str, UnitMeasures],
    rules: Sequence[CartonRule],
    place: str | Name,
) -> list[Problem]:
    """Return the problems of all rows, each below cartons.N with N counting rows from 0.

    `rules` are those that apply already: see applied_rules.
    """
    found: list[Problem] = []
    for index, group in enumerate(groups):
        problems = breaches(group.carton(products), rules, place=place)
        problems += check_plausible(group, products)
        found += (problem.under(f"cartons.{index}") for problem in problems)
    return found


def check_plausible(group: CartonGroup, products: Mapping[str, UnitMeasures]) -> list[Problem]:
    """Return figures of one carton that contradict its contents or each other."""
    return [
        *_check_weight(group.gross_weight, group.content_weight(products)),
        *_check_room(group, products),
        *_check_density(group.size, group.gross_weight),
    ]


def _check_weight(gross: Weight | None, net: Weight | None) -> list[Problem]:
    if gross is None or net is None or not net.grams:
        return []
    params = {"value": gross, "limit": net}
    if gross < net:
        return [Problem("carton-gross-under-net", "gross_weight", params)]
    if gross > net * IMPLAUSIBLE_WEIGHT_FACTOR:
        return [Problem("carton-gross-far-over-net", "gross_weight", params, Severity.ADVISORY)]
    return []


def _check_room(group: CartonGroup, products: Mapping[str, UnitMeasures]) -> list[Problem]:
    """Compare the units' own volume with the carton's; a unit of unknown size takes none."""
    if group.size is None:
        return []
    needed = 0
    for content in group.contents:
        size = products.get(content.sku, UnitMeasures()).size
        needed += size.volume.cubic_millimetres * content.quantity if size else 0
    if needed <= group.size.volume.cubic_millimetres:
        return []
    params = {"units": group.units_per_carton}
    return [Problem("carton-contents-too-large", "length", params, Severity.ADVISORY)]


def _check_density(size: Box | None, gross: Weight | None) -> list[Problem]:
    if size is None or gross is None:
        return []
    milligrams = gross.grams * 1_000_000
    volume = size.volume.cubic_millimetres
    if IMPLAUSIBLY_LIGHT * volume <= milligrams <= IMPLAUSIBLY_DENSE * volume:
        return []
    params = {"value": gross, "volume": size.volume}
    return [Problem("carton-density", "gross_weight", params, Severity.ADVISORY)]

"""Who limits the cartons to what, by which source, and how near the worst carton comes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from app.domain.naming import Name
from app.domain.packing.limits import ceilings, readings
from app.domain.packing.rules import AppliedRule, CartonRule, Figure, Measure, amount, applied_rules
from app.domain.packing.statements import statements
from app.domain.problems import Problem
from app.persistence.plans import Shipment
from app.printing.pictures.gauge import gauge
from app.usecases import plan_numbers
from app.web.cartons.view import Review
from app.web.i18n import lazy
from app.web.plans.context import today
from app.web.rendering import named

_GAUGES: Final[tuple[tuple[Measure, Any], ...]] = (
    (Measure.GROSS_WEIGHT, lazy("Heaviest carton")),
    (Measure.LONGEST_SIDE, lazy("Longest side")),
    (Measure.SECOND_SIDE, lazy("Second side")),
)


@dataclass(frozen=True, slots=True)
class Gauge:
    """The carton nearest to a limit, or furthest over it."""

    label: Any
    value: Figure
    limit: Figure

    @property
    def over(self) -> bool:
        """Return whether the limit is passed."""
        return amount(self.value) > amount(self.limit)

    @property
    def picture(self) -> Markup:
        """Return the scale as SVG, which we wrote ourselves."""
        said = f"{self.label}: {named(self.value)} / {named(self.limit)}"
        return Markup(  # noqa: S704
            gauge(amount(self.value), amount(self.limit), label=said)
        )


@dataclass(frozen=True, slots=True)
class Statement:
    """One limit in words, and what other sources say about it instead."""

    said: tuple[Problem, ...]
    rule: CartonRule
    others: tuple[CartonRule, ...]

    @property
    def disputed(self) -> bool:
        """Return whether another source states a different figure."""
        return any(other.limit != self.rule.limit for other in self.others)


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits panel: whose they are, the gauges, and every limit with its source."""

    place: str | Name
    gauges: tuple[Gauge, ...]
    statements: tuple[Statement, ...]


def limits(shipment: Shipment, review: Review) -> Limits:
    """Return what limits the shipment's cartons today."""
    programme = plan_numbers.programme_of(shipment.plan)
    applied = applied_rules(programme.carton_rules, day=today()) if programme else ()
    return Limits(
        place=plan_numbers.place_of(shipment),
        gauges=tuple(_gauges(shipment, review, applied)),
        statements=tuple(
            Statement(statements(each.rule), each.rule, each.others) for each in applied
        ),
    )


def _gauges(shipment: Shipment, review: Review, applied: Iterable[AppliedRule]) -> Iterator[Gauge]:
    """Yield for each measure the row that comes nearest to the limit that speaks of it."""
    rules = [each.rule for each in applied]
    products = plan_numbers.products_of(shipment)
    cartons = [group.carton(products) for group in review.groups if group.contents]
    bounds = [(readings(carton), ceilings(carton, rules)) for carton in cartons]
    for measure, label in _GAUGES:
        held = [
            (known[measure].value, tops[measure].limit)
            for known, tops in bounds
            if measure in known and measure in tops
        ]
        if held:
            value, limit = max(held, key=lambda pair: amount(pair[0]) * 10_000 // amount(pair[1]))
            yield Gauge(label, value, limit)

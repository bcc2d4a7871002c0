"""What one line of a price list answers to a consignment: an offer row by row, or a refusal."""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from app.domain.freight.cartons import CartonGroup, Consignment, gross_weight
from app.domain.freight.charges import QuoteRow, freight_row, surcharge_row
from app.domain.freight.measuring import Measuring, RevenueTonnes, revenue_tonnes
from app.domain.freight.rate_cards import ArrivalWindow, RateLine
from app.domain.freight.weighing import ChargeableWeight, Weighing, chargeable_weight
from app.domain.problems import Problem, Severity
from app.domain.quantities.money import Money, total
from app.domain.quantities.weight import Weight


class Badge(StrEnum):
    """What an offer is best at."""

    CHEAPEST = "cheapest"
    FASTEST = "fastest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What a service costs and when it arrives: all that offers are compared by.

    `per_kilogram` is the total per kilogram on the scale, so that air and sea compare, rounded for
    show; None when nothing was weighed.
    """

    line: RateLine
    total: Money
    per_kilogram: Money | None
    arrival: ArrivalWindow
    badges: frozenset[Badge] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(Price):
    """A line that can carry the consignment; `rows` sum to `total`. `problems` are advisory."""

    charge: ChargeableWeight | RevenueTonnes
    rows: tuple[QuoteRow, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A line that cannot carry the consignment, and every reason why."""

    line: RateLine
    problems: tuple[Problem, ...]


def quote(line: RateLine, *, consignment: Consignment, currency: str) -> Offer | Refusal:
    """Return what `line`, priced in `currency`, answers to `consignment`."""
    refusals = _refusals(line, consignment)
    if refusals:
        return Refusal(line=line, problems=refusals)
    charge = _measure(line, consignment.groups)
    freight = freight_row(line, measured=charge.quantity, currency=currency)
    surcharges = (
        surcharge_row(surcharge, line=line, groups=consignment.groups, freight=freight.amount)
        for surcharge in line.surcharges
        if surcharge.validity.covers(consignment.ready_on)
    )
    rows = (freight, *(row for row in surcharges if row is not None))
    whole = total((row.amount for row in rows), currency=currency)
    arrival = line.transit.arrival(consignment.ready_on)
    return Offer(
        line=line,
        charge=charge,
        rows=rows,
        total=whole,
        per_kilogram=per_kilogram(whole, gross_weight(consignment.groups)),
        arrival=arrival,
        problems=_lateness(consignment, arrival),
    )


def _refusals(line: RateLine, consignment: Consignment) -> tuple[Problem, ...]:
    destination, service = consignment.destination, line.name
    problems = []
    if line.area.needs_postcode(destination):
        problems.append(Problem("freight-postcode-needed", params={"service": service}))
    elif line.area.closeness(destination) is None:
        problems.append(
            Problem("freight-no-route", params={"service": service, "country": destination.name})
        )
    refused = [flag.name for flag in consignment.cargo if flag.code not in line.accepts]
    if refused:
        problems.append(
            Problem("freight-cargo-refused", params={"service": service, "cargo": refused})
        )
    if not line.validity.covers(consignment.ready_on):
        problems.append(
            Problem("freight-not-valid", params={"service": service, "date": consignment.ready_on})
        )
    if not consignment.groups:
        problems.append(Problem("freight-no-cartons", params={"service": service}))
    return tuple(problems)


def _lateness(consignment: Consignment, arrival: ArrivalWindow) -> tuple[Problem, ...]:
    if consignment.need_by is None or arrival.latest <= consignment.need_by:
        return ()
    params = {"latest": arrival.latest, "need_by": consignment.need_by}
    return (Problem("freight-late", params=params, severity=Severity.ADVISORY),)


def _measure(line: RateLine, groups: tuple[CartonGroup, ...]) -> ChargeableWeight | RevenueTonnes:
    match line.basis:
        case Weighing():
            return chargeable_weight(groups, weighing=line.basis)
        case Measuring():
            return revenue_tonnes(groups, measuring=line.basis)
        case _:
            assert_never(line.basis)


def per_kilogram(whole: Money, weight: Weight) -> Money | None:
    """Return `whole` per kilogram on the scale, rounded for show; None when nothing was weighed."""
    if not weight.grams:
        return None
    return Money(whole.amount / weight.kilograms, whole.currency).rounded()

"""What one line of a price list answers to a consignment: an offer row by row, or a refusal."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.freight.basis import Measure, measure
from app.domain.freight.cartons import Consignment, gross_weight
from app.domain.freight.charges import QuoteRow, freight_row, surcharge_row
from app.domain.freight.next_break import NextBreak, next_break
from app.domain.freight.rate_cards import ArrivalWindow, RateLine
from app.domain.freight.refusing import refusals
from app.domain.freight.surcharges import Surcharge
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
    """A line that can carry the consignment; `rows` sum to `total`. `problems` are advisory.

    `cheaper` tells of a weight break just above. `to_come` are surcharges that the cartons would
    set off if they were ready later, such as a peak season's.
    """

    charge: Measure
    rows: tuple[QuoteRow, ...]
    problems: tuple[Problem, ...] = ()
    cheaper: NextBreak | None = None
    to_come: tuple[Surcharge, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A line that cannot carry the consignment, and every reason why."""

    line: RateLine
    problems: tuple[Problem, ...]


def quote(line: RateLine, *, consignment: Consignment, currency: str) -> Offer | Refusal:
    """Return what `line`, priced in `currency`, answers to `consignment`."""
    charge = measure(line.basis, groups=consignment.groups, loads=consignment.loads)
    refused = refusals(line, consignment=consignment, charge=charge)
    if refused or charge is None:
        return Refusal(line=line, problems=refused)
    freight = freight_row(
        line, measured=charge.quantity, currency=currency, groups=consignment.groups
    )
    surcharges = (
        surcharge_row(surcharge, line=line, consignment=consignment, freight=freight.amount)
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
        cheaper=next_break(line, measured=charge.quantity, freight=freight.amount),
        to_come=_to_come(line, consignment),
    )


def _to_come(line: RateLine, consignment: Consignment) -> tuple[Surcharge, ...]:
    return tuple(
        surcharge
        for surcharge in line.surcharges
        if surcharge.validity.valid_from is not None
        and surcharge.validity.valid_from > consignment.ready_on
        and surcharge.hit_by(consignment.groups, consignment.destination)
    )


def _lateness(consignment: Consignment, arrival: ArrivalWindow) -> tuple[Problem, ...]:
    if consignment.need_by is None or arrival.latest <= consignment.need_by:
        return ()
    params = {"latest": arrival.latest, "need_by": consignment.need_by}
    return (Problem("freight-late", params=params, severity=Severity.ADVISORY),)


def per_kilogram(whole: Money, weight: Weight) -> Money | None:
    """Return `whole` per kilogram on the scale, rounded for show; None when nothing was weighed."""
    if not weight.grams:
        return None
    return Money(whole.amount / weight.kilograms, whole.currency).rounded()

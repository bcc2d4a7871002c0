"""A forwarder's price list: one self-contained line per service and area, with weight breaks."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from app.domain.freight.cartons import FreightDestination
from app.domain.freight.measuring import Measuring
from app.domain.freight.surcharges import Surcharge
from app.domain.freight.weighing import Weighing
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity
from app.domain.trade.tax_modes import TaxMode
from app.domain.transport import ClockStart, FinalDelivery, MainLeg


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Part of the world with one price: countries, or the postcodes that begin with a prefix."""

    code: str
    name: Name
    countries: frozenset[str]
    postcode_prefixes: tuple[str, ...] = ()

    def closeness(self, destination: FreightDestination) -> int | None:
        """Return how many characters of the postcode it fixes; None when it does not cover."""
        if destination.country not in self.countries:
            return None
        if not self.postcode_prefixes:
            return 0
        postcode = destination.postal_code.strip().upper()
        return max(
            (len(prefix) for prefix in self.postcode_prefixes if postcode.startswith(prefix)),
            default=None,
        )

    def needs_postcode(self, destination: FreightDestination) -> bool:
        """Return whether only a postcode can tell if it covers the destination."""
        return (
            destination.country in self.countries
            and bool(self.postcode_prefixes)
            and not destination.postal_code.strip()
        )


@dataclass(frozen=True, slots=True)
class DayRange:
    """Fewest and most days."""

    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivalWindow:
    """First and last day the goods should reach the warehouse."""

    earliest: date
    latest: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Transit:
    """Promised days from `clock_start` to the warehouse, and the days before that clock starts.

    `waiting` runs from cargo ready to the clock's event; a promise that leaves it out looks faster
    than it is.
    """

    clock_start: ClockStart
    waiting: DayRange
    days: DayRange

    def arrival(self, ready_on: date) -> ArrivalWindow:
        """Return when goods that are ready on `ready_on` should arrive."""
        return ArrivalWindow(
            earliest=ready_on + timedelta(days=self.waiting.least + self.days.least),
            latest=ready_on + timedelta(days=self.waiting.most + self.days.most),
        )


@dataclass(frozen=True, slots=True)
class RateBreak:
    """The price per kilogram or revenue tonne from `from_quantity` on, in the card's currency."""

    from_quantity: Decimal
    price: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLine:
    """The price of one service to one area.

    Lines of one `service` differ in area only; another tax mode, cargo class or weighing is another
    service. `breaks` ascend, and the first is also the least quantity billed. `accepts` are the
    codes of the cargo flags it takes beside general cargo. With `next_break` the next break's least
    quantity is billed where that is cheaper.
    """

    service: str
    name: Name
    main_leg: MainLeg
    final_delivery: FinalDelivery
    origin_region: Name
    area: Area
    tax_mode: TaxMode
    accepts: frozenset[str]
    basis: Weighing | Measuring
    breaks: tuple[RateBreak, ...]
    transit: Transit
    min_charge: Decimal = Decimal(0)
    next_break: bool = False
    surcharges: tuple[Surcharge, ...] = ()
    validity: Validity = field(default_factory=Validity)

    def __post_init__(self) -> None:
        quantities = [rate_break.from_quantity for rate_break in self.breaks]
        if not quantities or quantities != sorted(set(quantities)):
            raise ValueError(f"{self.service}: weight breaks ascend, and there is at least one")


@dataclass(frozen=True, slots=True, kw_only=True)
class RateCard:
    """A price list in one currency; `example` cards are shown as such and bind nobody."""

    code: str
    name: Name
    currency: str
    lines: tuple[RateLine, ...]
    not_included: tuple[Name, ...]
    example: bool
    sources: tuple[Source, ...]

"""A forwarder's price list: one self-contained line per service and area, with its breaks."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from app.domain.freight.areas import Area
from app.domain.freight.basis import Basis
from app.domain.freight.surcharges import Surcharge
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity
from app.domain.trade.tax_modes import TaxMode
from app.domain.transport import ClockStart, FinalDelivery, MainLeg


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
    """The price from `from_quantity` on, in the card's currency; None where it is asked for (单询).

    It is per kilogram, revenue tonne, pallet or container; a `flat` price is for the whole lot.
    """

    from_quantity: Decimal
    price: Decimal | None
    flat: bool = False

    def cost(self, quantity: Decimal) -> Decimal | None:
        """Return what `quantity` costs at this price, None where it is asked for."""
        if self.price is None:
            return None
        return self.price if self.flat else self.price * quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLine:
    """The price of one service to one area.

    Lines of one `service` differ in area only; another tax mode, cargo class or weighing is another
    service. `breaks` ascend, and the first is also the least quantity billed. `accepts` are the
    codes of the cargo flags it takes beside general cargo. With `next_break` the next break's least
    quantity is billed where that is cheaper. No shipment costs less than `min_charge`, no carton
    less than `min_piece_charge`. A `paused` line takes no goods for now. `claim_rule` is what the
    forwarder writes about late and lost goods, in the forwarder's words.
    """

    service: str
    name: Name
    main_leg: MainLeg
    final_delivery: FinalDelivery
    origin_region: Name
    area: Area
    tax_mode: TaxMode
    accepts: frozenset[str]
    basis: Basis
    breaks: tuple[RateBreak, ...]
    transit: Transit
    min_charge: Decimal = Decimal(0)
    min_piece_charge: Decimal = Decimal(0)
    next_break: bool = False
    surcharges: tuple[Surcharge, ...] = ()
    validity: Validity = field(default_factory=Validity)
    paused: bool = False
    claim_rule: str = ""

    def __post_init__(self) -> None:
        quantities = [rate_break.from_quantity for rate_break in self.breaks]
        if not quantities or quantities != sorted(set(quantities)):
            raise ValueError(f"{self.service}: weight breaks ascend, and there is at least one")

    def reached(self, quantity: Decimal) -> RateBreak:
        """Return the break that `quantity` reaches; the first where it reaches none."""
        found = [each for each in self.breaks if each.from_quantity <= quantity]
        return found[-1] if found else self.breaks[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class RateCard:
    """A price list in one currency; `example` cards are shown as such and bind nobody.

    `tax_included` tells whether prices contain the forwarder's own VAT; None where nobody said.
    """

    code: str
    name: Name
    currency: str
    lines: tuple[RateLine, ...]
    not_included: tuple[Name, ...]
    example: bool
    sources: tuple[Source, ...]
    validity: Validity = field(default_factory=Validity)
    tax_included: bool | None = None

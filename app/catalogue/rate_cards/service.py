"""Writes a service once and its prices as a table: one row per area becomes one rate line."""

from dataclasses import dataclass
from decimal import Decimal

from app.domain.freight.areas import Area
from app.domain.freight.basis import Basis
from app.domain.freight.rate_cards import DayRange, RateBreak, RateLine, Transit
from app.domain.freight.surcharges import Surcharge
from app.domain.naming import Name
from app.domain.trade.tax_modes import TaxMode
from app.domain.transport import ClockStart, FinalDelivery, MainLegFact

PriceRow = tuple[Area, tuple[int, int], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What all lines of a service share; `breaks_from` heads the columns of its prices."""

    leg: MainLegFact
    delivery: FinalDelivery
    origin_region: Name
    tax_mode: TaxMode
    accepts: frozenset[str]
    basis: Basis
    clock_start: ClockStart
    waiting: DayRange
    breaks_from: tuple[int, ...]
    surcharges: tuple[Surcharge, ...] = ()
    min_charge: Decimal = Decimal(0)
    next_break: bool = False

    def lines(self, *rows: PriceRow) -> tuple[RateLine, ...]:
        """Return a line for each row of area, fewest and most days, and prices."""
        return tuple(self._line(area, DayRange(*days), prices) for area, days, prices in rows)

    def _line(self, area: Area, days: DayRange, prices: tuple[str, ...]) -> RateLine:
        columns = zip(self.breaks_from, prices, strict=True)
        return RateLine(
            service=f"{self.leg.code}-{self.delivery.value}",
            name=self.leg.channels[self.delivery],
            main_leg=self.leg.leg,
            final_delivery=self.delivery,
            origin_region=self.origin_region,
            area=area,
            tax_mode=self.tax_mode,
            accepts=self.accepts,
            basis=self.basis,
            breaks=tuple(RateBreak(Decimal(start), Decimal(price)) for start, price in columns),
            transit=Transit(clock_start=self.clock_start, waiting=self.waiting, days=days),
            min_charge=self.min_charge,
            next_break=self.next_break,
            surcharges=self.surcharges,
        )

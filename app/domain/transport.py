"""How goods travel: a channel is a main leg and a final delivery, chosen apart and checked here."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.sourcing import Source


class Mode(StrEnum):
    """How customs and carriers class a transport; the word of the shipment record."""

    SEA = "sea"
    AIR = "air"
    RAIL = "rail"
    TRUCK = "truck"
    COURIER = "courier"


class MainLeg(StrEnum):
    """The long way from China to the destination country."""

    FAST_SHIP = "fast-ship"
    SLOW_SHIP = "slow-ship"
    FCL = "fcl"
    LCL = "lcl"
    AIR = "air"
    EXPRESS = "express"
    RAIL = "rail"
    TRUCK = "truck"


class FinalDelivery(StrEnum):
    """The last way from the port, airport or depot to the warehouse."""

    COURIER = "courier"
    TRUCK = "truck"
    CONTAINER_DIRECT = "container-direct"
    PICKUP = "pickup"


class ClockStart(StrEnum):
    """The event from which a promised number of days is counted."""

    WAREHOUSE_ENTRY = "warehouse-entry"
    EXPORT_RELEASE = "export-release"
    DEPARTURE = "departure"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeFact:
    """A mode and its name."""

    mode: Mode
    name: Name
    sources: tuple[Source, ...]

    @property
    def code(self) -> str:
        """Return the mode's own word."""
        return self.mode.value


@dataclass(frozen=True, slots=True, kw_only=True)
class MainLegFact:
    """A main leg: its mode, what choosing it means, and the channels it can be part of.

    `channels` holds every final delivery that can follow, with the trade's name for the pair.
    `overland` legs reach only countries that are reached from China by land.
    """

    leg: MainLeg
    mode: Mode
    name: Name
    consequence: Name
    channels: Mapping[FinalDelivery, Name]
    sources: tuple[Source, ...]
    overland: bool = False

    @property
    def code(self) -> str:
        """Return the leg's own word."""
        return self.leg.value


@dataclass(frozen=True, slots=True, kw_only=True)
class FinalDeliveryFact:
    """A final delivery: what choosing it means, and whether the warehouse must be booked first."""

    delivery: FinalDelivery
    name: Name
    consequence: Name
    appointment: bool
    sources: tuple[Source, ...]

    @property
    def code(self) -> str:
        """Return the delivery's own word."""
        return self.delivery.value


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockStartFact:
    """The event a transit time is counted from, and its name."""

    clock_start: ClockStart
    name: Name
    sources: tuple[Source, ...]

    @property
    def code(self) -> str:
        """Return the event's own word."""
        return self.clock_start.value


def check_channel(
    leg: MainLegFact, *, delivery: FinalDeliveryFact, reached_overland: bool
) -> list[Problem]:
    """Return what is wrong with `leg` followed by `delivery` to this destination."""
    problems = []
    if leg.overland and not reached_overland:
        problems.append(Problem("channel-not-overland", "main_leg", {"leg": leg.name}))
    if delivery.delivery not in leg.channels:
        params = {"leg": leg.name, "delivery": delivery.name}
        problems.append(Problem("channel-mismatch", "final_delivery", params))
    return problems

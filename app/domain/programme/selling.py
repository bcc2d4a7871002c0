"""A selling programme: what a warehouse asks of cartons, of their numbers and of their arrival."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.domain.naming import Name
from app.domain.packing.rules import CartonRule, Sense
from app.domain.problems import Problem, Severity
from app.domain.sourcing import Source
from app.domain.transport import FinalDelivery


class ProgrammeKind(StrEnum):
    """The word by which a shipment record names the programme; a country may be needed beside."""

    FBA = "fba"
    AWD = "awd"
    WFS = "wfs"
    FBT = "fbt"
    THIRD_PARTY = "3pl"


class CountsFrom(StrEnum):
    """The day from which a programme counts the days that goods may take."""

    CREATION = "creation"
    FIRST_ARRIVAL = "first-arrival"


@dataclass(frozen=True, slots=True, kw_only=True)
class CartonNumbering:
    """Who numbers the cartons, and how.

    By the platform: ids are entered, never invented; `id_pattern` (with the groups shipment and
    number) says how they look and `id_form` rebuilds one from a shipment id and a box number.
    Otherwise Sampan numbers them by `id_form`.
    """

    by_platform: bool
    id_form: str
    id_pattern: str | None = None
    shipment_id_pattern: str | None = None

    def write(self, reference: str, number: int) -> str:
        """Return the id of carton `number` of the shipment with this reference or shipment id."""
        return self.id_form.format(reference=reference, number=number)

    def accepts_shipment_id(self, shipment_id: str) -> bool:
        """Return whether `shipment_id` looks as the platform writes it."""
        pattern = self.shipment_id_pattern
        return pattern is None or re.fullmatch(pattern, shipment_id) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingId:
    """One of the ids by which the programme knows a product; the first is the unit label's."""

    field: str
    name: Name


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivalRule:
    """Within how many days of an event goods must have arrived, as a source states it."""

    code: str
    days: int
    counts_from: CountsFrom
    name: Name
    source: Source
    stated_on: date | None = None

    def latest(self, event: date) -> date:
        """Return the last day, given the day of the event."""
        return event + timedelta(days=self.days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something a person should know about the programme, with where it comes from."""

    text: Name
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class IdenticalCartons:
    """How many identical cartons of an item a programme asks for before it lowers a fee.

    `fee` is what the programme calls the fee, charged per unit in `currency`; how much it is, the
    programme says when it offers where to send the goods.
    """

    least: int
    fee: Name
    currency: str
    source: Source
    stated_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxContentRule:
    """How a programme wants the contents of a carton in a PDF417 code.

    `prefix` opens its text. A module is at least `least_module` micrometres wide, a row at least
    `row_modules` of them high; `advised_dpi` is what the platform would rather have it printed at.
    """

    prefix: str
    least_module: int
    row_modules: int
    error_level: int
    advised_dpi: int
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class SellingProgramme:
    """A programme in the countries where its warehouses stand; no countries means any.

    `carton_rules` may hold competing statements of one limit: app.domain.packing.rules picks.
    """

    code: str
    kind: ProgrammeKind
    name: Name
    platform: str | None
    countries: tuple[str, ...]
    numbering: CartonNumbering
    sources: tuple[Source, ...]
    carton_rules: tuple[CartonRule, ...] = ()
    listing_ids: tuple[ListingId, ...] = ()
    final_deliveries: tuple[FinalDelivery, ...] = tuple(FinalDelivery)
    arrival_rules: tuple[ArrivalRule, ...] = ()
    notes: tuple[Note, ...] = ()
    identical_cartons: IdenticalCartons | None = None
    box_content: BoxContentRule | None = None

    @property
    def limits_known(self) -> bool:
        """Return whether any upper limit on a carton has been reviewed."""
        return any(rule.sense is Sense.MOST for rule in self.carton_rules)

    def receives_in(self, country: str) -> bool:
        """Return whether the programme has warehouses in `country`."""
        return not self.countries or country in self.countries

    def limit_problems(self) -> list[Problem]:
        """Return the advice to look up the limits oneself, where none has been reviewed."""
        if self.limits_known:
            return []
        return [Problem("programme-limits-unknown", "", {"place": self.name}, Severity.ADVISORY)]


def choose(
    programmes: Iterable[SellingProgramme], *, kind: str, country: str
) -> SellingProgramme | None:
    """Return the programme of `kind` that receives in `country`, None when there is none."""
    for programme in programmes:
        if programme.kind == kind and programme.receives_in(country):
            return programme
    return None

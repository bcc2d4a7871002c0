"""The facts of a tariff schedule: its lines with their normal rate and what is printed on them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from app.domain.customs.rates.grammar import Rate, Unparsed
from app.domain.customs.rates.seasons import Season
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity

HEADING_DIGITS: Final = 4
#: Digits of the shortest code that carries a rate of its own.
RATE_DIGITS: Final = 8

#: How the official words of a line's headings are joined, from the heading down.
WORDS_JOINT: Final = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "


@dataclass(frozen=True, slots=True, kw_only=True)
class LineMeasure:
    """A measure printed on the line itself, such as a preference or an anti-dumping duty.

    No `origins` means all but the `excluded`. A `conditional` measure asks for a document or a use.
    """

    programme: str
    code: str
    name: Name
    rate: Rate | Unparsed
    origins: frozenset[str]
    excluded: frozenset[str]
    additional_code: str | None
    order_number: str | None
    conditional: bool
    validity: Validity
    source: Source

    def fits_origin(self, origin: str) -> bool:
        """Return whether goods of `origin` are meant."""
        return origin not in self.excluded and (not self.origins or origin in self.origins)


@dataclass(frozen=True, slots=True, kw_only=True)
class TariffLine:
    """A line that carries a normal rate.

    `code` are the digits the rate stands on, `suffixes` all statistical endings after them.
    `words` are the schedule's own, from the heading down; `heading` is our name of the heading.
    `units` are those of `quantity_names.QUANTITY_UNITS` that the schedule wants stated. `column_2`
    is the rate for origins without normal trade relations, `seasons` rates by parts of the year.
    """

    code: str
    heading: Name
    words: str
    units: tuple[str, ...]
    suffixes: tuple[str, ...]
    general: Rate | Unparsed
    validity: Validity
    source: Source
    own_name: Name | None = None
    measures: tuple[LineMeasure, ...] = ()
    column_2: Rate | Unparsed | None = None
    seasons: tuple[Season, ...] = ()

    def rate_on(self, day: date) -> Rate | Unparsed:
        """Return the normal rate for entry on `day`, that of the season where there are seasons."""
        return next((season.rate for season in self.seasons if season.covers(day)), self.general)

    @property
    def chapter(self) -> str:
        """Return the two digits of its chapter."""
        return self.code[:2]

    @property
    def name(self) -> Name:
        """Return our own name of the line, or of its heading where it has none."""
        return self.own_name or self.heading


class Schedule(Protocol):
    """One country's tariff schedule, bundled or imported."""

    @property
    def name(self) -> str:
        """Return what the schedule is called, with its edition."""
        ...

    @property
    def vintage(self) -> date:
        """Return the day it was in force that its rates were read from."""
        ...

    @property
    def data_from(self) -> date:
        """Return the first entry date that any of its rates holds for."""
        ...

    @property
    def source(self) -> Source:
        """Return where it was read."""
        ...

    def line(self, code: str) -> TariffLine | None:
        """Return the line of a code of eight or more digits; None for an unknown ending."""
        ...

    def candidates(self, code: str) -> Iterator[TariffLine]:
        """Yield every line whose code begins with `code`."""
        ...

    def nearest(self, code: str) -> tuple[str, ...]:
        """Return up to three codes that exist, the nearest to one that does not."""
        ...

"""The facts of an import tax: what it is charged on, at which rates, and when it is paid."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domain.customs.entry import TaxCategory
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity


class Part(StrEnum):
    """A charge that joins the customs value and the duty in the base of a tax."""

    FREIGHT = "carriage to the border"
    INSURANCE = "insurance"
    INLAND = "carriage to the first destination"


class Deferral(StrEnum):
    """Whether a country lets the tax be declared on a return instead of paid at entry."""

    NONE = "none"
    REGISTERED = "for every registered importer"
    APPROVED = "with an approval"
    UNSURE = "not in the data"


@dataclass(frozen=True, slots=True)
class TaxRate:
    """A rate in percent and the entry dates it holds for."""

    percent: Decimal
    validity: Validity
    source: Source


@dataclass(frozen=True, slots=True)
class LocalTax:
    """A tax charged on the tax of the line: so many parts of so many of it."""

    programme: str
    parts: int
    of: int


@dataclass(frozen=True, slots=True)
class Floors:
    """How an authority drops what is small: from every base, and from each duty and tax.

    Both are whole units of currency: what is below the next multiple is not counted.
    """

    base: Decimal
    amount: Decimal
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Tax:
    """One country's tax on imports; its base is the customs value, all duties and the `parts`.

    Of several `rates` of one category in force on a day the goods decide, so none is taken.
    `apart` are regions whose tax is another one that the data does not hold. In `provinces` a
    further tax exists that is not collected at the border.
    """

    programme: str
    rates: Mapping[TaxCategory, tuple[TaxRate, ...]]
    parts: frozenset[Part]
    source: Source
    deferral: Deferral = Deferral.NONE
    local: LocalTax | None = None
    apart: frozenset[str] = frozenset()
    provinces: Mapping[str, Name] | None = None

    @property
    def programmes(self) -> tuple[str, ...]:
        """Return the programme of the tax and of the local one charged on it."""
        return (self.programme, self.local.programme) if self.local else (self.programme,)

    def rates_on(self, day: date, *, category: TaxCategory) -> tuple[TaxRate, ...]:
        """Return every rate of `category` in force on `day`, the lowest first."""
        live = (rate for rate in self.rates.get(category, ()) if rate.validity.covers(day))
        return tuple(sorted(live, key=lambda rate: rate.percent))

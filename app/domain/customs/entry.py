"""What a person declares: the entry, its lines and the facts that rates depend on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from app.domain.customs.rates.grammar import Rate
from app.domain.quantities.exchange import ExchangeRate
from app.domain.quantities.money import Money
from app.domain.transport import Mode


class Incoterm(StrEnum):
    """The term at which the lines' values are stated."""

    EXW = "EXW"
    FCA = "FCA"
    FAS = "FAS"
    FOB = "FOB"
    CFR = "CFR"
    CPT = "CPT"
    CIF = "CIF"
    CIP = "CIP"
    DAP = "DAP"
    DPU = "DPU"
    DDP = "DDP"


class EntryType(StrEnum):
    """How the goods are entered; AUTO lets the value decide."""

    FORMAL = "formal"
    INFORMAL = "informal"
    AUTO = "auto"


class ValuationMethod(StrEnum):
    """The six methods of the WTO valuation agreement, in their order."""

    TRANSACTION = "transaction"
    IDENTICAL = "identical"
    SIMILAR = "similar"
    DEDUCTIVE = "deductive"
    COMPUTED = "computed"
    FALLBACK = "fallback"


class TaxCategory(StrEnum):
    """Which rate of the destination's tax the goods bear."""

    STANDARD = "standard"
    REDUCED = "reduced"
    ZERO = "zero"
    EXEMPT = "exempt"


class VatMethod(StrEnum):
    """Whether import tax is paid at the border or on the next return."""

    CASH = "cash"
    POSTPONED = "postponed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Charges:
    """What carriage and the like cost for the whole entry, in its currency.

    `included_post_import` is what a delivered price contains of carriage inland, duty and tax.
    """

    freight_to_border: Money
    freight_inland: Money
    insurance: Money
    dutiable_additions: Money
    included_post_import: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Importer:
    """Who enters the goods, as far as tax depends on it."""

    kind: str = "resident"
    vat_registered: bool = False
    vat_method: VatMethod = VatMethod.CASH


@dataclass(frozen=True, slots=True)
class Valuation:
    """By which method the value was found, and why that one."""

    method: ValuationMethod
    reason: str


@dataclass(frozen=True, slots=True)
class EnteredRate:
    """A rate that a person supplies with its source, for one programme of one line."""

    programme: str
    rate: Rate
    source: str


def _nothing() -> Mapping[str, Decimal]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Answers that rates depend on; None is a question not answered."""

    exclusion: str | None = None
    preference: str | None = None
    metal: str | None = None
    metal_share: Decimal | None = None
    metal_value: Decimal | None = None
    melt_country: str | None = None
    component_values: Mapping[str, Decimal] = field(default_factory=_nothing, hash=False)
    producer_code: str | None = None
    use: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryLine:
    """One declared line. `code` is digits only; `value` is its total at the stated Incoterm."""

    id: str
    code: str
    origin: str
    value: Money
    valuation: Valuation | None = None
    quantities: Mapping[str, Decimal] = field(default_factory=_nothing, hash=False)
    tax_category: TaxCategory = TaxCategory.STANDARD
    manufacturer_code: str | None = None
    facts: Facts = field(default_factory=Facts)
    entered_rates: tuple[EnteredRate, ...] = ()

    def entered(self, programme: str) -> tuple[EnteredRate, ...]:
        """Return what a person entered for `programme`."""
        if not self.entered_rates:
            return ()
        return tuple(rate for rate in self.entered_rates if rate.programme == programme)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One customs entry, all values and charges in `currency`."""

    origin: str
    destination: str
    region: str | None
    mode: Mode
    entry_date: date
    export_date: date | None
    loaded_at: date | None
    entry_type: EntryType
    incoterm: Incoterm
    currency: str
    charges: Charges
    importer: Importer
    exchange_rates: tuple[ExchangeRate, ...]
    lines: tuple[EntryLine, ...]

    @property
    def subdivision(self) -> str:
        """Return the region without its country: ON for both ON and CA-ON; empty for none."""
        return (self.region or "").upper().removeprefix(f"{self.destination}-")

"""The code tables that an export declaration 报关单 is written in, and the limits of its form."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain.naming import Name
from app.domain.sourcing import Source, Validity


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomsCode:
    """A code of one of customs' tables, with its name."""

    code: str
    name: Name
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomsUnit:
    """A unit of China's table 计量单位, by its three digits.

    `grams` is what one of a unit of weight weighs; `un_codes` are the codes of UN/ECE
    Recommendation 20 or 21 that a record names the same unit by.
    """

    code: str
    name: Name
    grams: Decimal | None
    un_codes: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TransactionMode:
    """A price basis 成交方式: what the declared price includes beside the goods."""

    code: str
    name: Name
    includes_freight: bool
    includes_insurance: bool
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageKind:
    """A kind of package 包装种类; `wood` tells whether it asks for treatment under ISPM 15."""

    code: str
    name: Name
    wood: bool
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomsOffice:
    """A customs office of exit 出境关别; `port` is the UN/LOCODE that no other office clears."""

    code: str
    name: Name
    port: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryCodes:
    """Countries by the three letters `alpha_3` that stand for their two."""

    code: str
    alpha_3: Mapping[str, str]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveredTerms:
    """Trade terms whose price reaches the place of destination, beyond arrival."""

    code: str
    terms: frozenset[str]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationForm:
    """The limits of the form: lines, characters, decimals, and the least weight it can state."""

    code: str
    most_lines: int
    longest_name: int
    longest_specification: int
    unit_price_places: int
    total_places: int
    least_kilograms: int
    validity: Validity
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationTables:
    """All tables of the declaration, each by code, and what the record's words are in them.

    `transaction_modes` and `transport_modes` go by the record's term and mode, `levy_by_mode` from
    supervision mode to levy nature, `treatments` by levy nature, `offices` by the four digits of a
    customs office, `countries` from two letters to three. `delivered_terms` are those whose
    price includes what comes after arrival. `carton` is the kind of package that cartons are.
    """

    form: DeclarationForm
    units: Mapping[str, CustomsUnit]
    packages: Mapping[str, PackageKind]
    supervision_modes: Mapping[str, Name]
    levies: Mapping[str, CustomsCode]
    levy_by_mode: Mapping[str, str]
    treatments: Mapping[str, CustomsCode]
    transaction_modes: Mapping[str, TransactionMode]
    transport_modes: Mapping[str, CustomsCode]
    offices: Mapping[str, CustomsOffice]
    countries: Mapping[str, str]
    delivered_terms: frozenset[str]
    carton: str

    def unit_of(self, un_code: str) -> CustomsUnit | None:
        """Return customs' unit for a UN/ECE code; None where we know no equal one."""
        for unit in self.units.values():
            if un_code in unit.un_codes:
                return unit
        return None

    def office_of(self, port: str | None) -> CustomsOffice | None:
        """Return the only office that clears a port of loading, None where we know of none."""
        for office in self.offices.values():
            if port is not None and office.port == port:
                return office
        return None

    def levy(self, supervision_mode: str | None) -> str:
        """Return the levy nature 征免性质 of a supervision mode, empty where it is not known."""
        return self.levy_by_mode.get(supervision_mode or "", "")

    def country(self, code: str) -> str | None:
        """Return the three letters of a country."""
        return self.countries.get(code)

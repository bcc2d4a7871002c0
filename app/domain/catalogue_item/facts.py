"""What the checks of a product have to know, handed to them by whoever looks facts up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.domain.catalogue_item.codes import CodeForm, LongerHsCode
from app.domain.trade.countries import Country


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductFacts:
    """Countries and code forms by code, the codes each list offers, and who checks a GTIN.

    `customs_units` are the units of China's customs by their three digits.
    """

    countries: Mapping[str, Country]
    longer_hs_codes: Mapping[str, LongerHsCode]
    code_forms: Mapping[str, CodeForm]
    batteries: frozenset[str]
    units: frozenset[str]
    customs_units: frozenset[str]
    currencies: frozenset[str]
    is_gtin: Callable[[str], bool]

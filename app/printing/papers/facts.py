"""Names for the codes that a record carries: countries, ports, modes, units, currencies."""

from typing import Final

from babel import Locale

from app.catalogue.cargo_flags import cargo_flags
from app.catalogue.channels import modes
from app.catalogue.currencies import currencies
from app.catalogue.ports import ports
from app.catalogue.quantity_units import quantity_units
from app.catalogue.valuation_methods import valuation_methods
from app.domain.naming import Name
from app.domain.paperwork.words import chinese_capitals, english_words
from app.domain.quantities.money import Money

_ENGLISH: Final = Locale("en")
_CHINESE: Final = Locale("zh", script="Hans")


def country_name(code: str) -> Name:
    """Return the country of an ISO 3166 code; an unknown code names itself."""
    english, chinese = _ENGLISH.territories.get(code), _CHINESE.territories.get(code)
    return Name(en=english or code, zh=chinese or code)


def port_name(code: str) -> Name | None:
    """Return the port of a UN/LOCODE, None where the catalogue lacks it."""
    port = ports().get(code)
    return port.name if port else None


def mode_name(code: str) -> Name:
    """Return the mode of transport; an unknown word names itself."""
    mode = modes().get(code)
    return mode.name if mode else Name(en=code, zh=code)


def unit_name(code: str) -> Name:
    """Return the short name of a unit; an unknown code names itself."""
    unit = quantity_units().get(code)
    return unit.name if unit else Name(en=code, zh=code)


def cargo_name(code: str) -> Name:
    """Return the kind of battery, or the property carriers ask about; unknown names itself."""
    flag = cargo_flags().get(code)
    return flag.name if flag else Name(en=code, zh=code)


def valuation_name(code: str) -> Name:
    """Return the method of customs valuation; an unknown code names itself."""
    method = valuation_methods().get(code)
    return method.name if method else Name(en=code, zh=code)


def amount_in_words(amount: Money) -> Name | None:
    """Return the amount in words and in 大写; None for a currency whose words we do not hold."""
    currency = currencies().get(amount.currency)
    if currency is None:
        return None
    return Name(
        en=english_words(amount, currency=currency),
        zh=chinese_capitals(amount, currency=currency),
    )

"""How pages and files call the parts of a kept quote."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from app.domain.freight.charges import ChargeUnit
from app.domain.naming import Language
from app.usecases.quotes.comparing import Why
from app.web.costs.wording import UNITS
from app.web.i18n import lazy
from app.web.programme_fees.forms import UNITS as FEE_UNITS
from app.wording.translations import translations

SECTIONS: Final[Mapping[str, Any]] = {
    "freight": lazy("Freight"),
    "customs": lazy("Duty and fees"),
    "fees": lazy("Programme fees"),
    "units": lazy("Cost of a unit in the warehouse"),
    "total": lazy("Everything in the warehouse"),
}
WHATS: Final[Mapping[str, Any]] = {
    "sum": lazy("Total"),
    "unit": lazy("Per unit"),
    "converted": lazy("In the currency of the invoice"),
    "goods": lazy("Goods"),
    "freight": lazy("Freight"),
    "insurance": lazy("Insurance"),
    "duty": lazy("Duty"),
    "tax-and-fees": lazy("Tax and fees"),
    "programme-fees": lazy("Programme fees"),
}
STATUSES: Final[Mapping[str, Any]] = {
    "open": lazy("at least"),
    "unknown": lazy("unknown"),
    "possible": lazy("possible, not counted"),
    "suppressed": lazy("not owed"),
    "beside": lazy("beside the cost"),
    "in-price": lazy("in the price"),
    "in-freight": lazy("in the freight"),
}
WHYS: Final[Mapping[Why, Any]] = {
    Why.CARD: lazy("rate card replaced"),
    Why.EXCHANGE: lazy("rate of exchange changed"),
    Why.RULE: lazy("rule or tariff changed"),
    Why.ENTERED: lazy("entered rate changed"),
    Why.FEE: lazy("fee changed"),
    Why.FOLLOWS: lazy("follows from the rows above"),
}


KEPT_UNITS: Final[Mapping[str, Any]] = {
    **{unit.value: word for unit, word in UNITS.items()},
    ChargeUnit.PERCENT.value: "%",
    **{f"fee-{unit.value}": word for unit, word in FEE_UNITS.items()},
}


def figure(text: str) -> str:
    """Return an amount as it was kept, its thousands set apart."""
    return f"{Decimal(text):,f}"


def row_name(row: Mapping[str, Any], language: Language) -> str:
    """Return what a row is called: by its own name, else by the part it stands for."""
    if row["name"]:
        return str(row["name"][language.value])
    word = WHATS.get(row["what"])
    return translations(language).gettext(word.message) if word else str(row["what"])

"""What is asked of a programme's fee, and of own factors of greenhouse gases."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar, Final

from wtforms.validators import Optional

from app.catalogue.currencies import currencies
from app.catalogue.programme_fees import fee_kinds
from app.catalogue.programmes import programmes
from app.domain.problems import Problem
from app.domain.programme.fees import FeeUnit
from app.domain.transport import Mode
from app.persistence.programme_fees import ProgrammeFee
from app.usecases.programme_fees.stating import Statement
from app.web import checks
from app.web.fields import ChoiceField, DateField, NumberField, TextField, WeightField
from app.web.forms import PageForm
from app.web.i18n import lazy
from app.web.rendering import said

_MOST: Final = 1_000_000
_MOST_FACTOR: Final = 100
UNITS: Final[Mapping[FeeUnit, Any]] = {
    FeeUnit.UNIT: lazy("a unit"),
    FeeUnit.CARTON: lazy("a carton"),
    FeeUnit.SHIPMENT: lazy("a shipment"),
    FeeUnit.PLAN: lazy("everything"),
    FeeUnit.CUBIC_METRE_MONTH: lazy("a cubic metre and month"),
}


class FeeForm(PageForm):
    """One fee: what it is for, how much, since when, says who."""

    id: ClassVar[str] = "programme-fee"

    programme = ChoiceField(lazy("Programme"), [checks.Needed(lazy("Choose the programme"))])
    kind = ChoiceField(lazy("Fee"), [checks.Needed(lazy("Choose the fee"))])
    amount = NumberField(
        lazy("Amount"),
        [
            checks.Needed(lazy("Enter the amount, 0 if nothing is asked")),
            checks.at_least_zero,
            checks.at_most(_MOST),
        ],
        description=lazy("0 says that nothing is asked"),
    )
    currency = ChoiceField(lazy("Currency"), [checks.Needed(lazy("Choose the currency"))])
    unit = ChoiceField(lazy("For"), [checks.Needed(lazy("Choose what it is asked for"))])
    size_tier = TextField(
        lazy("Size tier"),
        [checks.longest(60)],
        description=lazy("As the programme calls it; empty when it holds for all sizes"),
    )
    up_to_weight = WeightField(
        lazy("Units up to this weight"),
        [Optional(), checks.positive],
        description=lazy("The tightest limit that a unit keeps decides; empty for no limit"),
    )
    valid_from = DateField(lazy("First day"), [Optional()])
    valid_to = DateField(lazy("Last day"), [Optional()])
    source = TextField(
        lazy("Source"),
        [checks.Needed(lazy("Say where the fee is from")), checks.longest(200)],
        description=lazy("For example: fee preview in the seller account, 2026-11-20"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.programme.offer((each.code, said(each.name)) for each in programmes().values())
        self.kind.offer((each.code, said(each.name)) for each in fee_kinds().values())
        self.currency.offer((code, code) for code in currencies())
        self.unit.offer((unit.value, word) for unit, word in UNITS.items())

    @property
    def statement(self) -> Statement:
        """Return what is entered."""
        return Statement(**{**self.data, "unit": FeeUnit(self.unit.data)})


def values_of(row: ProgrammeFee | None) -> dict[str, Any]:
    """Return the entries of a saved fee; a new one is asked for as one of a unit, in dollars."""
    if row is None:
        return {"programme": "fba-us", "currency": "USD", "unit": FeeUnit.UNIT.value}
    return {name: getattr(row, name) for name in Statement.__dataclass_fields__}


class FactorsForm(PageForm):
    """Own factors of greenhouse gases by mode, from one source; all empty for the bundled ones."""

    id: ClassVar[str] = "factors"

    source = TextField(
        lazy("Source"),
        [checks.longest(200)],
        description=lazy("Who publishes the factors, which year, and what they count"),
    )

    sea = NumberField(lazy("Sea"), places=8)
    air = NumberField(lazy("Air"), places=8)
    courier = NumberField(lazy("Express"), places=8)
    rail = NumberField(lazy("Rail"), places=8)
    truck = NumberField(lazy("Truck"), places=8)

    @property
    def factors(self) -> dict[Mode, Decimal]:
        """Return the factors entered."""
        found = {mode: self[mode.value].data for mode in Mode}
        return {mode: factor for mode, factor in found.items() if factor is not None}

    def problems(self) -> list[Problem]:
        """Refuse factors below nothing or beyond sense, and factors without a source."""
        wrong = [mode for mode, factor in self.factors.items() if not 0 <= factor <= _MOST_FACTOR]
        found = [
            Problem("emission-factor-beyond", mode.value, {"limit": _MOST_FACTOR}) for mode in wrong
        ]
        if self.factors and not self.source.data:
            found.append(Problem("emission-factor-source", "source"))
        return found

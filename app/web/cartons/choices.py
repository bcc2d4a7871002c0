"""What a person may choose of the ways to pack: what is packed anew, what may share a carton."""

from decimal import Decimal
from typing import Final, Self

from flask import request

from app.catalogue.packaging import handling
from app.domain.problems import Problem
from app.domain.programme.selling import IdenticalCartons
from app.domain.quantities.length import Volume
from app.domain.quantities.money import Money
from app.usecases.stowing.carton_lot import Choices, Mix
from app.web.checks import Needed
from app.web.fields import ChoiceField, CountField, NumberField
from app.web.forms import PageForm
from app.web.i18n import lazy

_PREFIX: Final = "ways"
_CUBIC_MILLIMETRES: Final = 1_000_000
#: What is packed: all units of the shipment, or those in no carton yet.
ALL: Final = "all"
REST: Final = "rest"
_CHOOSE: Final = lazy("Choose one of the answers listed")
_MOST_LITRES: Final = 1000
_MOST_CARTONS: Final = 100


class WayForm(PageForm):
    """Choices beside the comparison; nothing chosen means what is usual."""

    id = "grid"
    scope = ChoiceField(
        lazy("Pack"),
        [Needed(_CHOOSE)],
        choices=[
            (ALL, lazy("all units of the shipment anew")),
            (REST, lazy("only the units in no carton yet")),
        ],
    )
    mix = ChoiceField(
        lazy("May share a carton"),
        [Needed(_CHOOSE)],
        choices=[
            (Mix.REST.value, lazy("only units that fill no whole carton")),
            (Mix.ALL.value, lazy("all units")),
        ],
    )
    most_skus = CountField(lazy("SKUs in a carton, at most"))
    identical = CountField(lazy("Identical cartons of each item, at least"))
    handling = NumberField(lazy("One carton more counts as so many litres"), places=1)
    fee = NumberField(lazy("Placement fee a unit"), places=4)

    @classmethod
    def opened(cls, *, anew: bool) -> Self:
        """Return the choices as sent, else the usual ones."""
        usual = cls.usual(Choices(), anew=anew)
        if f"{_PREFIX}-mix" not in request.form:
            return usual
        form = cls(request.form, prefix=_PREFIX, data=usual.data)
        if form.validate():
            form.take(form._out_of_range())
        return form

    @classmethod
    def usual(cls, choices: Choices, *, anew: bool) -> Self:
        """Return the form that says `choices`."""
        values = {
            "scope": ALL if anew else REST,
            "mix": choices.mix.value,
            "most_skus": choices.most_skus,
            "identical": choices.identical if choices.identical > 1 else None,
            "handling": Decimal(choices.handling.cubic_millimetres) / _CUBIC_MILLIMETRES,
        }
        return cls(None, prefix=_PREFIX, data=values)

    def choices(self) -> Choices:
        """Return the choices; blank ones are as usual."""
        litres = self.handling.data
        return Choices(
            mix=Mix(self.mix.data),
            most_skus=self.most_skus.data or None,
            identical=self.identical.data or 1,
            handling=handling().volume
            if litres is None
            else Volume(int(litres * _CUBIC_MILLIMETRES)),
        )

    def fee_of(self, rule: IdenticalCartons | None) -> Money | None:
        """Return the fee a unit, once typed."""
        return Money(self.fee.data, rule.currency) if rule and self.fee.data is not None else None

    def least(self, rule: IdenticalCartons | None) -> int:
        """Return how many identical cartons of an item are looked for in every way to pack."""
        return self.identical.data or (rule.least if rule else 1)

    def _out_of_range(self) -> list[Problem]:
        limits = (
            ("most_skus", self.most_skus.data, _MOST_CARTONS),
            ("identical", self.identical.data, _MOST_CARTONS),
            ("handling", self.handling.data, _MOST_LITRES),
            ("fee", self.fee.data, _MOST_LITRES),
        )
        return [
            Problem("ways-out-of-range", name, {"limit": most})
            for name, value, most in limits
            if value is not None and not 0 <= value <= most
        ]

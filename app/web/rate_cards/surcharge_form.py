"""What is asked of a surcharge: its name, its amount, and which cartons set it off."""

import re
from decimal import Decimal
from typing import Any, Final

from wtforms import Field
from wtforms.validators import Optional

from app.domain.freight.cartons import DestinationKind
from app.domain.freight.conditions import Conditions
from app.domain.freight.surcharges import Surcharge, SurchargeBasis
from app.domain.naming import Name
from app.domain.sourcing import Validity
from app.usecases.rate_cards.contents import Added
from app.web import checks
from app.web.fields import (
    CheckField,
    ChoiceField,
    DateField,
    LengthField,
    NumberField,
    TextField,
    WeightField,
)
from app.web.forms import PageForm
from app.web.i18n import lazy
from app.web.rate_cards.forms import cargo_fields, cargo_ticked
from app.web.rate_cards.words import ADDRESSES, BASES

_BETWEEN: Final = re.compile(r"[\s,，、;；/]+")


class SurchargeForm(PageForm):
    """A surcharge; `surcharge_form` adds the kinds of cargo, of addresses, and the channels."""

    id = "surcharge"

    name = TextField(
        lazy("Name"), [checks.Needed(lazy("Enter what it is called")), checks.longest(80)]
    )
    amount = NumberField(
        lazy("Amount"), [checks.Needed(lazy("Enter the amount")), checks.at_least_zero]
    )
    basis = ChoiceField(
        lazy("Charged"),
        [checks.Needed(lazy("Choose how it is charged"))],
        choices=[(basis.value, name) for basis, name in BASES.items()],
    )
    minimum = NumberField(lazy("At least"), [Optional(), checks.at_least_zero])
    maximum = NumberField(lazy("At most"), [Optional(), checks.at_least_zero])
    valid_from = DateField(lazy("In force from"), [Optional()])
    valid_to = DateField(
        lazy("To"), [Optional()], description=lazy("For a peak season: its first and last day")
    )
    weighs_from = WeightField(lazy("A carton weighs this or more"), [Optional(), checks.positive])
    longest_over = LengthField(lazy("Its longest side is over"), [Optional(), checks.positive])
    second_over = LengthField(lazy("Its second side is over"), [Optional(), checks.positive])
    girth_over = LengthField(
        lazy("Its length and girth are over"),
        [Optional(), checks.positive],
        description=lazy("The longest side and twice the two others"),
    )
    postcodes = TextField(
        lazy("Postcodes that begin with"),
        [checks.longest(2000)],
        description=lazy("Remote areas, several apart by spaces: 967 968 995"),
    )

    def added(self, channels: list[str]) -> Added:
        """Return what is entered; `channels` are those of the card."""
        surcharge = Surcharge(
            code="typed",
            name=Name(self.name.data, self.name.data),
            trigger=self._conditions(),
            basis=SurchargeBasis(self.basis.data),
            amount=self.amount.data or Decimal(0),
            minimum=self.minimum.data,
            maximum=self.maximum.data,
            validity=Validity(self.valid_from.data, self.valid_to.data),
        )
        ticked = [name for n, name in enumerate(channels) if self[f"channel-{n}"].data]
        return Added(surcharge, tuple(ticked))

    def _conditions(self) -> Conditions:
        prefixes = _BETWEEN.split(self.postcodes.data)
        return Conditions(
            weighs_from=self.weighs_from.data,
            longest_over=self.longest_over.data,
            second_over=self.second_over.data,
            girth_over=self.girth_over.data,
            cargo=frozenset(cargo_ticked(self)),
            postcodes=frozenset(prefix.upper() for prefix in prefixes if prefix),
            addresses=frozenset(kind for kind in DestinationKind if self[f"to-{kind}"].data),
        )


def surcharge_form(channels: list[str]) -> type[SurchargeForm]:
    """Return the form's class with the kinds of cargo and addresses, and the card's channels."""
    asked: dict[str, Field | str] = {"id": SurchargeForm.id, **cargo_fields()}
    asked |= {f"to-{kind}": CheckField(name) for kind, name in ADDRESSES.items()}
    asked |= {f"channel-{n}": CheckField(name) for n, name in enumerate(channels)}
    return type("SurchargeForm", (SurchargeForm,), asked)


def values_of(added: Added, channels: list[str]) -> dict[str, Any]:
    """Return the entries of a kept surcharge."""
    surcharge, conditions = added.surcharge, added.surcharge.trigger
    values: dict[str, Any] = {
        "name": surcharge.name.en,
        "amount": surcharge.amount,
        "basis": surcharge.basis.value,
        "minimum": surcharge.minimum,
        "maximum": surcharge.maximum,
        "valid_from": surcharge.validity.valid_from,
        "valid_to": surcharge.validity.valid_to,
        **{f"channel-{n}": name in added.channels for n, name in enumerate(channels)},
    }
    if isinstance(conditions, Conditions):
        measures = ("weighs_from", "longest_over", "second_over", "girth_over")
        values |= {name: getattr(conditions, name) for name in measures}
        values |= {f"cargo-{code}": True for code in conditions.cargo}
        values |= {f"to-{kind}": True for kind in conditions.addresses}
        values["postcodes"] = " ".join(sorted(conditions.postcodes))
    return values

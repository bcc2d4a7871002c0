"""What is asked of a movement: its kind's entries, and which cartons of which shipments."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Final

from wtforms import Field

from app.domain.movement.carton_numbers import written
from app.domain.movement.kind_facts import KIND_FACTS
from app.domain.movement.kinds import MovementKind
from app.persistence.movement_cartons import Numbered, Shipment
from app.persistence.movements import Movement
from app.usecases.movement_cartons import called, field_of
from app.usecases.movements import Details
from app.usecases.plan_record import shipment_reference
from app.web import checks
from app.web.fields import CheckField, ChoiceField, LinesField, TextField
from app.web.forms import PageForm
from app.web.i18n import lazy
from app.web.rendering import said

#: Characters that a row keeps of each entry.
_LONGEST: Final[Mapping[str, int]] = {
    "number": 40, "party": 120, "master_bill": 40, "house_bill": 40, "vessel": 60, "voyage": 20,
    "seal": 40, "note": 400,
}  # fmt: skip
#: Longer than any set of cartons that a person types.
_LONGEST_SET: Final = 1000
NEW: Final = "new"
#: Ids of the forms that put cartons in, and that take them out or move them.
ADD: Final = "add"
HELD: Final = "held"


class MovementForm(PageForm):
    """A movement's entries, with the shipments to choose cartons from where it is a new one."""

    id: ClassVar[str] = "movement"
    kind: ClassVar[MovementKind]
    offered: ClassVar[Sequence["Offered"]] = ()

    @property
    def details(self) -> Details:
        """Return the entries."""
        return Details(**{name: self[name].data for name in KIND_FACTS[self.kind].entries})

    @property
    def entry_fields(self) -> list[Field]:
        """Return the fields of the entries, in the order of the kind."""
        return [self[name] for name in KIND_FACTS[self.kind].entries]

    @property
    def wanted(self) -> dict[int, str]:
        """Return which cartons are chosen by shipment id; blank text means all that are offered."""
        return wanted(self, self.offered)


class CartonsForm(PageForm):
    """Some cartons of some shipments."""

    offered: ClassVar[Sequence["Offered"]] = ()

    @property
    def wanted(self) -> dict[int, str]:
        """Return which cartons are chosen by shipment id; blank text means all that are offered."""
        return wanted(self, self.offered)


class Offered:
    """A shipment whose cartons may be chosen, with those numbers as a person writes them."""

    def __init__(self, shipment: Shipment, numbers: Sequence[int] | Numbered) -> None:
        self.shipment = shipment
        self.numbers = written(numbers)
        self.count = len(numbers)

    @property
    def reference(self) -> str:
        """Return the shipment's own reference."""
        return shipment_reference(self.shipment)

    @property
    def tick(self) -> str:
        """Return the name of the field that chooses the shipment."""
        return f"shipment-{self.shipment.id}"

    @property
    def range(self) -> str:
        """Return the name of the field that names some of its cartons."""
        return field_of(self.shipment.id)


def wanted(form: PageForm, offered: Sequence[Offered]) -> dict[int, str]:
    """Return what is ticked or typed, by shipment id."""
    return {
        each.shipment.id: form[each.range].data
        for each in offered
        if form[each.tick].data or form[each.range].data
    }


def movement_form(kind: MovementKind, offered: Sequence[Offered] = ()) -> type[MovementForm]:
    """Return the form of one kind, with the shipments whose cartons a new one may take."""
    fields: dict[str, Any] = {
        name: _entry(name, said(label)) for name, label in KIND_FACTS[kind].entries.items()
    }
    fields |= {**_choices(offered), "kind": kind, "offered": offered}
    return type("MovementFormOfKind", (MovementForm,), fields)


def add_form(offered: Sequence[Offered]) -> type[CartonsForm]:
    """Return the form that puts cartons in."""
    fields: dict[str, Any] = {**_choices(offered), "id": ADD, "offered": offered}
    return type("AddFormOfMovement", (CartonsForm,), fields)


def held_form(offered: Sequence[Offered], others: Sequence[Movement]) -> type[CartonsForm]:
    """Return the form that takes cartons out, or moves them to another movement of the kind."""
    targets = [(str(other.id), _target(other)) for other in others]
    to = ChoiceField(
        lazy("Move to"),
        [checks.optional()],
        choices=[(NEW, lazy("a new one, its number to come")), *targets],
        default=targets[0][0] if targets else NEW,
    )
    fields: dict[str, Any] = {"to": to, **_choices(offered), "id": HELD, "offered": offered}
    return type("HeldFormOfMovement", (CartonsForm,), fields)


def values_of(movement: Movement) -> dict[str, str]:
    """Return the saved entries of a movement by field."""
    return {name: getattr(movement, name) for name in KIND_FACTS[movement.kind].entries}


def _target(movement: Movement) -> str:
    return " · ".join(part for part in (said(called(movement)), movement.party) if part)


def _entry(name: str, label: str) -> Field:
    kind = LinesField if name == "note" else TextField
    marks: dict[str, Any] = {"rows": 2} if name == "note" else {"autocomplete": "off"}
    if name == "party":
        marks["list"] = "parties"
    return kind(label, [checks.optional(), checks.longest(_LONGEST[name])], render_kw=marks)


def _choices(offered: Sequence[Offered]) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    for each in offered:
        fields[each.tick] = CheckField(each.reference)
        fields[each.range] = TextField(
            lazy("Cartons of %(shipment)s", shipment=each.reference),
            [checks.optional(), checks.longest(_LONGEST_SET)],
            render_kw={"autocomplete": "off", "placeholder": each.numbers},
        )
    return fields

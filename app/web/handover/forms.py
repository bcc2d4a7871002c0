"""What handing over asks: the forwarder's order, the day if known, and which cartons go."""

from collections.abc import Mapping
from typing import Any, ClassVar, Final

from wtforms import Field

from app.domain.movement.carton_numbers import written
from app.persistence.movement_cartons import Numbered
from app.persistence.plans import Plan, Shipment
from app.usecases.hand_over import HandOver
from app.usecases.movement_cartons import field_of
from app.web import checks
from app.web.fields import DateField, TextField
from app.web.forms import PageForm
from app.web.i18n import lazy

_LONGEST_SET: Final = 1000


class HandOverForm(PageForm):
    """The forwarder's order; `going` are the shipments with cartons left to hand over."""

    id: ClassVar[str] = "handover"
    going: ClassVar[Mapping[int, Shipment]] = {}

    number = TextField(
        lazy("Forwarder order number"),
        [
            checks.Needed(lazy("Enter the number of the forwarder's order")),
            checks.longest(40),
        ],
        description=lazy("The number the forwarder gave you at hand-over"),
        render_kw={"autocomplete": "off", "spellcheck": "false"},
    )
    forwarder = TextField(
        lazy("Forwarder"),
        [checks.Needed(lazy("Enter the forwarder")), checks.longest(120)],
        render_kw={"list": "parties", "autocomplete": "off"},
    )
    day = DateField(
        lazy("Handed over on"),
        [checks.optional()],
        description=lazy("When the goods reached the forwarder, if you know"),
        render_kw={"placeholder": "2026-11-28", "autocomplete": "off"},
    )

    @property
    def ranges(self) -> list[Field]:
        """Return the field of each shipment that says which of its cartons go."""
        return [self[field_of(each)] for each in self.going]

    def order(self, *, zone: str) -> HandOver:
        """Return what is handed over; a shipment left empty stays."""
        typed = {each: self[field_of(each)].data for each in self.going}
        return HandOver(
            number=self.number.data,
            forwarder=self.forwarder.data,
            day=self.day.data,
            zone=zone,
            cartons={each: text for each, text in typed.items() if text},
        )


def hand_over_form(plan: Plan, waiting: Mapping[int, Numbered]) -> type[HandOverForm]:
    """Return the form for the cartons of a plan that are in no order yet."""
    going = {each.id: each for each in plan.shipments if waiting.get(each.id)}
    alone = len(plan.shipments) == 1
    asked = checks.Needed(lazy("Write which cartons go")) if alone else checks.optional()
    fields: dict[str, Any] = {
        field_of(shipment_id): TextField(
            _label(shipment, alone=alone),
            [asked, checks.longest(_LONGEST_SET)],
            description=lazy(
                "All that are left; change it when only a part goes, such as 1-10, 13"
            ),
            default=written(waiting[shipment_id]),
            render_kw={"autocomplete": "off"},
        )
        for shipment_id, shipment in going.items()
    }
    return type("HandOverFormOfPlan", (HandOverForm,), {**fields, "going": going})


def _label(shipment: Shipment, *, alone: bool) -> Any:
    if alone:
        return lazy("Cartons")
    place = shipment.warehouse_code or shipment.city or "--"
    return lazy("Cartons of shipment %(number)s, %(place)s", number=shipment.number, place=place)

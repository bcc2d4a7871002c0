"""Where one shipment goes, under which numbers, and what differs from the plan."""

from collections.abc import Mapping
from typing import Any

from wtforms.validators import Optional

from app.catalogue import address_forms
from app.catalogue.warehouses import warehouse
from app.persistence.parties import ENTITIES, IMPORTERS, STORES
from app.persistence.plans import Plan, Shipment
from app.usecases import plan_numbers
from app.usecases.warehouse_places import listed_place
from app.web import checks
from app.web.database import database
from app.web.fields import ChoiceField, DateField, LinesField, TextField
from app.web.forms import PageForm
from app.web.i18n import lazy
from app.web.importers.naming import importer_name
from app.web.rendering import written


class ShipmentForm(PageForm):
    """One warehouse: by its code from the list, or any address pasted."""

    id = "shipment"

    warehouse_code = TextField(
        lazy("Warehouse code"),
        [Optional(), checks.latin, checks.longest(32)],
        description=lazy(
            "For example ONT8. A code that is not on the list is fine: paste its address."
        ),
        render_kw={"autocomplete": "off", "spellcheck": "false"},
    )
    warehouse_name = TextField(
        lazy("Receiver at the warehouse"),
        [Optional(), checks.latin, checks.longest(120)],
        description=lazy("As the label should say it, in English letters"),
    )
    address = LinesField(
        lazy("Street address"),
        [Optional(), checks.latin, checks.longest(400)],
        render_kw={"rows": 3},
    )
    city = TextField(lazy("City"), [Optional(), checks.latin, checks.longest(80)])
    state_code = TextField(
        lazy("State or province"), [Optional(), checks.latin, checks.longest(40)]
    )
    postal_code = TextField(lazy("Postcode"), [Optional(), checks.latin, checks.longest(16)])
    programme_number = TextField(
        lazy("Shipment number of the platform"),
        [Optional(), checks.latin, checks.longest(40)],
        description=lazy(
            "Amazon: the FBA number, for example FBA17QK3M8XZ. Leave it until you have it."
        ),
        render_kw={"autocomplete": "off", "spellcheck": "false"},
    )
    programme_reference = TextField(
        lazy("Reference ID"),
        [Optional(), checks.latin, checks.longest(40)],
        render_kw={"autocomplete": "off", "spellcheck": "false"},
    )
    latest_arrival = DateField(lazy("Latest arrival at the warehouse"), [Optional()])
    store_id = ChoiceField(lazy("Store"), [Optional()])
    exporter_id = ChoiceField(lazy("Exporter of this shipment"), [Optional()])
    importer_id = ChoiceField(lazy("Importer of this shipment"), [Optional()])

    def prepare(self, plan: Plan) -> None:
        """Offer stores, entities and importers; an empty choice follows the plan."""
        as_plan = ("", lazy("As in the plan"))
        self.store_id.offer(
            [
                ("", lazy("No store")),
                *((str(each.id), each.name) for each in STORES.in_use(database())),
            ]
        )
        entities = ENTITIES.in_use(database())
        self.exporter_id.offer(
            [as_plan, *((str(each.id), written(each, "name")) for each in entities)]
        )
        importers = IMPORTERS.in_use(database(), destination=plan.destination)
        self.importer_id.offer(
            [as_plan, *((str(each.id), importer_name(each)) for each in importers)]
        )

    def complete(self, shipment: Shipment) -> bool:
        """Fill the address of a listed code where none was typed; refuse an incomplete place."""
        country = shipment.plan.destination
        listed = warehouse(self.warehouse_code.data)
        if listed is not None and listed.country == country:
            self._take(listed_place(listed), moved=listed.code != shipment.warehouse_code
                       and self.address.data == shipment.address)  # fmt: skip
        if not self.address.data:
            self.address.errors = [
                lazy("Enter a warehouse code from the list, or the address of the warehouse")
            ]
            return False
        return self._number_fits(shipment)

    def _take(self, place: Mapping[str, str], *, moved: bool) -> None:
        """Fill in a listed place where no address was typed, or the former place's still stands."""
        if moved or not self.address.data:
            for name, value in place.items():
                self[name].data = value if moved else self[name].data or value

    def sort_pasted(self, shipment: Shipment) -> bool:
        """Put a whole address that was pasted into one field into its own; tell whether it was."""
        if self.city.data or self.postal_code.data:
            return False
        found = address_forms.read(self.address.data, country=shipment.plan.destination)
        if not (found.street and found.city and found.country in {"", shipment.plan.destination}):
            return False
        self.address.data = found.street
        parts = {
            "warehouse_name": found.name,
            "warehouse_code": found.code,
            "city": found.city,
            "state_code": found.state,
            "postal_code": found.postcode,
        }
        for name, value in parts.items():
            self[name].data = self[name].data or value
        return True

    def _number_fits(self, shipment: Shipment) -> bool:
        """Refuse a shipment number that does not look as its platform writes it."""
        number = self.programme_number.data.upper()
        programme = plan_numbers.programme_of(shipment.plan)
        if number and programme and not programme.numbering.accepts_shipment_id(number):
            self.programme_number.errors = [
                lazy("This does not look like a shipment number of %(programme)s, for example "
                     "FBA17QK3M8XZ. Copy it from the platform.",
                     programme=str(programme.name.en))
            ]  # fmt: skip
            return False
        return True

    def answers(self, shipment: Shipment) -> dict[str, Any]:
        """Return what is saved: codes in capitals, ids as numbers, the plan's country."""
        entries = dict(self.entries())
        for name in ("store_id", "exporter_id", "importer_id"):
            entries[name] = int(str(entries[name])) if entries[name] else None
        for name in ("warehouse_code", "programme_number", "programme_reference"):
            entries[name] = str(entries[name] or "").upper()
        return {**entries, "country": shipment.plan.destination}

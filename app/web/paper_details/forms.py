"""What the page of details for documents asks; every answer may be left out."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from app.catalogue.customs_codes.offices import OFFICES
from app.catalogue.customs_codes.packages import PACKAGES
from app.domain.problems import Problem
from app.persistence.paper_details import Shipment
from app.usecases.paper_details import ChargeEntry, Details, check, details_of
from app.web import checks
from app.web.codes import CodeField
from app.web.fields import ChoiceField, DateField, NumberField, TextField
from app.web.forms import PageForm
from app.web.i18n import _, lazy
from app.web.paper_details.choices import Choices
from app.web.paper_details.uses import used
from app.web.rendering import named

#: Charges that the form has rows for.
MOST: Final = 4
_FIGURE: Final = {"inputmode": "decimal"}
_BARE: Final = {"autocomplete": "off"}
#: Fields that name a partner, with what it has to be; any partner where that is empty.
PARTNERS: Final[Mapping[str, str]] = {
    "notify_id": "buyer", "producer_id": "supplier", "agent_id": "agent", "broker_id": "broker",
    "forwarder_id": "forwarder", "consolidator_id": "",
}  # fmt: skip
#: Fields that choose among rows of two tables: each with its columns by the kind of row.
EITHER: Final[Mapping[str, Mapping[str, str]]] = {
    "buyer": {"company": "buyer_entity_id", "partner": "buyer_id"},
    "stuffing": {"address": "stuffing_address_id", "partner": "stuffing_id"},
}
#: What is said of wood, by the words that records use.
WOOD: Final[Mapping[str, Any]] = {
    "none": lazy("No wood"),
    "treated": lazy("Wood, treated and marked by ISPM 15"),
    "untreated": lazy("Wood, not treated"),
}
_NONE: Final = ("", lazy("Not said"))
_PLAIN: Final = (
    "contract_no", "contract_date", "payment_terms", "signatory", "customs_of_exit",
    "port_of_exit", "package_kind", "wood_packing", "warehouse_entry_no", "departure", "arrival",
    "freight",
)  # fmt: skip
CHARGE: Final = ("name_zh", "name_en", "amount")


class DetailsForm(PageForm):
    """The details of one shipment; the fields of the charges are added below."""

    id = "paper-details"

    contract_no = TextField(lazy("Contract number"), [checks.longest(32)], render_kw=_BARE)
    contract_date = DateField(lazy("Contract date"), render_kw=_BARE)
    payment_terms = TextField(
        lazy("Payment terms"),
        [checks.longest(120), checks.latin],
        description=lazy("In English, for example T/T 30 days after shipment"),
    )
    signatory = TextField(
        lazy("Who signs"),
        [checks.longest(80)],
        description=lazy("The responsible person named on the invoice"),
    )
    buyer = ChoiceField(
        lazy("Buyer"), description=lazy("Only where the goods are sold; stock of your own has none")
    )
    notify_id = ChoiceField(lazy("Notify party"))
    producer_id = ChoiceField(
        lazy("Producer or seller in China"),
        description=lazy("Left out, the declaration names the exporter"),
    )
    agent_id = ChoiceField(
        lazy("Export agent"),
        description=lazy("A trading company that declares for the exporter"),
    )
    broker_id = ChoiceField(lazy("Customs broker"))
    forwarder_id = ChoiceField(lazy("Forwarder"))
    consolidator_id = ChoiceField(lazy("Consolidator"))
    stuffing = ChoiceField(
        lazy("Where the container is stuffed"),
        description=lazy("Factory, own warehouse or the forwarder's"),
    )
    customs_of_exit = CodeField(
        lazy("Customs of exit"),
        description=lazy("4 digits of the customs office"),
        render_kw={**_BARE, "list": "offices"},
    )
    port_of_exit = CodeField(
        lazy("Port of exit"), description=lazy("6 digits, from the broker"), render_kw=_BARE
    )
    package_kind = ChoiceField(
        lazy("Kind of packages"), description=lazy("Left out, cartons are declared as cartons")
    )
    wood_packing = ChoiceField(lazy("Wood in the packing"))
    warehouse_entry_no = TextField(
        lazy("Warehouse entry number"),
        [checks.longest(40)],
        description=lazy("From the forwarder, before the goods are delivered"),
        render_kw=_BARE,
    )
    departure = DateField(lazy("Departure, estimated"), render_kw=_BARE)
    arrival = DateField(lazy("Arrival, estimated"), render_kw=_BARE)
    freight = NumberField(
        lazy("Freight on the invoice"), [checks.at_least_zero], places=2, render_kw=_FIGURE
    )

    def explain(self, due: Collection[str]) -> None:
        """Say at each question which of the papers due use its answer."""
        for field in self:
            parts = filter(None, (str(field.description), used(field.name, due=due)))
            field.description = _(". ").join(parts)

    def offer(self, choices: Choices) -> None:
        """Fill the lists to choose from."""
        for field, role in PARTNERS.items():
            chosen: Any = self[field]
            chosen.offer([_NONE, *choices.partners(role)])
        self.buyer.offer([_NONE, *choices.buyers()])
        self.stuffing.offer([_NONE, *choices.stuffers()])
        packages = [(each.code, f"{each.code} {named(each.name)}") for each in PACKAGES]
        self.package_kind.offer([_NONE, *packages])
        self.wood_packing.offer([_NONE, *WOOD.items()])

    @property
    def offices(self) -> Sequence[Any]:
        """Return the customs offices that are known by name."""
        return OFFICES

    @property
    def numbers(self) -> Sequence[int]:
        """Return the numbers of the rows for charges."""
        return range(1, MOST + 1)

    def row(self, number: int) -> list[Any]:
        """Return the fields of one charge."""
        return [self[f"charges.{number}.{name}"] for name in CHARGE]

    def validate(self, extra_validators: Any = None) -> bool:
        """Read all fields, then look at them together; problems of charges go to their rows."""
        if not super().validate(extra_validators):
            return False
        filled = self._filled()
        problems = [_placed(problem, filled) for problem in check(self.details)]
        self.take(problems)
        return not problems

    @property
    def details(self) -> Details:
        """Return what is entered."""
        values: dict[str, Any] = {name: self[name].data for name in _PLAIN}
        values |= {name: int(self[name].data) if self[name].data else None for name in PARTNERS}
        for field, columns in EITHER.items():
            kind, _hyphen, row_id = (self[field].data or "").partition("-")
            if kind in columns:
                values[columns[kind]] = int(row_id)
        rows = (
            {name: self[f"charges.{at}.{name}"].data for name in CHARGE} for at in self._filled()
        )
        return Details(**values, charges=tuple(ChargeEntry(**row) for row in rows))

    def _filled(self) -> list[int]:
        return [number for number in self.numbers if any(each.data for each in self.row(number))]


def _placed(problem: Problem, numbers: Sequence[int]) -> Problem:
    """Return the problem at the row that its charge was typed in."""
    if not problem.field.startswith("charges."):
        return problem
    _charges, index, field = problem.field.split(".")
    return replace(problem, field=f"charges.{numbers[int(index) - 1]}.{field}")


def _charge_fields(number: int) -> Mapping[str, Any]:
    longest = [checks.longest(60)]
    return {
        "name_zh": TextField(lazy("Charge %(number)s, name in Chinese", number=number), longest),
        "name_en": TextField(
            lazy("Charge %(number)s, name in English", number=number), [*longest, checks.latin]
        ),
        "amount": NumberField(
            lazy("Charge %(number)s, amount", number=number), places=2, render_kw=_FIGURE
        ),
    }


for _number in range(1, MOST + 1):
    for _name, _field in _charge_fields(_number).items():
        setattr(DetailsForm, f"charges.{_number}.{_name}", _field)


def values_of(shipment: Shipment) -> dict[str, Any]:
    """Return the form's fields for what is kept, by name."""
    kept = details_of(shipment)
    values = {name: getattr(kept, name) for name in _PLAIN}
    values |= {name: str(getattr(kept, name) or "") for name in PARTNERS}
    for field, columns in EITHER.items():
        found = {kind: getattr(kept, column) for kind, column in columns.items()}
        values[field] = next((f"{kind}-{each}" for kind, each in found.items() if each), "")
    for number in range(1, MOST + 1):
        charge = kept.charges[number - 1] if number <= len(kept.charges) else ChargeEntry()
        values.update({f"charges.{number}.{name}": getattr(charge, name) for name in CHARGE})
    return values

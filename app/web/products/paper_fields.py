"""What the product form asks because some papers do: supplier, battery, legal units, district."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from app.catalogue.customs_codes.units import UNITS
from app.domain.catalogue_item.battery_checks import BATTERY_PLACES
from app.domain.catalogue_item.code_checks import UNIT_PLACES
from app.domain.catalogue_item.product import ProductEntry, SupplierEntry
from app.persistence.partners import Partner
from app.web.codes import CodeField
from app.web.fields import ChoiceField, CountField, NumberField, TextField
from app.web.i18n import lazy
from app.web.rendering import written

SUPPLIER: Final = "supplier_id"
BATTERY: Final = (
    "battery_un", "battery_watt_hours", "battery_lithium_g", "battery_count", "battery_test",
)  # fmt: skip
CUSTOMS: Final = ("district", "unit_1", "unit_1_quantity", "unit_2", "unit_2_quantity")
_HOME: Final = "customs.CN"
_FIGURE: Final = {"inputmode": "decimal"}
_BARE: Final = {"autocomplete": "off"}
_UNIT: Final = {**_BARE, "list": "customs-units"}


def paper_fields(suppliers: Sequence[Partner]) -> dict[str, Any]:
    """Return the fields by name; `suppliers` are the partners to choose from."""
    choices = [("", lazy("Not said")), *((str(row.id), written(row, "name")) for row in suppliers)]
    return {
        SUPPLIER: ChoiceField(
            lazy("Supplier"),
            choices=choices,
            description=lazy("Named as manufacturer; labels and packing lists are sorted by it"),
        ),
        **_battery_fields(),
        **{f"{_HOME}.{name}": field for name, field in _customs_fields().items()},
    }


def _battery_fields() -> dict[str, Any]:
    return {
        "battery_un": CodeField(
            lazy("Battery UN number"), description=lazy("For example UN3481"), render_kw=_BARE
        ),
        "battery_watt_hours": NumberField(
            lazy("Watt-hours per battery"),
            description=lazy("Lithium ion"),
            places=BATTERY_PLACES,
            render_kw=_FIGURE,
        ),
        "battery_lithium_g": NumberField(
            lazy("Lithium per battery in grams"),
            description=lazy("Lithium metal"),
            places=BATTERY_PLACES,
            render_kw=_FIGURE,
        ),
        "battery_count": CountField(lazy("Batteries per unit"), render_kw=_FIGURE),
        "battery_test": TextField(
            lazy("UN 38.3 test summary"),
            description=lazy("Its number, from the battery's maker"),
            render_kw=_BARE,
        ),
    }


def _customs_fields() -> dict[str, Any]:
    per_unit = lazy("Follows from the net weight where it is a weight")
    return {
        "district": CodeField(
            lazy("Domestic source of goods"),
            description=lazy("5 digits of the district the goods come from"),
            render_kw=_BARE,
        ),
        "unit_1": CodeField(
            lazy("First legal unit"), description=lazy("3 digits, from the tariff"), render_kw=_UNIT
        ),
        "unit_1_quantity": NumberField(
            lazy("First legal unit, quantity per unit"),
            description=per_unit,
            places=UNIT_PLACES,
            render_kw=_FIGURE,
        ),
        "unit_2": CodeField(
            lazy("Second legal unit"), description=lazy("Where the tariff has one"), render_kw=_UNIT
        ),
        "unit_2_quantity": NumberField(
            lazy("Second legal unit, quantity per unit"),
            description=per_unit,
            places=UNIT_PLACES,
            render_kw=_FIGURE,
        ),
    }


def paper_values(entry: ProductEntry) -> Mapping[str, Any]:
    """Return the fields of the supplier and the battery for `entry`."""
    supplier = str(entry.supplier.partner_id) if entry.supplier else ""
    return {SUPPLIER: supplier, **{name: getattr(entry, name) for name in BATTERY}}


def customs_units() -> Sequence[Any]:
    """Return the units of China's customs, for the form to offer."""
    return UNITS


def supplier_from(field: Any) -> SupplierEntry | None:
    """Return the supplier chosen, by the name it is offered under."""
    offered = {choice.value: str(choice.label) for choice in field.choices if choice.value}
    if field.data not in offered:
        return None
    return SupplierEntry(int(field.data), offered[field.data])

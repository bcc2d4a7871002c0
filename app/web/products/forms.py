"""The product form: fixed questions, and rows for countries, carton specs and stores."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, Protocol

from app.catalogue.cargo_flags import cargo_flags
from app.catalogue.countries import destinations
from app.catalogue.currencies import currencies
from app.catalogue.quantity_units import quantity_units
from app.domain.catalogue_item.product import NO_BATTERY
from app.domain.problems import Problem
from app.persistence.partners import Partner
from app.usecases.declaration_elements import Remembered
from app.usecases.declared_lines import Parts
from app.web import checks, territories
from app.web.codes import CodeField
from app.web.fields import (
    AnswerField,
    CheckField,
    ChoiceField,
    CountField,
    LengthField,
    NumberField,
    TextField,
    WeightField,
)
from app.web.forms import PageForm
from app.web.i18n import _, lazy
from app.web.products.paper_fields import customs_units, paper_fields
from app.web.rendering import country, named

ORIGIN: Final = "CN"
CODE_FIELD: Final = f"customs.{ORIGIN}.hs_code"
SPEC_NUMBERS: Final = (1, 2, 3)
_FIGURE: Final = {"inputmode": "decimal"}
_CODE: Final = {"autocomplete": "off"}
#: A code typed asks for the elements that were used with it before.
_OFFERING: Final = {
    "hx-get": "/products/elements",
    "hx-trigger": "change",
    "hx-target": "#elements-offered",
    "hx-swap": "outerHTML",
}


class StoreRow(Protocol):
    """What the form has to know of a store."""

    @property
    def id(self) -> Any:
        """Return the number that names its fields."""
        ...

    @property
    def name(self) -> Any:
        """Return what its owner calls it."""
        ...


class ProductForm(PageForm):
    """One product; the rows for countries, carton specs and stores come with `form_for`.

    `review` returns what the library has against the entries, once they are read; `advice` is
    what the product still lacks as saved; `remembered` are elements used for its Chinese code;
    `declared` are the lines that it declares as, by country, where they are several.
    """

    id = "product"
    stores: Sequence[StoreRow] = ()
    advice: Sequence[Problem] = ()
    remembered: Sequence[Remembered] = ()
    declared: Parts = MappingProxyType({})
    review: Callable[[], list[Problem]]

    sku = TextField(
        lazy("SKU"),
        [checks.Needed(lazy("Enter the SKU"))],
        description=lazy("Your own number for it, as on your stock lists"),
        render_kw=_CODE,
    )
    name_zh = TextField(
        lazy("Name in Chinese"), description=lazy("What it is, of what material, what for")
    )
    name_en = TextField(
        lazy("Name in English"), description=lazy("Printed on invoices, packing lists and labels")
    )
    brand = TextField(lazy("Brand"))
    model = TextField(lazy("Model"))
    length = LengthField(lazy("Length"), render_kw=_FIGURE)
    width = LengthField(lazy("Width"), render_kw=_FIGURE)
    height = LengthField(lazy("Height"), render_kw=_FIGURE)
    weight = WeightField(lazy("Weight"), render_kw=_FIGURE)
    battery = AnswerField(lazy("Battery"), default=NO_BATTERY)
    liquid = CheckField(lazy("Liquid, or contains liquid"))
    powder = CheckField(lazy("Powder"))
    magnet = CheckField(lazy("Magnet"))
    value = NumberField(lazy("Declared value"), render_kw=_FIGURE)
    currency = ChoiceField(
        lazy("Currency"),
        [checks.Needed(lazy("Choose a currency"))],
        choices=[(code, code) for code in currencies()],
    )
    purchase_cost = NumberField(
        lazy("Purchase cost with VAT (CNY)"),
        description=lazy("From the supplier, per unit; the export rebate is worked out from it"),
        render_kw=_FIGURE,
    )
    unit = ChoiceField(lazy("Unit on papers"), [checks.Needed(lazy("Choose a unit"))])
    origin = ChoiceField(lazy("Made in"), [checks.Needed(lazy("Choose a country or region"))])
    material_zh = TextField(lazy("Material in Chinese"))
    material_en = TextField(lazy("Material in English"))
    use_zh = TextField(lazy("Use in Chinese"))
    use_en = TextField(lazy("Use in English"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        flags = {code: flag for code, flag in cargo_flags().items() if flag.battery}
        kinds = [(code, str(named(flag.name))) for code, flag in flags.items()]
        self.battery.offer([(NO_BATTERY, _("No battery")), *kinds])
        self.battery.hints = lambda code: named(flags[code].consequence) if code in flags else None
        self.unit.offer(
            (code, f"{code} {named(unit.name)}") for code, unit in quantity_units().items()
        )
        self.origin.offer(territories.choices(first=(ORIGIN,)))

    @property
    def countries(self) -> list[str]:
        """Return the destinations it asks an HS code for."""
        return list(destinations())

    @property
    def customs_units(self) -> Sequence[Any]:
        """Return the units of China's customs."""
        return customs_units()

    @property
    def specs(self) -> Sequence[int]:
        """Return the numbers of the carton specs it asks for."""
        return SPEC_NUMBERS

    def validate(self, extra_validators: Any = None) -> bool:
        """Read all fields and let the library look at them, so that every fault shows at once."""
        read = super().validate(extra_validators)
        problems = self.review()
        self.take(problems)
        return read and not problems


def form_for(stores: Sequence[StoreRow], *, suppliers: Sequence[Partner]) -> type[ProductForm]:
    """Return the form with a row for each country, carton spec and store."""
    asked = paper_fields(suppliers)
    rows = {**_customs_fields(), **_spec_fields(), **asked, "stores": stores}
    for store in stores:
        rows.update(_listing_fields(store))
    return type("WholeProductForm", (ProductForm,), rows)


def _customs_fields() -> dict[str, Any]:
    home = lazy("HS code in %(country)s", country=country(ORIGIN))
    fields = {
        CODE_FIELD: CodeField(home, render_kw={**_CODE, **_OFFERING}),
        f"customs.{ORIGIN}.elements": TextField(
            lazy("Declaration elements"),
            description=lazy("In the order customs lists them, with | between two"),
            render_kw={"list": "elements-known"},
        ),
    }
    for code in destinations():
        label = lazy("HS code in %(country)s", country=country(code))
        fields[f"customs.{code}.hs_code"] = CodeField(label, render_kw=_CODE)
    return fields


def _spec_fields() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for number in SPEC_NUMBERS:
        columns: Mapping[str, tuple[Any, Any]] = {
            "units": (CountField, lazy("Carton spec %(number)s, units", number=number)),
            "length": (LengthField, lazy("Carton spec %(number)s, length", number=number)),
            "width": (LengthField, lazy("Carton spec %(number)s, width", number=number)),
            "height": (LengthField, lazy("Carton spec %(number)s, height", number=number)),
            "gross_weight": (WeightField, lazy("Carton spec %(number)s, weight", number=number)),
        }
        for name, (kind, label) in columns.items():
            found[f"specs.{number}.{name}"] = kind(label, render_kw=_FIGURE)
    return found


def _listing_fields(store: StoreRow) -> dict[str, Any]:
    labels = {
        "fnsku": lazy("%(store)s, unit label code", store=store.name),
        "asin": lazy("%(store)s, platform item number", store=store.name),
        "gtin": lazy("%(store)s, barcode", store=store.name),
    }
    return {
        f"listings.{store.id}.{name}": CodeField(label, render_kw=_CODE)
        for name, label in labels.items()
    }

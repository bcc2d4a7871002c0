"""Carries a product between its form and the entry that the library keeps."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from app.catalogue.countries import countries
from app.domain.catalogue_item.measures import TypedMeasures
from app.domain.catalogue_item.product import CustomsEntry, ListingEntry, ProductEntry, SpecEntry
from app.domain.reading.text import clean
from app.web.products.forms import SPEC_NUMBERS, ProductForm
from app.web.products.paper_fields import (
    BATTERY,
    CUSTOMS,
    SUPPLIER,
    paper_values,
    supplier_from,
)
from app.web.reading import units

_PLAIN: Final = (
    "sku", "name_zh", "name_en", "length", "width", "height", "weight", "origin", "material_zh",
    "material_en", "use_zh", "use_en", "brand", "model", "unit", "value", "currency",
    "purchase_cost", "battery", "liquid", "powder", "magnet",
)  # fmt: skip
_MEASURES: Final = ("length", "width", "height", "weight")
_SPEC: Final = ("units", "length", "width", "height", "gross_weight")
_CUSTOMS: Final = ("hs_code", "elements", *CUSTOMS)
_LISTING: Final = ("fnsku", "asin", "gtin")


def entry_from(form: ProductForm, *, stores: Iterable[Any]) -> ProductEntry:
    """Return what the form says, as far as it could be read."""
    return ProductEntry(
        **{name: form[name].data for name in _PLAIN},
        **{name: form[name].data for name in BATTERY},
        supplier=supplier_from(form[SUPPLIER]),
        typed=_typed(form, _MEASURES),
        customs=tuple(_customs(form)),
        specs=tuple(_spec(form, number) for number in SPEC_NUMBERS),
        listings=tuple(
            ListingEntry(
                store_id=store.id,
                platform=store.platform,
                **{name: form[f"listings.{store.id}.{name}"].data for name in _LISTING},
            )
            for store in stores
        ),
    )


def values_of(entry: ProductEntry) -> dict[str, Any]:
    """Return the form's fields for `entry`, by name."""
    values: dict[str, Any] = {name: getattr(entry, name) for name in _PLAIN}
    values |= paper_values(entry)
    for customs in entry.customs:
        path = f"customs.{customs.country}"
        values |= {f"{path}.{name}": getattr(customs, name) for name in _CUSTOMS}
    for number, spec in enumerate(entry.specs, start=1):
        values.update({f"specs.{number}.{name}": getattr(spec, name) for name in _SPEC})
    for listing in entry.listings:
        path = f"listings.{listing.store_id}"
        values.update({f"{path}.{name}": getattr(listing, name) for name in _LISTING})
    return values


def show_as_typed(form: ProductForm, entry: ProductEntry) -> None:
    """Let the measures read as they were typed; a draft or a sent form shows its own."""
    for name, text in _texts(entry):
        if form[name].raw_data is None:
            form[name].raw_data = [text]


def _customs(form: ProductForm) -> Iterator[CustomsEntry]:
    for country in countries():
        asked = (name for name in _CUSTOMS if f"customs.{country}.{name}" in form)
        said = {name: form[f"customs.{country}.{name}"].data for name in asked}
        yield CustomsEntry(country=country, **said)


def _spec(form: ProductForm, number: int) -> SpecEntry:
    path = f"specs.{number}"
    return SpecEntry(
        **{name: form[f"{path}.{name}"].data for name in _SPEC},
        typed=_typed(form, [f"{path}.{name}" for name in _SPEC[1:]]),
    )


def _typed(form: ProductForm, names: Iterable[str]) -> TypedMeasures:
    return TypedMeasures(
        units(), tuple(clean(str((form[name].raw_data or [""])[0])) for name in names)
    )


def _texts(entry: ProductEntry) -> Iterator[tuple[str, str]]:
    paths: Mapping[str, tuple[TypedMeasures | None, tuple[str, ...]]] = {
        "": (entry.typed, _MEASURES),
        **{
            f"specs.{number}.": (spec.typed, _SPEC[1:])
            for number, spec in enumerate(entry.specs, start=1)
        },
    }
    for path, (typed, names) in paths.items():
        if typed is not None:
            yield from ((path + n, t) for n, t in zip(names, typed.read_in(units()), strict=True))

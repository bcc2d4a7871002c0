"""Carries products between the library and the rows of a grid or of an exported file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

from app.domain.catalogue_item.measures import TypedMeasures
from app.domain.catalogue_item.product import NO_BATTERY, CustomsEntry, ProductEntry, SpecEntry
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.web.fields import figure
from app.web.grid import Row
from app.web.reading import units

_TEXTS: Final = (
    "sku", "name_zh", "name_en", "material_zh", "material_en", "use_zh", "use_en", "brand",
    "model", "currency", "battery",
)  # fmt: skip
#: What only an export shows.
_BATTERY_TEXTS: Final = ("battery_un", "battery_test")
_BATTERY_FIGURES: Final = ("battery_watt_hours", "battery_lithium_g", "battery_count")
_CUSTOMS_TEXTS: Final = ("hs_code", "elements", "district", "unit_1", "unit_2")
_CUSTOMS_FIGURES: Final = ("unit_1_quantity", "unit_2_quantity")
_FLAGS: Final = ("liquid", "powder", "magnet")
_MEASURES: Final = ("length", "width", "height", "weight")
_SPEC: Final = "specs.1."
_SPEC_MEASURES: Final = ("length", "width", "height", "gross_weight")
_YES: Final = "yes"


def cells_of(entry: ProductEntry) -> dict[str, str]:
    """Return what each column shows of `entry`, measures as they were typed."""
    cells = {name: getattr(entry, name) for name in (*_TEXTS, *_BATTERY_TEXTS)}
    cells["battery"] = "" if entry.battery == NO_BATTERY else entry.battery
    cells["value"] = _written(entry.value)
    cells.update({name: _YES if getattr(entry, name) else "" for name in _FLAGS})
    cells.update(_measures(entry, entry.typed, _MEASURES))
    cells["supplier"] = entry.supplier.name if entry.supplier else ""
    cells.update({name: _written(getattr(entry, name)) for name in _BATTERY_FIGURES})
    for customs in entry.customs:
        cells.update(_customs_cells(customs))
    for spec in entry.specs[:1]:
        cells[f"{_SPEC}units"] = str(spec.units)
        cells.update((_SPEC + k, v) for k, v in _measures(spec, spec.typed, _SPEC_MEASURES))
    return cells


def entry_from_row(
    row: Row, values: Mapping[str, Any], *, base: ProductEntry, currency: str
) -> ProductEntry:
    """Return `base` with what the row says; what no column holds stays as it is.

    A cell that could not be read counts as empty here: its row is refused in any case.
    """
    spec = SpecEntry(
        **{name: values.get(_SPEC + name) for name in ("units", *_SPEC_MEASURES)},
        typed=_typed(row, [_SPEC + name for name in _SPEC_MEASURES]),
    )
    plain: dict[str, Any] = {
        **{name: values.get(name) or "" for name in _TEXTS},
        **{name: values.get(name) for name in (*_MEASURES, "value")},
        **{name: values.get(name) == _YES for name in _FLAGS},
        "currency": values.get("currency") or currency,
        "battery": values.get("battery") or NO_BATTERY,
    }
    return replace(
        base,
        **plain,
        typed=_typed(row, _MEASURES),
        customs=tuple(_customs(values, base)),
        specs=(spec, *base.specs[1:]),
    )


def _written(value: Decimal | int | None) -> str:
    return "" if value is None else f"{Decimal(value).normalize():f}"


def _customs_cells(customs: CustomsEntry) -> dict[str, str]:
    texts = {name: getattr(customs, name) for name in _CUSTOMS_TEXTS}
    figures = {name: _written(getattr(customs, name)) for name in _CUSTOMS_FIGURES}
    return {f"customs.{customs.country}.{name}": cell for name, cell in (texts | figures).items()}


def _measures(
    source: object, typed: TypedMeasures | None, names: Sequence[str]
) -> Iterator[tuple[str, str]]:
    if typed is None:
        yield from ((name, _figure(getattr(source, name))) for name in names)
    else:
        yield from zip(names, typed.read_in(units()), strict=True)


def _figure(value: Length | Weight | None) -> str:
    match value:
        case Length():
            return figure(value.as_unit(units().length))
        case Weight():
            return figure(value.as_unit(units().weight))
        case None:
            return ""


def _typed(row: Row, keys: Iterable[str]) -> TypedMeasures:
    return TypedMeasures(units(), tuple(row.cells.get(key, "") for key in keys))


def _hs_code(country: str) -> str:
    return f"customs.{country}.hs_code"


def _customs(values: Mapping[str, Any], base: ProductEntry) -> Iterator[CustomsEntry]:
    """Yield the codes of the grid's countries, and those of all others as they were."""
    known = {each.country: each for each in base.customs}
    asked = {key.split(".")[1] for key in values if key.startswith("customs.")}
    for country in sorted(asked | known.keys()):
        entry = known.get(country, CustomsEntry(country=country))
        yield replace(entry, hs_code=values.get(_hs_code(country), entry.hs_code))

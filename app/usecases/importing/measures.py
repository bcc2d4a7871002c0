"""The sizes and weights of a row as its author wrote them, beside those kept already."""

from collections.abc import Sequence

from app.domain.catalogue_item.measures import TypedMeasures
from app.domain.catalogue_item.product import ProductEntry, SpecEntry
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.units import Units
from app.usecases.importing.cells import Row


def measured(
    row: Row, base: ProductEntry | SpecEntry, names: Sequence[str], *, path: str, units: Units
) -> TypedMeasures | None:
    """Return the measures of `base` as typed, with those that the row changes.

    `path` stands before each name in the row's keys. The three sides and the weight are in order.
    """
    changed = {
        name for name in names if row.values.get(path + name) not in {None, getattr(base, name)}
    }
    if not changed:
        return base.typed
    kept = base.typed.read_in(units) if base.typed else ("",) * len(names)
    texts = {
        name: _bare(row.texts[path + name], units) if name in changed else text
        for name, text in zip(names, kept, strict=True)
    }
    shown = (text or _shown(base, name, units) for name, text in texts.items())
    return TypedMeasures(units, tuple(shown))


def _shown(base: ProductEntry | SpecEntry, name: str, units: Units) -> str:
    match getattr(base, name):
        case Length() as length:
            value = length.as_unit(units.length)
        case Weight() as weight:
            value = weight.as_unit(units.weight)
        case _:
            return ""
    return f"{value:.3f}".rstrip("0").rstrip(".")


def _bare(text: str, units: Units) -> str:
    """Return a measure without the unit that bare figures are in anyway."""
    for unit in (units.length.name.lower(), units.weight.name.lower()):
        text = text.removesuffix(f" {unit}")
    return text

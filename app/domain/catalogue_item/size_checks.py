"""Checks of sizes and weights, of one unit and of its cartons."""

from collections.abc import Iterable, Iterator
from typing import Final

from app.domain.catalogue_item.measures import LONGEST_MEASURE, TypedMeasures
from app.domain.catalogue_item.product import ProductEntry, SpecEntry
from app.domain.problems import Problem
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight

SIDES: Final = ("length", "width", "height")
#: Beyond these a figure is a slip of the unit: no unit or carton is so large.
LONGEST_SIDE: Final = Length(100_000)
HEAVIEST: Final = Weight(100_000_000)
MOST_UNITS: Final = 1_000_000


def check_measures(entry: ProductEntry) -> Iterator[Problem]:
    """Yield what is wrong with the size and weight of one unit; one side asks for all three."""
    some = any(getattr(entry, side) is not None for side in SIDES)
    for side in SIDES:
        if some and getattr(entry, side) is None:
            yield Problem("product-side-missing", side)
        yield from _check_measure(getattr(entry, side), side)
    yield from _check_measure(entry.weight, "weight")
    yield from _check_typed(entry.typed, (*SIDES, "weight"), path="")


def check_spec(spec: SpecEntry, *, number: int) -> Iterator[Problem]:
    """Yield what is wrong with a carton spec 箱规; a spec begun has to be complete."""
    path = f"specs.{number}"
    if spec.blank:
        return
    for field in ("units", *SIDES, "gross_weight"):
        if field not in spec.known:
            yield Problem("product-spec-missing", f"{path}.{field}")
    if spec.units is not None and not 0 < spec.units <= MOST_UNITS:
        yield Problem("product-spec-units", f"{path}.units", {"limit": MOST_UNITS})
    for field in (*SIDES, "gross_weight"):
        yield from _check_measure(getattr(spec, field), f"{path}.{field}")
    yield from _check_typed(spec.typed, (*SIDES, "gross_weight"), path=f"{path}.")


def _check_typed(
    typed: TypedMeasures | None, fields: Iterable[str], *, path: str
) -> Iterator[Problem]:
    for field, text in zip(fields, typed.texts if typed else (), strict=False):
        if len(text) > LONGEST_MEASURE:
            params = {"limit": LONGEST_MEASURE, "length": len(text)}
            yield Problem("product-text-long", path + field, params)


def _check_measure(measure: Length | Weight | None, field: str) -> Iterator[Problem]:
    if measure is None:
        return
    most = LONGEST_SIDE if isinstance(measure, Length) else HEAVIEST
    if not _bare(measure):
        yield Problem("product-measure-zero", field)
    elif _bare(measure) > _bare(most):
        yield Problem("product-measure-large", field, {"limit": most})


def _bare(measure: Length | Weight) -> int:
    return measure.millimetres if isinstance(measure, Length) else measure.grams

"""Reads the packing problem, the contract of `sampan pack`, into a request."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from app.domain.problems import Problem
from app.domain.stowage.refusing.refusals import in_places, item_refusals, refusals
from app.domain.stowage.request import Container, Item, Objective, Request, Rules
from app.usecases.json_input import schema_at, schema_problems

_SCHEMA: Final = Path(__file__).with_name("stowage_request.schema.json")

Json = Mapping[str, Any]


def request_schema() -> Mapping[str, object]:
    """Return the JSON Schema (2020-12) of the packing problem."""
    return schema_at(_SCHEMA)


def read_request(document: object) -> Request | list[Problem]:
    """Return the request that `document` is, or everything that must be mended first."""
    misfits = schema_problems(document, schema=request_schema())
    broken = {tuple(problem.field.split(".")[:2]) for problem in misfits}
    if not isinstance(document, Mapping) or not isinstance(document.get("items"), list):
        return misfits
    places = [
        index
        for index in range(len(document["items"]))
        if not broken & {("items", str(index)), ("items",)}
    ]
    items = tuple(_item(document["items"][index]) for index in places)
    if any(section != "items" for section, *_ in broken):
        return misfits + in_places(item_refusals(items), places)
    request = _request(document, items)
    found = misfits + in_places(refusals(request), places)
    return found or request


def checked_request(document: Json) -> Request:
    """Return the request that a document is which was found in order before."""
    return _request(document, tuple(_item(each) for each in document["items"]))


def _given(source: Json, names: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Return what `source` holds other than null, by the names of the request's own fields."""
    return {ours: source[key] for key, ours in names if source.get(key) is not None}


def _request(source: Json, items: tuple[Item, ...]) -> Request:
    return Request(
        name=source.get("name") or "",
        containers=tuple(_container(container) for container in source["containers"]),
        items=items,
        objective=Objective(source.get("objective", Objective.FILL)),
        rules=_rules(source.get("rules", {})),
        support=Fraction(str(source.get("support", 1))),
        seconds=source.get("seconds", 2),
    )


def _container(source: Json) -> Container:
    given = _given(source, (("max_payload_g", "max_payload"), ("count", "count")))
    cost = source.get("cost")
    return Container(
        id=source["id"],
        inner=tuple(source["inner_mm"]),
        cost=None if cost is None else Decimal(str(cost)),
        **given,
    )


def _item(source: Json) -> Item:
    names = (
        ("weight_g", "weight"),
        ("stackable", "stackable"),
        ("max_top_load_g", "max_top_load"),
        ("group", "group"),
        ("keep_apart", "keep_apart"),
        ("stop", "stop"),
    )
    return Item(
        id=source["id"],
        size=tuple(source["size_mm"]),
        quantity=source["quantity"],
        vertical=tuple(source.get("vertical", (True, True, True))),
        **_given(source, names),
    )


def _rules(source: Json) -> Rules:
    names = (
        ("gap_mm", "gap"),
        ("bulge_mm", "bulge"),
        ("max_skus", "max_skus"),
        ("max_units", "max_units"),
        ("overhang_mm", "overhang"),
    )
    return Rules(reserve=tuple(source.get("reserve_mm", (0, 0, 0))), **_given(source, names))

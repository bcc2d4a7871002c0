"""What a shipment record must mean beyond its form: cartons in order, ids unique, SKUs known."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Any

from app.domain.problems import Problem
from app.domain.quantities.money import minor_unit

Json = Mapping[str, Any]


def sense_problems(document: object, *, beside: Iterable[Problem]) -> list[Problem]:
    """Return what contradicts itself in every section that `beside` finds well formed."""
    if not isinstance(document, dict):
        return []
    misfits = (problem for problem in beside if problem.code != "unknown-key")
    broken = {problem.field.split(".")[0] for problem in misfits}
    found: list[Problem] = []
    if "goods" not in broken:
        found += _goods_twice(document["goods"])
    if "cartons" not in broken:
        found += _ranges(document["cartons"])
        found += _ids(document["cartons"])
        found += _contents_twice(document["cartons"])
    if not broken & {"goods", "cartons"}:
        found += _unknown_skus(document["cartons"], goods=document["goods"])
    if not broken & {"currency", "freight", "insurance", "charges"}:
        found += _unpayable(document)
    return found


def _repeated(skus: Iterable[str], *, path: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, sku in enumerate(skus):
        if sku in seen:
            yield Problem("record-sku-repeated", f"{path}.{index}.sku", {"sku": sku})
        seen.add(sku)


def _goods_twice(goods: list[Json]) -> Iterator[Problem]:
    yield from _repeated((item["sku"] for item in goods), path="goods")


def _contents_twice(cartons: list[Json]) -> Iterator[Problem]:
    for index, row in enumerate(cartons):
        skus = (content["sku"] for content in row["contents"])
        yield from _repeated(skus, path=f"cartons.{index}.contents")


def _unknown_skus(cartons: list[Json], *, goods: list[Json]) -> Iterator[Problem]:
    known = {item["sku"] for item in goods}
    for index, row in enumerate(cartons):
        for place, content in enumerate(row["contents"]):
            if content["sku"] not in known:
                path = f"cartons.{index}.contents.{place}.sku"
                yield Problem("record-sku-unknown", path, {"sku": content["sku"]})


def _ranges(cartons: list[Json]) -> Iterator[Problem]:
    for index, row in enumerate(cartons):
        if row["to"] < row["from"]:
            params = {"first": row["from"], "last": row["to"]}
            yield Problem("record-range-backwards", f"cartons.{index}.to", params)
    for index, (before, row) in enumerate(pairwise(cartons), start=1):
        if row["from"] <= before["to"]:
            params = {
                "found": row["from"],
                "before": before["to"],
                "expected": before["to"] + 1,
            }
            yield Problem("record-range-broken", f"cartons.{index}.from", params)


def _ids(cartons: list[Json]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, row in enumerate(cartons):
        ids = row.get("ids") or []
        count = row["to"] - row["from"] + 1
        if ids and 0 < count != len(ids):
            params = {"cartons": count, "ids": len(ids)}
            yield Problem("record-carton-ids-count", f"cartons.{index}.ids", params)
        for place, carton_id in enumerate(ids):
            if carton_id in seen:
                path = f"cartons.{index}.ids.{place}"
                yield Problem("record-carton-id-repeated", path, {"id": carton_id})
            seen.add(carton_id)


def _unpayable(document: Json) -> Iterator[Problem]:
    currency = document["currency"]
    unit = minor_unit(currency)
    amounts = {key: document.get(key) for key in ("freight", "insurance")}
    for index, charge in enumerate(document.get("charges") or []):
        amounts[f"charges.{index}.amount"] = charge["amount"]
    for path, amount in amounts.items():
        if amount is not None and Decimal(amount) % unit:
            params = {"amount": amount, "currency": currency, "unit": str(unit)}
            yield Problem("record-amount-digits", path, params)

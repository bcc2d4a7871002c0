"""Reads commodities as the United Kingdom's Trade Tariff API states them, in its JSON:API form.

A file holds one commodity's answer, or a list of them.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from app.catalogue.tariffs.measure_types import EVERYWHERE, SUPPLEMENTARY_UNITS
from app.connectors.tariffs.measures import (
    Commodity,
    Stated,
    is_code,
    read_period,
    schedule_rows,
)
from app.domain.customs.schedule.csv_reading import refusal
from app.domain.customs.schedule.rows import ScheduleFile
from app.domain.problems import Problem

COUNTRY: Final = "GB"
#: How a component joins those before it, by the code of its duty expression.
_JOINTS: Final[Mapping[str, str]] = {
    "01": "",
    "04": "+",
    "19": "+",
    "20": "+",
    "15": "MIN",
    "17": "MAX",
    "35": "MAX",
}

Json = Mapping[str, Any]
Included = Mapping[tuple[str, str], Json]


class _ShapeError(Exception):
    """The document is not what the API answers."""


def is_uk_jsonapi(content: bytes) -> bool:
    """Return whether the file looks like answers of the API."""
    return content.lstrip()[:1] in {b"{", b"["} and b"goods_nomenclature_item_id" in content


def read_uk_jsonapi(
    content: bytes, *, name: str, vintage: date | None
) -> ScheduleFile | list[Problem]:
    """Return the schedule of the commodities in `content`, numbered in their order."""
    try:
        read = json.loads(content, parse_float=Decimal)
        documents = read if isinstance(read, list) else [read]
        commodities, refused = _commodities(documents)
    except (ValueError, RecursionError, _ShapeError):
        return [Problem("tariff-file-broken", "file")]
    rows = tuple(schedule_rows(commodities, vintage=vintage))
    if not rows:
        return [Problem("tariff-file-no-rates", "file")]
    return ScheduleFile(
        country=COUNTRY, name=name, vintage=vintage, rows=rows, refused=tuple(refused)
    )


def _commodities(documents: Sequence[Any]) -> tuple[list[Commodity], list[Problem]]:
    found: list[Commodity] = []
    refused: list[Problem] = []
    for number, document in enumerate(documents, start=1):
        data = _object(_object(document).get("data"))
        attributes = _object(data.get("attributes"))
        code = str(attributes.get("goods_nomenclature_item_id", ""))
        if not is_code(code):
            refused.append(refusal("tariff-row-code", number, code=code))
            continue
        included = {
            (str(each.get("type")), str(each.get("id"))): each
            for each in map(_object, _list(document.get("included", [])))
        }
        words = attributes.get("description_plain") or attributes.get("description") or ""
        commodity = Commodity(code, str(words))
        for measure in _related(data, "import_measures", included):
            problem = _take(measure, commodity, included, number=number)
            refused += [problem] if problem else []
        found.append(commodity)
    return found, refused


def _take(
    measure: Json, commodity: Commodity, included: Included, *, number: int
) -> Problem | None:
    """Add one measure to its commodity, or return why it is refused."""
    attributes = _object(measure.get("attributes"))
    kind = next(_ids(measure, "measure_type"), "")
    if kind in SUPPLEMENTARY_UNITS:
        commodity.units += _units(measure, included)
        return None
    period = read_period(
        str(attributes.get("effective_start_date") or ""),
        str(attributes.get("effective_end_date") or ""),
        row=number,
        code=commodity.code,
    )
    if isinstance(period, Problem):
        return period
    area = next(_ids(measure, "geographical_area"), "")
    commodity.add(
        Stated(
            type_code=kind,
            rate=_rate(measure, included),
            area=area,
            area_name=_area_name(area, included),
            members=() if area in EVERYWHERE else tuple(_members(area, included)),
            excluded=tuple(_ids(measure, "excluded_countries")),
            additional_code=_code(measure, "additional_code", included),
            order_number=next(_ids(measure, "order_number"), ""),
            conditions=any(_ids(measure, "measure_conditions")),
            valid_from=period[0],
            valid_to=period[1],
        )
    )
    return None


def _rate(measure: Json, included: Included) -> str:
    """Return the duty from its components; from its printed words where one is not understood."""
    parts = [
        _component(_object(each.get("attributes")))
        for each in _related(measure, "measure_components", included)
    ]
    read = [part for part in parts if part is not None]
    if parts and len(read) == len(parts):
        return " ".join(read).strip()
    printed = next(iter(_related(measure, "duty_expression", included)), None)
    return str(_object(printed.get("attributes")).get("base") or "").strip() if printed else ""


def _component(attributes: Json) -> str | None:
    """Return one term with how it joins those before it; None for a kind outside the grammar."""
    joint = _JOINTS.get(str(attributes.get("duty_expression_id")))
    amount = attributes.get("duty_amount")
    if joint is None or amount is None:
        return None
    if not attributes.get("monetary_unit_code"):
        return f"{joint} {amount}%".strip()
    keys = ("monetary_unit_code", "measurement_unit_code", "measurement_unit_qualifier_code")
    counted = " ".join(str(attributes[key]) for key in keys if attributes.get(key))
    return f"{joint} {amount} {counted}".strip()


def _units(measure: Json, included: Included) -> list[str]:
    parts = _related(measure, "measure_components", included)
    codes = [_object(each.get("attributes")).get("measurement_unit_code") for each in parts]
    return [str(code) for code in codes if code]


def _area_name(area: str, included: Included) -> str:
    found = _object(included.get(("geographical_area", area), {}))
    return str(_object(found.get("attributes", {})).get("description") or "")


def _members(area: str, included: Included) -> Iterator[str]:
    """Yield the countries of a group, where the file says them."""
    group = included.get(("geographical_area", area))
    return _ids(group, "children_geographical_areas") if group else iter(())


def _code(measure: Json, relation: str, included: Included) -> str:
    found = next(iter(_related(measure, relation, included)), None)
    return str(_object(found.get("attributes")).get("code") or "") if found else ""


def _ids(resource: Json, relation: str) -> Iterator[str]:
    """Yield the ids that a resource relates to; one relation or many are alike."""
    return (str(_object(each).get("id")) for each in _linkage(resource, relation))


def _related(resource: Json, relation: str, included: Included) -> Iterator[Json]:
    for each in map(_object, _linkage(resource, relation)):
        found = included.get((str(each.get("type")), str(each.get("id"))))
        if found is not None:
            yield found


def _linkage(resource: Json, relation: str) -> Sequence[Any]:
    relations = _object(resource.get("relationships", {}))
    data = _object(relations.get(relation, {})).get("data")
    return data if isinstance(data, list) else [data] if data else []


def _object(value: Any) -> Json:
    if not isinstance(value, dict):
        raise _ShapeError
    return value


def _list(value: Any) -> Sequence[Any]:
    if not isinstance(value, list):
        raise _ShapeError
    return value

"""Which shipment of a plan a placement means, and where it goes: listed, pasted or as before."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from app.domain.problems import Problem
from app.domain.shipment.placement import Destination
from app.persistence.tables.plans import Plan, Shipment
from app.usecases.plan_numbers import programme_of
from app.usecases.warehouse_places import find_listed, kept_place, pasted_place

#: The longest each entry may be, as a shipment keeps it.
LONGEST: Final[Mapping[str, int]] = {
    "programme_number": 40,
    "programme_reference": 40,
    "warehouse_code": 32,
    "address": 400,
}
_LATIN: Final = re.compile(r"[\x20-\x7e]*")


def find_homes(named: Iterable[Destination], shipments: Sequence[Shipment]) -> None:
    """Tell which shipment each destination is already: by number, by warehouse, else any left."""
    waiting = list(named)
    free = list(shipments)
    for fits in (_same_number, _same_warehouse, _any):
        for each in list(waiting):
            found = next((one for one in free if fits(each, one)), None)
            if found is not None:
                each.home = found.number
                free.remove(found)
                waiting.remove(each)


def _same_number(named: Destination, shipment: Shipment) -> bool:
    return bool(named.programme_number) and named.programme_number == shipment.programme_number


def _same_warehouse(named: Destination, shipment: Shipment) -> bool:
    unsaid = "" in (named.programme_number, shipment.programme_number)
    return unsaid and named.warehouse_code == shipment.warehouse_code != ""


def _any(_named: Destination, _shipment: Shipment) -> bool:
    return True


def places_of(
    plan: Plan, named: Sequence[Destination]
) -> tuple[list[Mapping[str, str]], list[Problem]]:
    """Return where each destination is, empty where that is not known, and what is wrong."""
    places = [_place(plan, each) for each in named]
    problems = [
        problem
        for each, place in zip(named, places, strict=True)
        for problem in (*_misspelt(plan, each), *_unplaced(each, place))
    ]
    return places, problems


def _place(plan: Plan, named: Destination) -> Mapping[str, str]:
    """Return a pasted address before a listed one, and where the plan ships already before none."""
    code, country = named.warehouse_code, plan.destination
    if named.address:
        return pasted_place(named.address, code=code, country=country)
    listed = find_listed(code, country=country)
    if listed is not None:
        return listed
    home = next((each for each in plan.shipments if each.number == named.home), None)
    if not code:
        same = home and home.programme_number == named.programme_number
        return kept_place(home) if home and same and home.address else {}
    known = (each for each in plan.shipments if each.warehouse_code == code and each.address)
    return next((kept_place(each) for each in known), {})


def _unplaced(named: Destination, place: Mapping[str, str]) -> Iterator[Problem]:
    if place:
        return
    code = "placement-warehouse-unknown" if named.warehouse_code else "placement-warehouse-missing"
    params = {"code": named.warehouse_code}
    yield Problem(code, f"rows.{named.lines[0]}.warehouse_code", params)


def _misspelt(plan: Plan, named: Destination) -> Iterator[Problem]:
    """Yield what would not print abroad, is too long, or is no number of the programme."""
    place = f"rows.{named.lines[0]}"
    for name, limit in LONGEST.items():
        text = getattr(named, name)
        if not _LATIN.fullmatch(text):
            yield Problem("placement-not-latin", f"{place}.{name}")
        elif len(text) > limit:
            yield Problem("placement-text-long", f"{place}.{name}", {"limit": limit})
    programme = programme_of(plan)
    number = named.programme_number
    if number and programme and not programme.numbering.accepts_shipment_id(number):
        params = {"value": number, "programme": programme.name}
        yield Problem("placement-number-form", f"{place}.programme_number", params)

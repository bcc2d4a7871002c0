"""Areas cover destinations; the one that names a destination most closely has its price."""

import pytest

from app.domain.freight.areas import Area
from app.domain.freight.cartons import FreightDestination
from app.domain.naming import Name

NAME = Name("West", "西部")
WEST = Area(code="west", name=NAME, countries=frozenset({"AA"}), postcode_prefixes=("8", "9", "99"))
CENTRES = Area(
    code="centres", name=NAME, countries=frozenset({"AA"}), warehouses=frozenset({"ONT8", "LAX9"})
)
QUAY = Area(code="quay", name=NAME, countries=frozenset({"AA"}), ports=frozenset({"AAQAY"}))
MIXED = Area(
    code="mixed",
    name=NAME,
    countries=frozenset({"AA"}),
    postcode_prefixes=("8",),
    warehouses=frozenset({"ONT8"}),
)


def to(
    country: str, postal_code: str = "", *, warehouse: str = "", port: str = ""
) -> FreightDestination:
    return FreightDestination(
        country=country, name=NAME, postal_code=postal_code, warehouse=warehouse, port=port
    )


@pytest.mark.parametrize(
    ("destination", "closeness"),
    [
        (to("AA", "81234"), 1),
        (to("AA", " 99 123"), 2),
        (to("AA", "11234"), None),
        (to("AA"), None),
        (to("BB", "81234"), None),
    ],
)
def test_an_area_by_postcode_covers_what_begins_like_it(
    destination: FreightDestination, closeness: int | None
) -> None:
    assert WEST.closeness(destination) == closeness


def test_a_whole_country_is_covered_but_not_closely() -> None:
    whole = Area(code="aa", name=NAME, countries=frozenset({"AA"}))
    assert whole.closeness(to("AA", "81234", warehouse="ONT8")) == 0
    assert not whole.needs_postcode(to("AA"))


@pytest.mark.parametrize(
    ("area", "destination", "covered"),
    [
        (CENTRES, to("AA", "99123", warehouse="ONT8"), True),
        (CENTRES, to("AA", "99123", warehouse="LGB8"), False),
        (CENTRES, to("AA", "99123"), False),
        (CENTRES, to("BB", warehouse="ONT8"), False),
        (QUAY, to("AA", port="AAQAY"), True),
        (QUAY, to("AA"), False),
        (MIXED, to("AA", "99123", warehouse="ONT8"), True),
        (MIXED, to("AA", "81234"), True),
        (MIXED, to("AA", "71234"), False),
    ],
)
def test_an_area_of_named_places_covers_just_these(
    area: Area, destination: FreightDestination, *, covered: bool
) -> None:
    assert (area.closeness(destination) is not None) is covered


def test_a_warehouse_named_is_closer_than_its_postcode() -> None:
    destination = to("AA", "99123", warehouse="ONT8")
    assert (CENTRES.closeness(destination) or 0) > (WEST.closeness(destination) or 0)


def test_only_a_missing_postcode_of_its_country_is_asked_for() -> None:
    asked = [WEST.needs_postcode(place) for place in (to("AA"), to("AA", "1"), to("BB"))]
    assert asked == [True, False, False]


def test_no_postcode_is_asked_for_where_the_warehouse_tells() -> None:
    assert not MIXED.needs_postcode(to("AA", warehouse="ONT8"))
    assert MIXED.needs_postcode(to("AA", warehouse="LGB8"))

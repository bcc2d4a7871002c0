"""Every country of the catalogue can be planned to: numbers, postcodes, ports and prices exist."""

from collections import Counter
from importlib import import_module

import pytest

from app.catalogue.countries import countries, destinations
from app.catalogue.ports import ports
from app.catalogue.rate_cards import rate_cards
from app.catalogue.warehouses import warehouses
from app.domain.freight.cartons import FreightDestination
from app.domain.naming import Name
from app.domain.trade.countries import Country
from app.domain.trade.ports import ports_for
from app.domain.transport import Mode
from app.usecases import identifiers

#: Warehouse postcodes in public use, one a destination.
KNOWN_POSTCODES = {
    "AU": "2175", "CA": "L5N 8M6", "DE": "47495", "ES": "28830", "FR": "59553", "GB": "LU7 9GX",
    "IT": "29015", "JP": "273-0012", "NL": "3012KM", "PL": "62-052", "US": "92551-1534",
}  # fmt: skip


@pytest.fixture(params=sorted(countries()))
def country(request: pytest.FixtureRequest) -> Country:
    return countries()[request.param]


@pytest.fixture(params=sorted(destinations()))
def destination(request: pytest.FixtureRequest) -> Country:
    return destinations()[request.param]


def test_its_code_is_iso_and_its_facts_are_sourced(country: Country) -> None:
    assert country.code.isalpha()
    assert country.code.isupper()
    assert len(country.code) == 2
    assert len(country.currency) == 3
    assert country.sources


def test_its_example_postcode_has_its_own_form(country: Country) -> None:
    assert country.postcode.fits(country.postcode.example)
    assert not country.postcode.fits("??")


def test_a_real_warehouse_postcode_fits(destination: Country) -> None:
    assert destination.postcode.fits(KNOWN_POSTCODES[destination.code])


def test_every_validator_named_exists_and_refuses_nonsense(country: Country) -> None:
    validators = [number.validator for number in country.tax_numbers if number.validator]
    assert validators
    for validator in validators:
        assert not import_module(f"stdnum.{validator}").is_valid("nonsense")


def test_tariff_codes_are_longer_than_the_worlds_six_digits(country: Country) -> None:
    assert 8 <= country.hs_digits <= 10


@pytest.mark.parametrize("mode", [Mode.SEA, Mode.AIR, Mode.COURIER])
def test_ships_and_planes_arrive_somewhere(destination: Country, mode: Mode) -> None:
    assert ports_for(ports().values(), country=destination.code, mode=mode)


@pytest.mark.parametrize("mode", list(Mode))
def test_every_mode_leaves_china_from_somewhere(mode: Mode) -> None:
    assert ports_for(ports().values(), country="CN", mode=mode)


def test_the_origin_is_not_a_destination() -> None:
    assert set(countries()) - set(destinations()) == {"CN"}


def test_the_example_card_prices_it(destination: Country) -> None:
    place = FreightDestination(
        country=destination.code,
        name=Name("there", "那里"),
        postal_code=KNOWN_POSTCODES[destination.code],
    )
    lines = rate_cards()["example"].lines
    assert any(line.area.closeness(place) is not None for line in lines)


def test_the_example_of_every_tax_number_passes_its_own_check(country: Country) -> None:
    for number in country.tax_numbers:
        value = identifiers.written(number, value=number.example, country=country.code)
        assert not value or identifiers.check_tax_number(number, value=value) == [], number.kind


def test_the_country_with_most_listed_warehouses_is_offered_first() -> None:
    listed = Counter(warehouse.country for warehouse in warehouses().values())
    offered = [listed[code] for code in destinations()]
    assert next(iter(destinations())) == "US"
    assert offered == sorted(offered, reverse=True)

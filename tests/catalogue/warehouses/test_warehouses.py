import pytest

from app.catalogue.countries import destinations
from app.catalogue.warehouses import find, warehouse, warehouse_lists, warehouses


def test_a_code_gives_its_address_however_it_is_typed() -> None:
    full_width = "\uff2f\uff2e\uff34\uff18"
    for typed in ("ONT8", "ont8", f" {full_width} "):
        found = warehouse(typed)
        assert found is not None
        assert (found.street, found.city, found.state, found.postcode, found.country) == (
            "24300 Nandina Ave",
            "Moreno Valley",
            "CA",
            "92551",
            "US",
        )


def test_an_unknown_code_is_fine() -> None:
    assert warehouse("BHX4") is None


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("ONT8", "ONT8"),
        ("德国", "BER3"),
        ("日本", "FSZ1"),
        ("WS15 1LX", "BHX1"),
        ("Rheinberg", "DUS2"),
    ],
)
def test_search_finds_by_code_country_postcode_and_city(query: str, first: str) -> None:
    assert find(query)[0].code == first


def test_search_keeps_to_the_country_chosen() -> None:
    assert {each.country for each in find("", country="GB", limit=99)} == {"GB"}


@pytest.mark.parametrize("country", ["US", "CA", "GB", "DE", "FR", "ES", "IT", "JP"])
def test_every_postcode_has_the_form_of_its_country(country: str) -> None:
    form = destinations()[country].postcode

    here = [each for each in warehouses().values() if each.country == country]

    assert here
    assert [each.code for each in here if not form.fits(each.postcode)] == []


def test_every_warehouse_has_a_street_and_a_city_in_latin_letters() -> None:
    for each in warehouses().values():
        assert each.street.isascii()
        assert each.city.isascii()
        assert each.street.strip() == each.street != ""
        assert each.city.strip() == each.city != ""


def test_states_stand_where_an_address_needs_them() -> None:
    for each in warehouses().values():
        if each.country in {"US", "CA"}:
            assert len(each.state) == 2
            assert each.state.isupper()
        elif each.country != "JP":
            assert each.state == ""


def test_the_list_names_its_source_and_vintage() -> None:
    assert [(each.code, each.vintage) for each in warehouse_lists().values()] == [("amazon", 2025)]

import pytest

from app.catalogue.registry import entries
from app.catalogue.tariffs.us import US
from app.domain.customs.destination import Destination, ValueBase
from app.domain.customs.tariff import Tariff

DESTINATIONS = entries("app.catalogue.tariffs", Destination)


def test_the_destinations_are_the_contracts_and_all_member_states() -> None:
    assert set(DESTINATIONS) > {"US", "GB", "CA", "JP", "AU", "DE", "FR"}
    assert len(DESTINATIONS) == 5 + 27


def test_only_the_united_states_has_a_tariff_in_the_data() -> None:
    assert dict(entries("app.catalogue.tariffs", Tariff)) == {"US": US}


@pytest.mark.parametrize(
    ("code", "base", "currency"),
    [
        ("US", ValueBase.FOB, "USD"),
        ("CA", ValueBase.FOB, "CAD"),
        ("AU", ValueBase.FOB, "AUD"),
        ("GB", ValueBase.CIF, "GBP"),
        ("JP", ValueBase.CIF, "JPY"),
        ("DE", ValueBase.CIF, "EUR"),
        ("PL", ValueBase.CIF, "PLN"),
    ],
)
def test_the_value_base_and_currency_of_each(code: str, base: ValueBase, currency: str) -> None:
    assert (DESTINATIONS[code].value_base, DESTINATIONS[code].currency) == (base, currency)


def test_a_destination_without_a_tariff_names_the_tax_it_leaves_unknown() -> None:
    assert all(found.tax for code, found in DESTINATIONS.items() if code != "US")

"""Addresses as warehouses' pages and clerks write them, country by country."""

import pytest

from app.catalogue.address_forms import address_forms, read
from app.catalogue.warehouses import warehouses


@pytest.mark.parametrize(
    ("block", "country", "city", "state", "postcode"),
    [
        ("2480 Meadowvale Blvd\nMississauga ON L5N 8M6", "CA", "Mississauga", "ON", "L5N 8M6"),
        ("2 Cloch Road, Gourock PA19 1BQ", "GB", "Gourock", "", "PA19 1BQ"),
        ("Ffordd Amazon\nJersey Marine\nSA1 8QX\nUK", "GB", "Jersey Marine", "", "SA1 8QX"),
        ("2 Amazon Way, Kemps Creek NSW 2178", "AU", "Kemps Creek", "NSW", "2178"),
        ("Amazonstrasse 1\nD-47495 Rheinberg\nDeutschland", "DE", "Rheinberg", "", "47495"),
        ("1 Rue Amazon\nF-71100 Sevrey\nFrance", "FR", "Sevrey", "", "71100"),
        ("ul. Poznanska 1d, 62-080 Sady", "PL", "Sady", "", "62-080"),
        ("Hoekwei 1, 1012 AB Amsterdam", "NL", "Amsterdam", "", "1012 AB"),
        ("U Trati 216, 252 61 Dobroviz, Czechia", "CZ", "Dobroviz", "", "252 61"),
        (
            "2-13-1 Shiohama, Ichikawa-Shi, Chiba 272-0127",
            "JP",
            "Ichikawa-Shi",
            "Chiba",
            "272-0127",
        ),
        ("〒272-0127 千葉県市川市塩浜2-13-1", "JP", "市川市", "千葉県", "272-0127"),
    ],
)
def test_each_country_is_told_by_its_form(
    block: str, country: str, city: str, state: str, postcode: str
) -> None:
    found = read(block)

    assert (found.country, found.city, found.state, found.postcode) == (
        country,
        city,
        state,
        postcode,
    )
    assert found.street


def test_a_japanese_block_keeps_its_name_and_building() -> None:
    found = read("アマゾン 市川FC\n〒272-0127 千葉県市川市塩浜2-13-1\nロジポート 3F\n電話 047")

    assert (found.name, found.street) == ("アマゾン 市川FC", "塩浜2-13-1 ロジポート 3F 電話 047")


def test_every_listed_warehouse_is_read_back_from_its_own_address() -> None:
    """The list is the largest sample of real addresses at hand: at least 98 in 100 come back."""
    wrong = []
    for each in warehouses().values():
        block = f"{each.name}\n{each.street}\n" + (
            f"{each.city}, {each.state} {each.postcode}"
            if each.country in {"US", "CA", "JP"}
            else f"{each.city} {each.postcode}"
            if each.country == "GB"
            else f"{each.postcode} {each.city}"
        )
        found = read(block, country=each.country)
        if (found.city, found.postcode, found.country) != (each.city, each.postcode, each.country):
            wrong.append(each.code)
    assert len(wrong) * 50 <= len(warehouses())


def test_no_two_countries_share_a_name() -> None:
    words = [word for form in address_forms() for word in form.words]

    assert len(words) == len(set(words))

"""Where a price goes is read only where it is said plainly; a guess mis-files whole columns."""

import pytest

from app.usecases.rate_cards.places import PlaceTexts, UnclearError, read_places

Found = tuple[str, str, str, str]


def places(**texts: str) -> Found:
    area = read_places(PlaceTexts(**texts))
    parts = (area.countries, area.postcode_prefixes, area.warehouses, area.ports)
    countries, postcodes, warehouses, ports = (" ".join(sorted(part)) for part in parts)
    return countries, postcodes, warehouses, ports


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ({"area": "美西"}, ("US", "8 9", "", "")),
        ({"area": "US East"}, ("US", "0 1 2 3", "", "")),
        ({"area": "德国"}, ("DE", "", "", "")),
        ({"area": "德国/法国"}, ("DE FR", "", "", "")),
        ({"area": "UK"}, ("GB", "", "", "")),
        ({"area": "8、9开头", "country": "US"}, ("US", "8 9", "", "")),
        ({"area": "US: 8 9xx"}, ("US", "8 9", "", "")),
        ({"area": "美西 8/9开头", "country": "US"}, ("US", "8 9", "", "")),
        ({"area": "美西（8、9开头）"}, ("US", "8 9", "", "")),
        ({"area": "美东 0/1开头"}, ("US", "0 1", "", "")),
        ({"area": "80-83", "country": "美国"}, ("US", "80 81 82 83", "", "")),
        ({"area": "ONT8/LGB8"}, ("US", "", "LGB8 ONT8", "")),
        ({"area": "ZZZ9", "country": "US"}, ("US", "", "ZZZ9", "")),
        ({"area": "西部", "warehouses": "ONT8+LAX9"}, ("US", "", "LAX9 ONT8", "")),
        ({"warehouses": "ONT8、YYZ4"}, ("CA US", "", "ONT8 YYZ4", "")),
        ({"postcodes": "967 968", "country": "US"}, ("US", "967 968", "", "")),
        ({"ports": "USLAX、USLGB"}, ("US", "", "", "USLAX USLGB")),
        ({"country": "日本"}, ("JP", "", "", "")),
    ],
)
def test_a_place_said_plainly_is_read(texts: dict[str, str], found: Found) -> None:
    assert places(**texts) == found


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        ({"area": "美"}, "rate-card-place"),
        ({"area": "美线"}, "rate-card-place"),
        ({"area": "8、9开头"}, "rate-card-place"),
        ({"area": "美西 4、5开头"}, "rate-card-place"),
        ({"area": "美西 美中"}, "rate-card-place"),
        ({"area": "美西 德国"}, "rate-card-elsewhere"),
        ({"area": "83-80", "country": "US"}, "rate-card-place"),
        ({"area": "德国 8 法国 9"}, "rate-card-place"),
        ({"area": "加拿大", "country": "US"}, "rate-card-elsewhere"),
        ({"warehouses": "YYZ4", "country": "US"}, "rate-card-elsewhere"),
        ({"warehouses": "ZZZ9"}, "rate-card-warehouse"),
        ({"country": "Mars"}, "rate-card-country"),
        ({"ports": "LA"}, "rate-card-port"),
        ({}, "rate-card-no-place"),
        ({"area": " / "}, "rate-card-no-place"),
    ],
)
def test_what_could_mean_more_than_one_place_is_refused(texts: dict[str, str], code: str) -> None:
    with pytest.raises(UnclearError) as refused:
        places(**texts)
    assert refused.value.problem.code == code


def test_an_area_keeps_the_name_that_the_forwarder_gives_it() -> None:
    area = read_places(PlaceTexts(area="US 8 9", name="西部"))
    assert area.name.zh == "西部"

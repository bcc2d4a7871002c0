"""Addresses on labels read as an English envelope does."""

from app.domain.shipment.parties import Place
from app.printing.labels.blocks import address


def test_an_address_is_written_on_one_line_without_what_is_missing() -> None:
    place = Place(
        name_en="Amazon ONT8",
        address_en="24300 Nandina Ave",
        city="Moreno Valley",
        state="CA",
        postal_code="92551",
        country="US",
    )
    said = address(place, lambda _code: "United States")
    assert said == "24300 Nandina Ave, Moreno Valley, CA 92551, United States"
    bare = Place(name_en="Store", address_en="1 High Street", country="GB")
    assert address(bare, lambda _code: "United Kingdom") == "1 High Street, United Kingdom"

"""A carrier's message takes lines of 35 characters, four of them for a street."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.field_limits.edifact import CARRIER_MESSAGE
from app.domain.paperwork.carrier_lines import carrier_address
from tests.factories.shipment_record import shipment_record

_PARTY = shipment_record().exporter


def test_an_address_breaks_between_words() -> None:
    found = carrier_address(_PARTY, limits=CARRIER_MESSAGE)
    assert found.name == ("Ningbo Example Trading Co., Ltd.",)
    assert found.street == ("100 Zhongshan West Road, Haishu", "District, Ningbo, Zhejiang 315000")
    assert found.beyond == ()


def test_what_the_message_has_no_room_for_is_kept_apart() -> None:
    party = replace(_PARTY, address_en=" ".join(["Long Street 12345678901234567890"] * 6))
    found = carrier_address(party, limits=CARRIER_MESSAGE)
    assert (len(found.street), len(found.beyond)) == (4, 2)


@given(st.text("abc ,.-\n", max_size=600))
def test_no_line_is_too_long_and_no_letter_is_lost(address: str) -> None:
    found = carrier_address(replace(_PARTY, address_en=address), limits=CARRIER_MESSAGE)
    lines = (*found.street, *found.beyond)
    assert all(len(line) <= 35 for line in lines)
    assert "".join("".join(lines).split()) == "".join(address.split())

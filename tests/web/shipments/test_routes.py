"""Where each shipment goes: a listed warehouse, or any address pasted."""

import pytest

from tests.factories.people import Member
from tests.factories.plans import a_plan
from tests.web.visitor import Visitor

LIST = "/p/IP-2026-0001/shipments"
FIRST = f"{LIST}/1"
PASTED = {
    "warehouse_code": "NJX1",
    "warehouse_name": "Example Fulfilment Edison",
    "address": "1 Sample Road\nDock 4",
    "city": "Edison",
    "state_code": "NJ",
    "postal_code": "08817",
}


@pytest.fixture(autouse=True)
def _plan(member: Member) -> None:
    with member.session() as session:
        a_plan(session)


def version(owner: Visitor, path: str = FIRST) -> dict[str, str]:
    return {"version": owner.get(path).value("version")}


def test_the_list_shows_each_warehouse_and_its_number(owner: Visitor) -> None:
    page = owner.get(LIST)
    for expected in ("Shipment 1", "ONT8", "Moreno Valley", "FBA17QK3M8XZ"):
        assert expected in page.text


def test_a_code_from_the_list_brings_its_address(owner: Visitor) -> None:
    found = owner.get(f"{FIRST}?q=lax9")
    link = found.soup.select_one("#found a")
    assert link
    assert link["href"] == f"{FIRST}?code=LAX9"
    page = owner.get(str(link["href"]))
    assert (page.value("warehouse_code"), page.value("city")) == ("LAX9", "Fontana")
    page = owner.post(FIRST, {"warehouse_code": "lax9", **version(owner)})
    assert "Fontana" in owner.get(LIST).text


def test_an_unknown_code_with_a_pasted_address_is_just_as_good(owner: Visitor) -> None:
    owner.post(FIRST, {**PASTED, **version(owner)})
    page = owner.get(FIRST)
    assert page.value("warehouse_code") == "NJX1"
    assert page.value("address") == "1 Sample Road\nDock 4"


def test_a_whole_address_in_one_field_is_sorted_into_its_parts_to_be_compared(
    owner: Visitor,
) -> None:
    block = "Example Fulfilment LLC\n1 Sample Road\nEdison, NJ 08817\nUnited States"
    answer = owner.post(FIRST, {"warehouse_code": "njx1", "address": block, **version(owner)})
    assert answer.location == FIRST
    page = owner.get(FIRST)
    assert "saved in its parts" in page.text
    read = {"address": "1 Sample Road", "city": "Edison", "state_code": "NJ"}
    assert {name: page.value(name) for name in read} == read
    assert (page.value("warehouse_code"), page.value("postal_code")) == ("NJX1", "08817")


def test_a_text_that_is_no_whole_address_stays_as_it_was_typed(owner: Visitor) -> None:
    owner.post(FIRST, {"warehouse_code": "NJX1", "address": "Dock 4", **version(owner)})
    page = owner.get(FIRST)
    assert (page.value("address"), page.value("city")) == ("Dock 4", "")


def test_another_code_from_the_list_brings_its_own_address_along(owner: Visitor) -> None:
    page = owner.get(FIRST)
    kept = {name: page.value(name) for name in PASTED}
    owner.post(FIRST, {**kept, "warehouse_code": "LAX9", "version": page.value("version")})
    page = owner.get(FIRST)
    assert (page.value("warehouse_code"), page.value("city")) == ("LAX9", "Fontana")
    assert page.value("address") != kept["address"]


def test_an_unknown_code_alone_says_what_to_add(owner: Visitor) -> None:
    page = owner.post(FIRST, {"warehouse_code": "NJX1", **version(owner)}, status=422)
    assert "or the address of the warehouse" in page.error("address")
    assert page.value("warehouse_code") == "NJX1"


def test_a_number_the_platform_would_not_write_is_refused(owner: Visitor) -> None:
    entries = {**PASTED, "programme_number": "12345", **version(owner)}
    page = owner.post(FIRST, entries, status=422)
    assert "FBA17QK3M8XZ" in page.error("programme_number")


def test_a_letter_that_does_not_print_abroad_is_named(owner: Visitor) -> None:
    page = owner.post(FIRST, {**PASTED, "city": "Edison 市", **version(owner)}, status=422)
    assert "“市”" in page.error("city")


def test_shipments_are_added_and_empty_ones_taken_away(owner: Visitor) -> None:
    owner.post(LIST)
    assert "Shipment 2" in owner.get(LIST).text
    owner.post(f"{LIST}/2/remove")
    assert not owner.get(LIST).soup.find("th", string="Shipment 2")
    owner.post(LIST)
    owner.post(f"{LIST}/2/remove")
    assert "Shipment 2" in owner.take_back(LIST).text
    owner.post(f"{LIST}/2/remove")
    owner.post(f"{LIST}/1/remove")
    assert "A plan needs at least one shipment" in owner.get(LIST).text


def test_a_shipment_that_is_not_there_is_no_page(owner: Visitor) -> None:
    owner.get(f"{LIST}/7", status=404)
    owner.post(f"{LIST}/7/remove", status=404)


def test_a_stale_edit_shows_both_versions(owner: Visitor) -> None:
    stale = version(owner)
    owner.post(FIRST, {**PASTED, **stale})
    page = owner.post(FIRST, {**PASTED, "city": "Newark", **stale}, status=409)
    assert "Edison" in page.text
    assert page.value("city") == "Newark"

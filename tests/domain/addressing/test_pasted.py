"""Heuristics of their own; the countries' forms are tested where they are kept."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.addressing.pasted import AddressForm, PastedAddress, read
from tests.factories.carton_rules import SOMEBODY

CITY = r"(?P<city>[^,]+?)"
US = AddressForm(
    code="US",
    words=("USA", "美国"),
    tail=rf"{CITY},?\s+(?P<state>[A-Z]{{2}}),?\s+(?P<postcode>\d{{5}})",
    sources=(SOMEBODY,),
)
GB = AddressForm(
    code="GB",
    words=("UK",),
    tail=rf"{CITY},?\s+(?P<postcode>[A-Z]{{2}}\d\d? \d[A-Z]{{2}})",
    county=True,
    sources=(SOMEBODY,),
)
DE, FR = (
    AddressForm(
        code=code,
        words=(word,),
        tail=rf"(?P<postcode>\d{{5}}),?\s+{CITY}",
        shared=True,
        sources=(SOMEBODY,),
    )
    for code, word in (("DE", "Germany"), ("FR", "France"))
)
FORMS = (US, GB, DE, FR)
NANDINA = PastedAddress(
    street="24300 Nandina Ave", city="Moreno Valley", state="CA", postcode="92551", country="US"
)


def test_lines_and_commas_read_alike() -> None:
    assert read("24300 Nandina Ave\nMoreno Valley, CA 92551", forms=FORMS) == NANDINA
    assert read("24300 Nandina Ave, Moreno Valley, CA, 92551, USA", forms=FORMS) == NANDINA
    assert read("24300 Nandina Ave，Moreno Valley ca 92551，美国", forms=FORMS) == NANDINA


def test_a_code_and_a_name_stand_apart_from_the_street() -> None:
    block = "Amazon.com Services, Inc.\nONT8\n24300 Nandina Ave\nMoreno Valley CA 92551 USA"

    found = read(block, forms=FORMS)

    assert (found.name, found.code) == ("Amazon.com Services, Inc", "ONT8")
    assert found.street == NANDINA.street


def test_telephone_mail_and_labels_are_left_out() -> None:
    block = "Ship to: 24300 Nandina Ave\nMoreno Valley, CA 92551\nTel: 909\na@b.example"

    assert read(block, forms=FORMS) == NANDINA


def test_a_street_without_a_comma_before_the_city_is_parted_and_unsure() -> None:
    found = read("24300 Nandina Ave Moreno Valley CA 92551", forms=FORMS)

    assert (found.street, found.city) == ("24300 Nandina Ave", "Moreno Valley")
    assert found.unsure == {"city"}


def test_what_cannot_be_parted_stays_whole() -> None:
    found = read("24300 Nandina Moreno Valley CA 92551", forms=FORMS)

    assert (found.street, found.city) == ("24300 Nandina Moreno Valley", "")
    assert found.unsure == {"city"}


def test_a_county_after_the_city_makes_the_city_unsure() -> None:
    found = read("1 Dock Road\nTilbury\nEssex\nRM17 6HH\nUK", forms=FORMS)

    assert found.city == "Essex"
    assert "city" in found.unsure


class TestCountry:
    def test_of_a_shared_form_is_unsure(self) -> None:
        found = read("Amazonstr 1, 47495 Rheinberg", forms=FORMS)

        assert found.country == "DE"
        assert found.unsure == {"country"}

    def test_chosen_before_settles_a_shared_form(self) -> None:
        found = read("1 rue A, 59553 Lauwin", forms=FORMS, country="FR")

        assert (found.country, found.unsure) == ("FR", frozenset())

    def test_named_in_the_text_goes_before_the_chosen_one(self) -> None:
        assert read("1 A, 59553 Lauwin, France", forms=FORMS, country="DE").country == "FR"

    def test_chosen_wrongly_gives_way_to_an_unmistakable_form(self) -> None:
        assert read("1 A Ave, Moreno Valley, CA 92551", forms=FORMS, country="DE").country == "US"

    def test_named_but_not_written_so_leaves_the_rest_unsure(self) -> None:
        found = read("1 Somewhere, Germany", forms=FORMS)

        assert (found.street, found.country) == ("1 Somewhere", "DE")
        assert found.unsure == {"city", "postcode", "country"}


@given(st.text(max_size=120))
def test_nothing_is_ever_refused(text: str) -> None:
    found = read(text, forms=FORMS)

    assert found.postcode or "postcode" in found.unsure

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.addressing.warehouses import Warehouse, find, folded

WORDS = {"US": ("美国", "United States"), "DE": ("德国", "Germany")}


def warehouse(
    code: str, city: str, postcode: str, *, country: str = "US", state: str = "CA"
) -> Warehouse:
    return Warehouse(
        code=code,
        operator="Amazon",
        programme_kind="fba",
        street=f"1 {city} Way",
        city=city,
        postcode=postcode,
        country=country,
        state=state,
    )


ONT8 = warehouse("ONT8", "Moreno Valley", "92551")
ONT6 = warehouse("ONT6", "Moreno Valley", "92551")
FTW1 = warehouse("FTW1", "Dallas", "75241", state="TX")
ONTX = warehouse("XXX1", "Ontario", "91761")
CGN1 = warehouse("CGN1", "Köblenz", "56068", country="DE", state="")
ALL = (FTW1, ONTX, ONT8, ONT6, CGN1)


def codes(query: str, **how: object) -> list[str]:
    found = find(ALL, query, country_words=WORDS, **how)  # type: ignore[arg-type]
    return [each.code for each in found]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ONT8", ["ONT8"]),
        ("\uff4f\uff4e\uff54\uff18", ["ONT8"]),
        ("ont", ["ONT6", "ONT8", "XXX1"]),
        ("moreno valley", ["ONT6", "ONT8"]),
        ("925", ["ONT6", "ONT8"]),
        ("Koblenz", ["CGN1"]),
        ("TX", ["FTW1"]),
        ("dallas way", ["FTW1"]),
        ("德国", ["CGN1"]),
        ("united states", ["FTW1", "ONT6", "ONT8", "XXX1"]),
        ("美国 dallas", ["FTW1"]),
        ("valley", ["ONT6", "ONT8"]),
        ("nowhere", []),
        ("dallas nowhere", []),
        ("", []),
    ],
)
def test_finds_by_whatever_a_clerk_remembers_best_first(query: str, found: list[str]) -> None:
    assert codes(query) == found


def test_a_country_narrows_and_suffices_alone() -> None:
    assert codes("", country="DE") == ["CGN1"]
    assert codes("ont", country="DE") == []
    assert codes("56", country="DE") == ["CGN1"]


def test_gives_no_more_than_asked_for() -> None:
    assert codes("ont", limit=2) == ["ONT6", "ONT8"]


def test_a_country_without_words_is_still_found_by_its_code() -> None:
    assert [each.code for each in find(ALL, "DE", country_words={})] == ["CGN1"]


def test_a_warehouse_is_addressed_by_operator_and_code() -> None:
    assert ONT8.name == "Amazon ONT8"


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing_more_and_no_text_is_refused(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert len(codes(text)) <= len(ALL)

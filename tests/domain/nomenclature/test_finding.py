"""Headings found for words, over a nomenclature of a few headings."""

import pytest

from app.domain.naming import Name
from app.domain.nomenclature.articles import Article, Pointer
from app.domain.nomenclature.finding import HeadingFinder
from app.domain.nomenclature.official import OfficialIndex
from app.domain.nomenclature.said import SaidIndex

PLASTIC = Name(en="plastic", zh="塑料")
LEATHER = Name(en="leather", zh="皮革")
NAMES = {
    "0902": Name(en="Tea", zh="茶"),
    "3926": Name(en="Other plastic articles", zh="其他塑料制品"),
    "4202": Name(en="Bags, cases, wallets and luggage", zh="箱、包、钱包"),
    "8518": Name(en="Headphones and speakers", zh="耳机、扬声器"),
    "9617": Name(en="Vacuum flasks", zh="保温瓶"),
}
ARTICLES = (
    Article(("phone case", "手机壳"), (Pointer("392690", PLASTIC), Pointer("420231", LEATHER))),
    Article(("bluetooth headphone", "蓝牙耳机"), (Pointer("851830"),)),
    Article(("insulated bottle", "保温杯"), (Pointer("961700"),)),
)
OFFICIAL = {
    "0902": ["Tea, whether or not flavored", "Green tea"],
    "3926": ["Other articles of plastics", "Handles and knobs"],
    "4202": ["Trunks, suitcases, vanity cases, spectacle cases, camera cases"],
    "8518": ["Microphones and stands therefor; loudspeakers", "Headphones and earphones"],
    "9617": ["Vacuum flasks and other vacuum vessels"],
}
FINDER = HeadingFinder(SaidIndex(ARTICLES, NAMES), OfficialIndex(OFFICIAL))


def found(query: str) -> list[str]:
    return [hit.heading for hit in FINDER.find(query, most=5).hits]


@pytest.mark.parametrize(
    ("query", "heading"),
    [
        ("phone case", "3926"),
        ("Phone Cases", "3926"),
        ("手机壳", "3926"),
        ("bluetooth headphones", "8518"),
        ("蓝牙 耳机", "8518"),
        ("耳机", "8518"),
        ("保温杯", "9617"),
        ("vacuum vessel", "9617"),
        ("tea", "0902"),
        ("茶", "0902"),
        ("knob", "3926"),
        ("suitcase", "4202"),
        ("headphnes", "8518"),
        ("蓝牙 headphone", "8518"),
    ],
)
def test_the_heading_that_people_mean_comes_first(query: str, heading: str) -> None:
    assert found(query)[0] == heading


def test_all_headings_of_an_article_follow_in_its_order_with_their_hints() -> None:
    one, other = FINDER.find("phone case", most=5).hits[:2]
    assert (one.heading, other.heading) == ("3926", "4202")
    assert one.called.pointers == (Pointer("392690", PLASTIC),)
    assert other.called.pointers == (Pointer("420231", LEATHER),)
    assert one.called.words == "phone case"


def test_official_words_do_not_overtake_what_people_say() -> None:
    assert found("phone cases") == ["3926", "4202"]
    assert found("camera case")[0] == "4202"


def test_the_name_of_a_heading_points_to_no_code_within_it() -> None:
    assert FINDER.find("茶", most=1).hits[0].called.pointers == ()


def test_a_heading_with_official_words_only_is_called_nothing() -> None:
    [hit] = FINDER.find("knob", most=5).hits
    assert hit.called.words == ""


def test_words_that_nothing_knows_find_nothing() -> None:
    assert found("zzzz") == []
    assert found("电梯") == []
    assert found("") == []


def test_what_was_taken_for_another_word_is_told() -> None:
    finding = FINDER.find("headphnes case", most=5)
    assert [slot.asked for slot in finding.misspelt] == ["headphn"]
    assert "headphon" in finding.meant


def test_no_more_than_asked_for_are_told() -> None:
    assert len(FINDER.find("phone case", most=1).hits) == 1

"""Which known words a query's word stands for."""

from app.domain.nomenclature.vocabulary import Vocabulary

KNOWN = Vocabulary(["bluetooth", "blue", "cable", "case", "4k", "冻虾", "虾", "耳机", "耳环"])


def test_a_known_word_is_only_itself() -> None:
    [slot] = KNOWN.slots(["cable"])
    assert slot.meant == {"cable": 1.0}
    assert not slot.misspelt


def test_a_word_begun_stands_for_those_that_begin_so() -> None:
    [slot] = KNOWN.slots(["blu"])
    assert set(slot.meant) == {"blue", "bluetooth"}
    assert not slot.misspelt


def test_two_known_words_written_as_one_are_both_meant() -> None:
    slots = KNOWN.slots(["cablecase"])
    assert [dict.fromkeys(slot.meant) for slot in slots] == [{"cable": None}, {"case": None}]


def test_a_slip_is_forgiven_in_words_of_four_letters_and_more() -> None:
    lost, swapped, changed, added = KNOWN.slots(["bluetoth", "cabel", "cuble", "caable"])
    assert set(lost.meant) == {"bluetooth"}
    assert [set(each.meant) for each in (swapped, changed, added)] == [{"cable"}] * 3
    assert lost.misspelt
    assert KNOWN.slots(["cse"])[0].meant == {}


def test_figures_and_single_letters_are_never_guessed() -> None:
    assert [slot.meant for slot in KNOWN.slots(["4", "1234", "b"])] == [{}, {}, {}]


def test_a_single_character_stands_for_every_pair_that_has_it() -> None:
    [slot] = KNOWN.slots(["耳"])
    assert set(slot.meant) == {"耳机", "耳环"}
    [known] = KNOWN.slots(["虾"])
    assert known.meant["虾"] > known.meant["冻虾"]


def test_an_unknown_pair_stands_for_the_characters_it_shares() -> None:
    shared, strange = KNOWN.slots(["大虾", "电脑"])
    assert set(shared.meant) == {"虾"}
    assert strange.meant == {}

from app.domain.customs.schedule.lines import WORDS_JOINT
from app.domain.customs.schedule.tree import chapter_tree
from tests.factories.schedules import CHAPTER, row


def test_a_row_stands_under_the_last_one_indented_less() -> None:
    tree = chapter_tree(CHAPTER)
    assert [tree.above[place] for place in range(5)] == [None, 0, 1, 2, 2]


def test_words_are_joined_without_the_colons_between_and_without_empty_ones() -> None:
    tree = chapter_tree([row("61", 0, "Coats :"), row("", 1, ""), row("61010000", 2, "Red", "1%")])
    assert tree.words(2) == WORDS_JOINT.join(("Coats", "Red"))


def test_endings_of_one_rate_are_one_line_and_of_two_rates_are_two() -> None:
    rows = [row("6101000001", 0, "A", "5%"), row("6101000002", 0, "B", "5%")]
    assert list(chapter_tree(rows).rated) == ["61010000"]
    assert chapter_tree(rows).rated["61010000"].endings == (0, 1)
    rows[1] = row("6101000002", 0, "B", "6%")
    assert list(chapter_tree(rows).rated) == ["6101000001", "6101000002"]


def test_an_ending_with_a_rate_of_its_own_is_a_line_beside_that_of_eight_digits() -> None:
    rated = chapter_tree(CHAPTER).rated
    assert rated["61023000"].endings == ()
    assert rated["6102300011"].endings == ()


def test_rows_without_any_rate_are_no_lines() -> None:
    assert chapter_tree([row("61010000", 0, "A"), row("6101000010", 1, "B")]).rated == {}

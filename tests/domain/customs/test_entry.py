from tests.factories.customs import by_hand, line


def test_a_line_gives_back_what_a_person_entered_for_one_programme() -> None:
    first, second, other = (
        by_hand("additional", "5%"),
        by_hand("additional", "2%"),
        by_hand("mfn", "4%"),
    )
    goods = line(entered_rates=(first, other, second))
    assert goods.entered("additional") == (first, second)
    assert goods.entered("safeguard") == ()

"""What was made of a workspace is made once, and again as soon as anything in it changes."""

from app.web.kept import MOST, Shelf


def test_a_thing_is_made_once() -> None:
    shelf = Shelf()
    made = [shelf.take(("a", 1), object) for _each in range(3)]
    assert made[0] is made[1] is made[2]
    assert shelf.take(("a", 2), lambda: "another") == "another"


def test_the_least_lately_asked_for_is_given_up() -> None:
    shelf = Shelf()
    for number in range(MOST):
        shelf.take(number, lambda: "old")
    shelf.take(0, lambda: "new")
    shelf.take("one more", lambda: "old")
    assert shelf.take(0, lambda: "new") == "old"
    assert shelf.take(1, lambda: "new") == "new"

"""What is said of a load, in both languages."""

from dataclasses import replace
from fractions import Fraction

import pytest

from app.domain.naming import Name
from app.domain.stowage.drawing.runs import Run, runs
from app.domain.stowage.plan import Placement
from app.domain.stowage.request import Triple
from app.printing.stowage import words
from tests.factories.loading_facts import loading_facts

FACTS = loading_facts()
CONTAINER, PALLET = FACTS.units


def run(at: Triple, size: Triple) -> Run:
    (found,) = runs([Placement("a", at, size)])
    return found


@pytest.mark.parametrize(
    ("at", "size", "said"),
    [
        (
            (0, 0, 0),
            (600, 400, 400),
            Name("at the far end, on the left, at the bottom", "最里端，靠左，底层"),
        ),
        (
            (5298, 1952, 400),
            (600, 400, 400),
            Name("at the door, on the right, 40 cm up", "靠门口，靠右，离底 40 cm"),
        ),
        (
            (1200, 705, 0),
            (600, 400, 400),
            Name(
                "120 cm from the far end, 70.5 cm from the left, at the bottom",
                "距里端 120 cm，距左侧 70.5 cm，底层",
            ),
        ),
        (
            (0, 0, 0),
            (5898, 2352, 100),
            Name(
                "along the whole length, over the whole width, at the bottom",
                "从里到外排满，左右排满，底层",
            ),
        ),
    ],
)
def test_where_something_lies_in_a_container(at: Triple, size: Triple, said: Name) -> None:
    assert words.place(CONTAINER, run(at, size)) == said


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ((0, 0, 0), Name("at the back, on the left, at the bottom", "靠后边，靠左，底层")),
        ((600, 600, 0), Name("at the front, on the right, at the bottom", "靠前边，靠右，底层")),
        (
            (300, 0, 0),
            Name("30 cm from the back, on the left, at the bottom", "距后边 30 cm，靠左，底层"),
        ),
    ],
)
def test_a_pallet_has_a_back_and_a_front(at: Triple, said: Name) -> None:
    assert words.place(PALLET, run(at, (600, 400, 400))) == said


def test_a_run_is_read_out_with_its_grid_and_a_single_piece_without() -> None:
    wall, *_ = runs(CONTAINER.placements)

    assert words.sentence(FACTS, CONTAINER, wall) == Name(
        "24 × LAMP-01, laid 60 × 40 × 40 cm, at the far end, on the left, at the bottom,"
        " 4 across, 3 high, 2 deep",
        "24 × LAMP-01，摆放 60 × 40 × 40 cm，最里端，靠左，底层，横 4 件、高 3 件、深 2 件",
    )
    assert words.sentence(FACTS, CONTAINER, run((0, 0, 0), (600, 400, 400))).en.endswith(
        "at the bottom"
    )


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (Fraction(1), "100.0 %"),
        (Fraction(934, 1000), "93.4 %"),
        (Fraction(93449, 100_000), "93.4 %"),
        (Fraction(9345, 10_000), "93.5 %"),
        (Fraction(0), "0.0 %"),
    ],
)
def test_shares_are_rounded_half_up_to_a_tenth(share: Fraction, said: str) -> None:
    assert words.per_cent(share) == said


def test_the_centre_of_gravity_is_told_to_the_centimetre() -> None:
    assert CONTAINER.balance
    assert words.centre(CONTAINER) == Name(
        "57 cm from the far end, 78 cm from the left, 72 cm up",
        "距里端 57 cm，距左侧 78 cm，离底 72 cm",
    )
    assert words.centre(replace(CONTAINER, balance=None)) is None


def test_a_container_is_called_by_its_number_kind_and_mark() -> None:
    assert words.unit_name(CONTAINER) == Name(
        "No. 1: 20GP TCLU1234567", "第 1 个：20 尺普柜 TCLU1234567"
    )
    assert words.unit_name(replace(CONTAINER, mark="")).en == "No. 1: 20GP"

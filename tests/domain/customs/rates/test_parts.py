from decimal import Decimal

import pytest

from app.domain.customs.rates.parts import part_name, parts_of, read_part, stated_value
from app.domain.naming import Name


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("", ""),
        ("the entire set", ""),
        ("the case", "case"),
        ("case and strap, band or bracelet", "case and strap, band or bracelet"),
        ("the value of the telescopic sight, if any", "telescopic sight"),
        ("the lid", None),
        ("the case and lid", None),
    ],
)
def test_the_part_that_words_name(words: str, key: str | None) -> None:
    assert read_part(words) == key


def test_parts_named_together_have_a_name_together() -> None:
    assert parts_of("movement and case") == ("movement", "case")
    assert part_name("movement and case") == Name(en="movement and case", zh="机芯和表壳")


@pytest.mark.parametrize(
    ("key", "worth"),
    [
        ("case", "400"),
        ("strap, band or bracelet", "30"),
        ("case and strap, band or bracelet", "430"),
        ("movement and case", "950"),
        ("battery", None),
        ("case and battery", None),
    ],
)
def test_parts_are_worth_what_is_stated_of_each_or_of_all(key: str, worth: str | None) -> None:
    stated = {
        "case": Decimal(400),
        "strap": Decimal(20),
        "bracelet": Decimal(10),
        "movement and case": Decimal(950),
    }
    assert stated_value(key, stated) == (Decimal(worth) if worth else None)

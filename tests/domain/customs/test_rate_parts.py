import pytest

from app.domain.customs.rate_parts import part_name, parts_of, read_part
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

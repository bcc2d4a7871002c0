"""What people paste is cleaned of what nobody sees."""

import pytest

from app.domain.reading.text import clean


@pytest.mark.parametrize(
    ("pasted", "cleaned"),
    [
        ("\u200bSKU\ufeff ", "SKU"),
        ("\uff33\uff2b\uff35-\uff11\uff12", "SKU-12"),
        ("中文：说明；好", "中文：说明；好"),
        ("a\u3000b\u00a0c", "a b c"),
    ],
)
def test_invisible_and_wide_characters_become_plain_ones(pasted: str, cleaned: str) -> None:
    assert clean(pasted) == cleaned

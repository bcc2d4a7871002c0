"""Each answer as the page tells it."""

import pytest

from app.domain.naming import Language
from app.usecases.duty_answers.wording import told
from app.wording.problems import say


@pytest.mark.parametrize(
    ("fact", "value", "sentence"),
    [
        ("metal_share", "20", "Steel, aluminium or copper: 20% of the weight"),
        ("melt_country", "GB", "Metal melted or smelted in: United Kingdom"),
        ("melt_country", "ZZ", "Metal melted or smelted in a country not named"),
        ("use", "vehicle", "For: passenger vehicles or light trucks"),
        ("use", "unheard-of", "For: unheard-of"),
        ("use", "other", "For none of the uses that a duty names"),
        ("exclusion", "9903.88.69", "Exclusion claimed: 9903.88.69"),
        ("exclusion", "none", "No exclusion claimed"),
        ("preference", "300", "Lower rate claimed: 300"),
        ("preference", "none", "No lower rate claimed"),
        ("producer_code", "C999", "Producer's code: C999"),
        ("tax_category", "reduced", "Tax at a reduced rate"),
        ("quantity:l", "0.75", "One unit: 0.75 litres"),
        ("part:battery", "0.30 USD", "In one unit, battery: USD 0.30"),
    ],
)
def test_an_answer_is_told_in_words(fact: str, value: str, sentence: str) -> None:
    assert say(told(fact, value), Language.EN) == sentence

import pytest

from app.domain.customs.rates.special import special_rates


def told(text: str) -> dict[str, str]:
    return {symbol: rate.text for symbol, rate in special_rates(text).items()}


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("", {}),
        ("Free (A*,AU, BH)", {"A*": "Free", "AU": "Free", "BH": "Free"}),
        ("Free (AU,E*,SG) 3.25% (JP)", {"AU": "Free", "E*": "Free", "SG": "Free", "JP": "3.25%"}),
        ("Free (A+,SG)2.8% (JP)", {"A+": "Free", "SG": "Free", "JP": "2.8%"}),
        (
            "Free (BH) See 9822.04.01 (AU)",
            {"BH": "Free", "AU": "See 9822.04.01"},
        ),
        ("See 9903.88.15", {}),
    ],
)
def test_each_symbol_has_the_rate_before_its_brackets(text: str, rates: dict[str, str]) -> None:
    assert told(text) == rates

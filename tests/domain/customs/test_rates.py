from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.customs.rates import (
    QUANTITY_UNITS,
    AdValorem,
    Rate,
    Specific,
    Term,
    Unparsed,
    parse_rate,
)


def specific(amount: str, currency: str, unit: str, count: str = "1") -> Specific:
    return Specific(Decimal(amount), currency, unit, Decimal(count))


def percent(figure: str) -> AdValorem:
    return AdValorem(Decimal(figure))


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Free", ()),
        ("free", ()),
        ("6.5%", (percent("6.5"),)),
        ("37.5¢/kg", (specific("0.375", "USD", "kg"),)),
        ("5.5¢/kg + 3%", (specific("0.055", "USD", "kg"), percent("3"))),
        ("$1.035/kg", (specific("1.035", "USD", "kg"),)),
        ("144.10 GBP/t", (specific("144.10", "GBP", "kg", "1000"),)),
        ("0.4¢ each + 6.4%", (specific("0.004", "USD", "pcs"), percent("6.4"))),
        ("90¢/pr. + 37.5%", (specific("0.9", "USD", "prs"), percent("37.5"))),
        ("$1.61/doz.", (specific("1.61", "USD", "pcs", "12"),)),
        ("40¢/doz. prs.", (specific("0.4", "USD", "prs", "12"),)),
        ("0.3¢/liter", (specific("0.003", "USD", "l"),)),
        ("5.25¢/bbl", (specific("0.0525", "USD", "bbl"),)),
        ("2.50 EUR/100 kg", (specific("2.50", "EUR", "kg", "100"),)),
        ("1.2 EUR per piece", (specific("1.2", "EUR", "pcs"),)),
        ("€1.50/m²", (specific("1.50", "EUR", "m2"),)),
        ("£2/hl", (specific("2", "GBP", "l", "100"),)),
        ("14¢/gross plus 4.3%", (specific("0.14", "USD", "pcs", "144"), percent("4.3"))),
        ("12.5% + 2%", (percent("12.5"), percent("2"))),
        ("<u>4.2%</u>", (percent("4.2"),)),
        ("4.2% 1/", (percent("4.2"),)),
        ("  20 % ", (percent("20"),)),
    ],
)
def test_a_rate_is_the_sum_of_what_its_text_states(text: str, terms: tuple[Term, ...]) -> None:
    read = parse_rate(text)
    assert isinstance(read, Rate)
    assert read.terms == terms


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0",
        "six percent",
        "No change",
        "-5%",
        "5%%",
        "5% +",
        "1.5",
        "$5",
        "5 kg",
        "37.5/kg",
        "$37.5¢/kg",
        "3¢/bushel",
        "2 EUR/0 kg",
        "5.4¢/kg on drained weight",
        "44¢ each + 6% on the case + 14% on the strap, band or bracelet + 5.3% on the battery",
        "The rate of duty applicable to that article in the set subject to the highest rate",
        "The duty provided in the applicable subheading + 25%",
    ],
)
def test_a_text_outside_the_grammar_stays_text_and_is_never_zero(text: str) -> None:
    assert isinstance(parse_rate(text), Unparsed)


def test_the_words_are_kept_without_markup() -> None:
    assert parse_rate("<u>5.5¢/kg</u>  + 3%").text == "5.5¢/kg + 3%"


def test_the_ad_valorem_part_is_told_alone() -> None:
    read = parse_rate("5.5¢/kg + 3% + 2%")
    assert isinstance(read, Rate)
    assert read.percent == Decimal(5)


_FIGURES = st.decimals(min_value=0, max_value=99999, places=3)
_TERMS = st.one_of(
    st.builds(AdValorem, _FIGURES),
    st.builds(
        Specific, _FIGURES, st.sampled_from(["USD", "EUR", "GBP"]), st.sampled_from(QUANTITY_UNITS)
    ),
)


def written(term: Term) -> str:
    match term:
        case AdValorem(percent=figure):
            return f"{figure}%"
        case Specific(amount=amount, currency=currency, unit=unit):
            return f"{amount} {currency}/{unit}"


@given(st.lists(_TERMS, min_size=1, max_size=4))
def test_every_written_sum_is_read_back_as_itself(terms: list[Term]) -> None:
    read = parse_rate(" + ".join(written(term) for term in terms))
    assert isinstance(read, Rate)
    assert read.terms == tuple(terms)


@given(st.text(max_size=40))
def test_any_text_is_either_read_or_kept(text: str) -> None:
    assert isinstance(parse_rate(text), Rate | Unparsed)

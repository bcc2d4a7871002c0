"""The grammar of rates. Texts without a source named are lines of the US schedule of June 2026."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.customs.rates.grammar import (
    AdValorem,
    Rate,
    Specific,
    Term,
    Unparsed,
    parse_rate,
)
from app.domain.customs.rates.parts import PART_NAMES
from app.domain.customs.rates.quantity_names import QUALIFIER_NAMES, QUANTITY_UNITS


def specific(
    amount: str, currency: str, unit: str, count: str = "1", qualifier: str = ""
) -> Specific:
    return Specific(Decimal(amount), currency, unit, Decimal(count), qualifier)


def percent(figure: str, part: str = "") -> AdValorem:
    return AdValorem(Decimal(figure), part)


def terms(text: str) -> tuple[Term, ...]:
    read = parse_rate(text)
    assert isinstance(read, Rate), text
    return read.terms


SIMPLE = [
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
]

QUALIFIED = [
    ("8.8¢/kg on drained weight", (specific("0.088", "USD", "kg", "1", "drained weight"),)),
    (
        "33.9¢/kg of total sugars + 5.1%",
        (specific("0.339", "USD", "kg", "1", "total sugars"), percent("5.1")),
    ),
    ("5¢/clean kg", (specific("0.05", "USD", "kg", "1", "clean"),)),
    ("1.7¢/kg on lead content", (specific("0.017", "USD", "kg", "1", "lead content"),)),
    (
        "57¢ each + 4.5% on the case + 2.1% on the strap, band or bracelet + 4% on the battery",
        (
            specific("0.57", "USD", "pcs"),
            percent("4.5", "case"),
            percent("2.1", "strap, band or bracelet"),
            percent("4", "battery"),
        ),
    ),
    (
        "3.9% on the movement and case+ 5.3% on the battery",
        (percent("3.9", "movement and case"), percent("5.3", "battery")),
    ),
    (
        "3.1% on the value of the rifle + 13% on the value of the telescopic sight, if any",
        (percent("3.1", "rifle"), percent("13", "telescopic sight")),
    ),
    ("6.5% on the entire set", (percent("6.5"),)),
    (
        "45¢ each + 6.4% + 2.5¢/jewel",
        (specific("0.45", "USD", "pcs"), percent("6.4"), specific("0.025", "USD", "jewel")),
    ),
    ("3.7¢/jewel over 7", (specific("0.037", "USD", "jewel", "1", "over 7"),)),
    ("38.4¢/1000", (specific("0.384", "USD", "pcs", "1000"),)),
    ("10¢/1,000 pins + 3.5%", (specific("0.1", "USD", "pin", "1000"), percent("3.5"))),
    ("0.18¢/line/ gross + 2.5%", (specific("0.0018", "USD", "line", "144"), percent("2.5"))),
    (
        "4.4¢/liter + 31.4¢/pf. liter",
        (specific("0.044", "USD", "l"), specific("0.314", "USD", "proof-l")),
    ),
    ("1.9¢/article", (specific("0.019", "USD", "pcs"),)),
    ("42.3¢/kg +8.5%", (specific("0.423", "USD", "kg"), percent("8.5"))),
]

#: The tariffs of the EU and the UK of January 2021, and the codes of the TARIC database.
EUROPEAN = [
    ("2,765.00 EUR / tonne", (specific("2765.00", "EUR", "kg", "1000"),)),
    ("35.00 EUR / 1,000 items", (specific("35.00", "EUR", "pcs", "1000"),)),
    ("13.00 GBP/100kg", (specific("13.00", "GBP", "kg", "100"),)),
    ("0.20 GBP/ item", (specific("0.20", "GBP", "pcs"),)),
    ("1.30 EUR / % vol / hl", (specific("1.30", "EUR", "lpa"),)),
    (
        "0.80 GBP/%vol/hl + 5.30 GBP/hl",
        (specific("0.80", "GBP", "lpa"), specific("5.30", "GBP", "l", "100")),
    ),
    ("0.40 EUR / 100 kg /net/ % sacchar.", (specific("0.40", "EUR", "kg", "1", "sucrose"),)),
    ("3.10 GBP/100kg eda", (specific("3.10", "GBP", "kg", "100", "drained weight"),)),
    ("42.70 EUR / 100 kg / net dry", (specific("42.70", "EUR", "kg", "100", "dry matter"),)),
    ("1.2 € / 100 kg", (specific("1.2", "EUR", "kg", "100"),)),
    ("22.000 EUR DTN", (specific("22.000", "EUR", "kg", "100"),)),
    ("1.000 EUR ASV X", (specific("1.000", "EUR", "lpa"),)),
    ("1.620 EUR KGM P", (specific("1.620", "EUR", "kg", "1", "lactic matter"),)),
    ("0.300 EUR NAR", (specific("0.300", "EUR", "pcs"),)),
]


@pytest.mark.parametrize(("text", "expected"), [*SIMPLE, *QUALIFIED, *EUROPEAN])
def test_a_rate_is_the_sum_of_what_its_text_states(text: str, expected: tuple[Term, ...]) -> None:
    assert terms(text) == expected


#: Every printed ASCII character by its full-width form, and the cent sign by its own.
FULL_WIDTH = {number: number + 0xFEE0 for number in range(0x21, 0x7F)} | {0xA2: 0xFFE0}


@pytest.mark.parametrize("text", ["Free", "6.5%", "5.5¢/kg + 3%", "144.10 GBP/t", "$1.61/doz."])
def test_signs_may_be_typed_full_width(text: str) -> None:
    typed = text.translate(FULL_WIDTH)
    assert terms(typed) == terms(text)
    assert parse_rate(typed).text == typed


def test_a_fraction_of_a_percent_keeps_all_places() -> None:
    (share,) = terms("33 1/3%")
    assert isinstance(share, AdValorem)
    assert (share.percent * 300).quantize(Decimal("0.0001")) == 10000


@pytest.mark.parametrize(
    ("first", "lowest", "highest"),
    [
        ("11.20%", "22.00 EUR / 100 kg", "56.00 EUR / 100 kg"),
        ("0.50 EUR / item", "2.70%", "4.60%"),
        ("7.90% + 54.00 EUR / 100 kg", "", "17.80% + 6.90 EUR / 100 kg"),
        ("3.00%", "1.20 EUR / 100 kg / gross", ""),
    ],
)
def test_a_rate_may_have_a_lower_and_an_upper_end(first: str, lowest: str, highest: str) -> None:
    ends = (f"MIN {lowest}" if lowest else "", f"MAX {highest}" if highest else "")
    read = parse_rate(" ".join((first, *filter(None, ends))))
    assert isinstance(read, Rate)
    assert read.terms == terms(first)
    assert read.minimum == (terms(lowest) if lowest else ())
    assert read.maximum == (terms(highest) if highest else ())


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
        "5.4¢/kg on moonlight",
        "4% on the lid",
        "5¢ kg",
        "$5 kg",
        "24 + 4.2 EUR/100 kg",
        "9.00% + EA MAX 24.20% + ADSZ",
        "Entry Price",
        "<" * 2000,
        "1%+" * 500 + "1%",
        "5% MIN 3% MIN 1%",
        "5% MAX",
        "0.40 EUR/kg/% sacchar.",
        "5¢/clean kg on lead content",
        "5% (01 JAN-31 MAY), 3% (01 JUN-31 DEC)",
        "See additional U.S. note 5",
        "6% + 2.3¢/jewel + 0.2¢ for each other piece or part",
        "The rate of duty applicable to that article in the set subject to the highest rate",
        "The duty provided in the applicable subheading + 25%",
    ],
)
def test_a_text_outside_the_grammar_stays_text_and_is_never_zero(text: str) -> None:
    assert isinstance(parse_rate(text), Unparsed)


def test_the_words_are_kept_without_markup() -> None:
    assert parse_rate("<u>5.5¢/kg</u>  + 3%").text == "5.5¢/kg + 3%"


def test_the_ad_valorem_part_is_told_alone() -> None:
    read = parse_rate("5.5¢/kg + 3% + 2% + 7% on the battery")
    assert isinstance(read, Rate)
    assert read.percent == Decimal(5)


@pytest.mark.parametrize(
    ("text", "free"),
    [("Free", True), ("0.0%", True), ("0¢/kg", True), ("0.1%", False), ("0% MIN 1 EUR/kg", False)],
)
def test_a_rate_of_nothing_is_free_however_it_is_written(text: str, *, free: bool) -> None:
    read = parse_rate(text)
    assert isinstance(read, Rate)
    assert read.free is free


@pytest.mark.parametrize(
    ("one", "other"),
    [("Free", "0.0%"), ("3.40%", "3.4 %"), ("42.3¢/kg +8.5%", "$0.423/kg plus 8.5%")],
)
def test_spellings_of_one_rate_mean_the_same(one: str, other: str) -> None:
    first, second = parse_rate(one), parse_rate(other)
    assert isinstance(first, Rate)
    assert isinstance(second, Rate)
    assert first.meaning == second.meaning


_FIGURES = st.decimals(min_value=0, max_value=99999, places=3)
_SPECIFICS = st.builds(
    Specific,
    _FIGURES,
    st.sampled_from(["USD", "EUR", "GBP"]),
    st.sampled_from(QUANTITY_UNITS),
    st.sampled_from([Decimal(1), Decimal(100), Decimal(1000)]),
    st.sampled_from(["", *sorted(QUALIFIER_NAMES.keys() - {"sucrose"})]),
)
_SHARES = st.builds(AdValorem, _FIGURES, st.sampled_from(["", *PART_NAMES]))
_SUMS = st.lists(_SPECIFICS | _SHARES, min_size=1, max_size=4).map(tuple)


def written(term: Term) -> str:
    match term:
        case AdValorem(percent=figure, part=part):
            return f"{figure}% on the {part}" if part else f"{figure}%"
        case Specific(amount=amount, currency=currency, count=count):
            return f"{amount} {currency}/{count} {term.quantity}"


def joined(summed: tuple[Term, ...]) -> str:
    return " + ".join(written(term) for term in summed)


@given(_SUMS)
def test_every_written_sum_is_read_back_as_itself(summed: tuple[Term, ...]) -> None:
    assert terms(joined(summed)) == summed


@given(_SUMS, _SUMS, _SUMS)
def test_every_written_bound_is_read_back_as_itself(
    summed: tuple[Term, ...], lowest: tuple[Term, ...], highest: tuple[Term, ...]
) -> None:
    text = f"{joined(summed)} MIN {joined(lowest)} MAX {joined(highest)}"
    assert parse_rate(text) == Rate(text, summed, lowest, highest)


@given(st.text(max_size=40))
def test_any_text_is_either_read_or_kept(text: str) -> None:
    assert isinstance(parse_rate(text), Rate | Unparsed)

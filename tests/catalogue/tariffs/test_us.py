from datetime import date

import pytest

from app.catalogue.tariffs.us import US
from app.domain.customs.liabilities import ON_TOP
from app.domain.customs.rate_units import QUANTITY_UNITS
from app.domain.customs.rates import Rate, Specific, Unparsed
from app.domain.customs.tariff import RATE_DIGITS, TariffLine

LINES = pytest.mark.parametrize("line", US.lines.values(), ids=lambda line: line.code)

#: The schedule states this rate in words: the highest rate of any article in the set.
IN_WORDS = {"82152000"}


@LINES
def test_every_rate_is_read_but_those_that_the_schedule_gives_in_words(line: TariffLine) -> None:
    assert isinstance(line.general, Unparsed) == (line.code in IN_WORDS)


@LINES
def test_every_line_has_eight_digits_and_known_endings(line: TariffLine) -> None:
    assert len(line.code) == RATE_DIGITS
    assert line.code.isdigit()
    assert line.suffixes
    assert all(len(suffix) == 2 and suffix.isdigit() for suffix in line.suffixes)


@LINES
def test_every_unit_is_one_that_a_line_may_state(line: TariffLine) -> None:
    assert set(line.units) <= set(QUANTITY_UNITS)
    if isinstance(line.general, Rate):
        needed = {term.unit for term in line.general.terms if isinstance(term, Specific)}
        assert needed <= set(line.units)


@LINES
def test_every_membership_names_a_measure_and_endings_of_the_line(line: TariffLine) -> None:
    for membership in line.memberships:
        assert membership.measure in US.measures
        assert membership.suffixes <= set(line.suffixes)


@LINES
def test_every_order_is_one_that_a_person_can_answer_for(line: TariffLine) -> None:
    for membership in line.cases:
        assert membership.measure in ON_TOP
        assert membership.suffixes <= set(line.suffixes)


@LINES
def test_every_exemption_names_a_programme(line: TariffLine) -> None:
    assert line.exempt <= set(US.programmes)


@LINES
def test_every_line_is_dated_sourced_and_named_in_both_languages(line: TariffLine) -> None:
    assert line.validity.valid_from
    assert line.source.reviewed_on >= US.vintage
    assert line.text.en.isascii()
    assert not line.text.zh.isascii()


@pytest.mark.parametrize(
    ("code", "text", "measures"),
    [
        # HTSUS 2026 revision 10, with the chapter 99 headings of its footnotes.
        ("96170010", "7.2%", {"9903.88.16"}),
        ("63026000", "9.1%", {"9903.88.15"}),
        ("42021221", "20%", {"9903.88.03"}),
        ("64029916", "90¢/pr. + 37.5%", {"9903.88.16"}),
        ("73239300", "2%", {"9903.88.16", "9903.82.09"}),
        ("85076000", "3.4%", {"9903.88.15", "9903.88.16", "9903.91.06"}),
    ],
)
def test_lines_read_in_the_schedule(code: str, text: str, measures: set[str]) -> None:
    line = US.lines[code]
    assert line.general.text == text
    assert {membership.measure for membership in line.memberships} == measures


def test_the_schedule_is_older_than_the_programmes_followed() -> None:
    assert US.vintage == date(2026, 6, 8)


def test_cells_of_one_programme_never_tie_in_precedence() -> None:
    for line in US.lines.values():
        ranks = [
            (US.measures[m.measure].programme, US.measures[m.measure].precedence)
            for m in line.memberships
        ]
        assert len(ranks) == len(set(ranks)), line.code

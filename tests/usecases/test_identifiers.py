"""The numbers of companies, checked part by part."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.countries import countries
from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.trade.countries import TaxNumber
from app.usecases import identifiers

#: The example in the documentation of python-stdnum.
USCC = "91110000600037341L"
LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
UNKNOWN_KIND = TaxNumber(kind="permit", name=Name("Permit", "许可证号"), validator=None)


def number(country: str, kind: str) -> TaxNumber:
    return next(each for each in countries()[country].tax_numbers if each.kind == kind)


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def test_separators_that_people_add_do_not_count() -> None:
    assert identifiers.compact(" 9111 0000-6000.3734/1l ") == USCC
    assert identifiers.check_uscc(USCC) == []


@pytest.mark.parametrize(
    ("code", "problem", "params"),
    [
        (USCC[:-1], "uscc-length", {"expected": 18, "length": 17}),
        (USCC + "0", "uscc-length", {"expected": 18, "length": 19}),
        (USCC[:8] + "I" + USCC[9:], "uscc-character", {"position": 9, "character": "I"}),
        (USCC[:2] + "A" + USCC[3:], "uscc-digit", {"position": 3, "character": "A"}),
        (USCC[:-1] + "M", "uscc-check", {"position": 18}),
    ],
)
def test_the_wrong_part_of_a_credit_code_is_named(
    code: str, problem: str, params: dict[str, object]
) -> None:
    (found,) = identifiers.check_uscc(code)
    assert (found.code, dict(found.params)) == (problem, params)


@given(place=st.integers(0, 17), letter=st.sampled_from(LETTERS))
def test_any_single_wrong_character_of_a_credit_code_is_noticed(place: int, letter: str) -> None:
    mistyped = USCC[:place] + letter + USCC[place + 1 :]
    assert bool(identifiers.check_uscc(mistyped)) == (mistyped != USCC)


def test_a_customs_code_has_ten_letters_or_digits() -> None:
    assert identifiers.check_customs_code("3302960ABC") == []
    assert codes(identifiers.check_customs_code("3302960AB")) == ["customs-code-form"]
    assert codes(identifiers.check_customs_code("3302960AB_")) == ["customs-code-form"]


@pytest.mark.parametrize(
    ("country", "kind", "value"),
    [  # examples in the documentation of python-stdnum, VAT numbers with their country
        ("US", "ein", "911144442"),
        ("DE", "vat", "DE136695976"),
        ("GB", "vat", "GB980780684"),
        ("AU", "abn", "83914571673"),
        ("JP", "jcn", "5835678256246"),
        ("CA", "bn", "123026635"),
        ("CA", "bn", "123026635RM0001"),
        ("FR", "eori", "FR40303265045"),
        ("GB", "eori", "GB123456789000"),
        ("US", "cain", "26272001234"),
        ("JP", "jct", "T5835678256246"),
        ("JP", "jastpro", "P00AB1230000"),
    ],
)
def test_published_numbers_pass(country: str, kind: str, value: str) -> None:
    assert identifiers.check_tax_number(number(country, kind), value=value) == []


@pytest.mark.parametrize(
    ("country", "kind", "value", "problem"),
    [
        ("DE", "vat", "DE136695978", "tax-number-check"),
        ("JP", "jcn", "583567825624", "tax-number-length"),
        ("US", "ein", "07-1144442", "tax-number-form"),
        ("DE", "vat", "XX136695976", "tax-number-form"),
        ("DE", "eori", "136695976", "tax-number-pattern"),
        ("DE", "eori", "DE1234567890123456", "tax-number-pattern"),
        ("DE", "eori", "GB123456789000", "tax-number-pattern"),
        ("GB", "eori", "DE123456789012345", "tax-number-pattern"),
        ("GB", "eori", "GB12345678900", "tax-number-pattern"),
        ("US", "cain", "2627200123", "tax-number-pattern"),
        ("CA", "bn", "123026635RT0001", "tax-number-pattern"),
        ("CA", "bn", "123026636RM0001", "tax-number-check"),
        ("JP", "jct", "5835678256246", "tax-number-pattern"),
        ("JP", "jastpro", "P00AB123000", "tax-number-pattern"),
    ],
)
def test_the_wrong_part_of_a_tax_number_is_named(
    country: str, kind: str, value: str, problem: str
) -> None:
    (found,) = identifiers.check_tax_number(number(country, kind), value=value)
    assert (found.code, found.field) == (problem, kind)


def test_a_number_nobody_can_check_is_taken_as_it_is() -> None:
    assert identifiers.check_tax_number(UNKNOWN_KIND, value="anything") == []


def test_a_vat_number_is_kept_with_its_country() -> None:
    vat, eori = number("DE", "vat"), number("DE", "eori")
    assert identifiers.written(vat, value="136 695 976", country="DE") == "DE136695976"
    assert identifiers.written(vat, value="nl4495445b01", country="DE") == "NL4495445B01"
    assert identifiers.written(vat, value=" ", country="DE") == ""
    assert identifiers.written(eori, value="de 123", country="DE") == "DE123"

"""Checks the numbers that authorities give companies, and says which part is wrong."""

import re
from importlib import import_module
from typing import Any, Final

from stdnum import exceptions
from stdnum.cn import uscc

from app.domain.problems import Problem
from app.domain.trade.countries import TaxNumber

#: GB 32100-2015: 18 characters, of which 3 to 8 name the place of registration in digits.
_USCC_LENGTH: Final = 18
_USCC_LETTERS: Final = frozenset("0123456789ABCDEFGHJKLMNPQRTUWXY")
_USCC_PLACE: Final = range(3, 9)
#: GACC registration code (海关注册编码): ten digits or capital letters.
_CUSTOMS_CODE: Final = re.compile(r"[0-9A-Z]{10}")
_SEPARATORS: Final = re.compile(r"[\s\-./]+")
_WRONG_PART: Final[tuple[tuple[type[exceptions.ValidationError], str], ...]] = (
    (exceptions.InvalidLength, "tax-number-length"),
    (exceptions.InvalidChecksum, "tax-number-check"),
    (exceptions.ValidationError, "tax-number-form"),
)


def compact(number: str) -> str:
    """Return `number` in capitals, without the spaces, hyphens, dots and slashes people add."""
    return _SEPARATORS.sub("", number).upper()


def check_uscc(code: str) -> list[Problem]:
    """Return what is wrong with a compact unified social credit code 统一社会信用代码."""
    if len(code) != _USCC_LENGTH:
        params = {"expected": _USCC_LENGTH, "length": len(code)}
        return [Problem("uscc-length", "uscc", params)]
    for position, character in enumerate(code, start=1):
        place = {"position": position, "character": character}
        if character not in _USCC_LETTERS:
            return [Problem("uscc-character", "uscc", place)]
        if position in _USCC_PLACE and not character.isdigit():
            return [Problem("uscc-digit", "uscc", place)]
    if uscc.calc_check_digit(code) != code[-1]:
        return [Problem("uscc-check", "uscc", {"position": _USCC_LENGTH})]
    return []


def check_customs_code(code: str) -> list[Problem]:
    """Return what is wrong with the form of a compact customs code 海关编码."""
    if _CUSTOMS_CODE.fullmatch(code):
        return []
    return [Problem("customs-code-form", "customs_code", {"length": len(code)})]


def written(number: TaxNumber, *, value: str, country: str) -> str:
    """Return a tax number as it is kept and printed: compact, a VAT number with its country."""
    bare = compact(value)
    lacks_country = number.kind == "vat" and bare and not bare[:2].isalpha()
    return f"{country}{bare}" if lacks_country else bare


def check_tax_number(number: TaxNumber, *, value: str) -> list[Problem]:
    """Return what is wrong with a tax number as `written`, at the field named by its kind.

    A kind without a known check digit is only held to its form.
    """
    params = {"name": number.name, "value": value}
    if not number.has_form(value):
        return [Problem("tax-number-pattern", number.kind, params | {"example": number.example})]
    if number.validator is None:
        return []
    checker: Any = import_module(f"stdnum.{number.validator}")
    try:
        checker.validate(value)
    except exceptions.ValidationError as wrong:
        code = next(code for kind, code in _WRONG_PART if isinstance(wrong, kind))
        return [Problem(code, number.kind, params)]
    return []

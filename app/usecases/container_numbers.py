"""Numbers of containers and air waybills: a wrong check digit is told and never stops anybody."""

import re
from typing import Final

from stdnum import iso6346

from app.domain.problems import Problem, Severity
from app.usecases.identifiers import compact

#: ISO 6346:2022: owner code, category U, J, Z or R, six digits and a check digit.
_CONTAINER: Final = re.compile(r"[A-Z]{3}[UJZR]\d{7}")
#: IATA Resolution 600a: airline prefix, seven digits, and their remainder by seven.
_WAYBILL: Final = re.compile(r"\d{3}(?P<serial>\d{7})(?P<check>\d)")
_WAYBILL_MODULUS: Final = 7


def written(number: str) -> str:
    """Return a container or air waybill number as it is kept: compact; any other as it is."""
    bare = compact(number)
    return bare if _CONTAINER.fullmatch(bare) or _WAYBILL.fullmatch(bare) else number


def advice_on(number: str) -> list[Problem]:
    """Return what to look at again in a number that is neither right by form nor by check digit."""
    bare = compact(number)
    waybill = _WAYBILL.fullmatch(bare)
    if waybill:
        code, expected = "waybill-check-digit", str(int(waybill["serial"]) % _WAYBILL_MODULUS)
    elif _CONTAINER.fullmatch(bare):
        code, expected = "container-check-digit", iso6346.calc_check_digit(bare[:-1])
    else:
        return [_told("container-number-form", number=number)]
    return [] if bare[-1] == expected else [_told(code, number=number, digit=expected)]


def _told(code: str, **params: object) -> Problem:
    return Problem(code, "number", params, Severity.ADVISORY)

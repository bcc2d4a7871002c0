"""Third country duties of one origin or of another period, and excise, printed on a tariff's line.

The United Kingdom and the European Union print them as measures beside the general rate.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from app.domain.customs.case import Case
from app.domain.customs.liabilities import NORMAL_RATE, Liability, remark, unknown
from app.domain.customs.schedule import LineMeasure

_EXCISE: Final = "excise"


def third_country_duty(case: Case) -> LineMeasure | None:
    """Return the duty printed for the goods' own origin, or for the entry's day, if one is.

    It stands in place of the general rate. What asks for a use or a document is left out.
    """
    plain = [
        each
        for each in case.printed
        if each.programme == NORMAL_RATE and not (each.conditional or each.additional_code)
    ]
    own = [each for each in plain if each.origins]
    outside = not case.found.validity.covers(case.entry.entry_date)
    return next(iter(own or (plain if outside else ())), None)


def excise_liabilities(case: Case) -> Iterator[Liability]:
    """Yield one unknown row where excise is due: its amount hangs on strength, tax type and use."""
    found = [each for each in case.printed if each.programme == _EXCISE]
    if found and not case.line.entered(_EXCISE):
        kinds = ", ".join(dict.fromkeys(each.additional_code or each.code for each in found))
        duty = unknown(_EXCISE, why=remark("customs-note-excise", kinds=kinds), code=found[0].code)
        yield replace(duty, name=found[0].name)

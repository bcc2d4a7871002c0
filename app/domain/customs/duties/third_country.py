"""Third country duties of one origin or of another period, printed on a tariff's line.

The United Kingdom and the European Union print them as measures beside the general rate.
"""

from app.domain.customs.duties.case import Case
from app.domain.customs.duties.liabilities import NORMAL_RATE
from app.domain.customs.schedule.lines import LineMeasure


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

"""An application in words: the answer so far of each step, and what to look at."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from app.catalogue.programmes import programmes
from app.domain.enrolment.standing import AcceptedText, Running, TaxStanding, running
from app.domain.problems import Problem, Severity
from app.usecases.enrolment import tax_numbers
from app.usecases.enrolment.destinations import destinations_of
from app.usecases.enrolment.marketplaces import PLAN_NAMES, plans_chosen
from app.usecases.enrolment.standing import accepted
from app.usecases.enrolment.statements import balances_of, billable, in_force, state_of
from app.web.i18n import _
from app.web.importers.naming import importer_name
from app.web.joining.context import Standing
from app.web.joining.words import APPLICATION_STATES, PAID_STATES, TAX_STANDINGS
from app.web.rendering import country, day_and_time, said, written
from app.wording.figures import money


def _accepted(standing: Standing, subject: AcceptedText) -> str:
    row = accepted(standing.application, subject)
    if row is None:
        return ""
    parts = [_("Version %(version)s", version=row.version), row.name, day_and_time(row.accepted_at)]
    return " · ".join(parts)


def _programmes(standing: Standing) -> str:
    return " · ".join(
        _at(each.destination, ", ".join(_names(each.programmes)))
        for each in destinations_of(standing.application)
    )


def _at(destination: str, answer: str) -> str:
    return f"{country(destination)}{_(': ')}{answer}"


def _names(codes: list[str]) -> list[str]:
    return [said(programmes()[code].name) for code in codes if code in programmes()]


def _applicant(standing: Standing) -> str:
    application = standing.application
    name = written(application.entity, "name") if application.entity else ""
    parts = [name, application.contact, application.officer]
    if name and not standing.facts.licence:
        parts.append(_("business licence missing"))
    return " · ".join(part for part in parts if part)


def _plans(standing: Standing) -> str:
    return " · ".join(
        f"{said(place.name)} {said(PLAN_NAMES[plan.kind])}"
        for place, plan in plans_chosen(standing.application)
    )


def _tax(standing: Standing) -> str:
    parts = []
    for each in destinations_of(standing.application):
        if each.tax_standing is None:
            continue
        numbers = standing.known.numbers(standing.application.entity_id, each.destination)
        needed = each.tax_standing is not TaxStanding.NOT_NEEDED
        values = [row.value for row in numbers.values()] if needed else []
        shown = ", ".join(values) or str(TAX_STANDINGS[each.tax_standing])
        parts.append(_at(each.destination, shown))
    return " · ".join(parts)


def _importers(standing: Standing) -> str:
    return " · ".join(
        _at(each.destination, importer_name(each.importer))
        for each in destinations_of(standing.application)
        if each.importer is not None
    )


def _fees(standing: Standing) -> str:
    parts = []
    for statement in in_force(standing.application):
        sums = ", ".join(money(each.due) for each in balances_of(statement).values())
        parts.append(f"{statement.number} {sums} {PAID_STATES[state_of(statement)].word}")
    if not parts and standing.application.nothing_due:
        parts.append(_("Nothing to pay before the first shipment"))
    return " · ".join(parts)


def _review(standing: Standing) -> str:
    return str(APPLICATION_STATES[standing.application.state].word)


_NOTES: Final[Mapping[str, Callable[[Standing], str]]] = {
    "service": lambda standing: _accepted(standing, AcceptedText.SERVICE),
    "programmes": _programmes,
    "applicant": _applicant,
    "plans": _plans,
    "tax": _tax,
    "importers": _importers,
    "agreement": lambda standing: _accepted(standing, AcceptedText.AGREEMENT),
    "fees": _fees,
    "review": _review,
}


def note(standing: Standing, slug: str) -> str:
    """Return the answer so far of one step, empty while there is none."""
    return _NOTES[slug](standing)


def advice(standing: Standing) -> list[tuple[Problem, str]]:
    """Return what to look at, each with the step it is mended at; nothing of it blocks."""
    return [*_tax_advice(standing), *_bond_advice(standing), *_fee_advice(standing)]


def _tax_advice(standing: Standing) -> list[tuple[Problem, str]]:
    found = []
    for each in destinations_of(standing.application):
        numbers = standing.known.numbers(standing.application.entity_id, each.destination)
        rows = list(numbers.values())
        found += [(problem, "tax") for problem in tax_numbers.advice(each.destination, rows)]
        for row in rows:
            params = {"number": row.value, "day": row.valid_until}
            found += _ending(row.valid_until, params, standing=standing, step="tax")
    return found


def _bond_advice(standing: Standing) -> list[tuple[Problem, str]]:
    found = []
    for each in destinations_of(standing.application):
        bond = standing.known.bonds.get(each.importer_id or 0)
        if bond is not None:
            params = {"number": bond.number, "day": bond.valid_to}
            found += _ending(bond.valid_to, params, standing=standing, step="importers")
    return found


def _ending(
    end: date | None, params: Mapping[str, object], *, standing: Standing, step: str
) -> list[tuple[Problem, str]]:
    codes = {Running.ENDS_SOON: "joining-ends-soon", Running.OVER: "joining-over"}
    code = codes.get(running(end, day=standing.known.day))
    return [(Problem(code, "", params, Severity.ADVISORY), step)] if code else []


def _fee_advice(standing: Standing) -> list[tuple[Problem, str]]:
    if standing.locked or not billable(standing.application):
        return []
    return [(Problem("joining-unbilled", "", {}, Severity.ADVISORY), "fees")]

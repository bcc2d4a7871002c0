"""Keeping a legal entity's tax numbers at a destination; its importers there use them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.catalogue.countries import countries
from app.domain.enrolment.standing import TaxStanding
from app.domain.problems import Problem, Severity
from app.domain.trade.countries import TaxNumber, numbers_lacking
from app.persistence.enrolment import Application, TaxRegistration, tax_registrations
from app.persistence.tables.enrolment import ApplicationDestination
from app.persistence.tables.parties import Importer
from app.usecases import identifiers
from app.usecases.enrolment.start import changeable, touch

_VAT: Final = "vat"


@dataclass(frozen=True, slots=True)
class GivenNumber:
    """A tax number as entered, and the last day it holds where its certificate names one."""

    value: str
    valid_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxAnswer:
    """How the applicant stands at one destination, with the numbers it has, by kind."""

    standing: TaxStanding
    numbers: Mapping[str, GivenNumber]


def check_numbers(destination: str, answer: TaxAnswer) -> list[Problem]:
    """Return what is wrong with the numbers, and which are missing of somebody registered."""
    given = _written(destination, answer)
    asked = countries()[destination].tax_numbers
    wrong = [
        problem
        for number in asked
        if number.kind in given
        for problem in identifiers.check_tax_number(number, value=given[number.kind].value)
    ]
    if answer.standing is not TaxStanding.REGISTERED:
        return wrong
    return wrong + [
        Problem("joining-number-missing", number.kind, {"name": number.name})
        for number in numbers_lacking(asked, given=given)
    ]


def advice(destination: str, numbers: Iterable[TaxRegistration]) -> list[Problem]:
    """Return what looks odd and may be right: a VAT number that another country gave."""
    return [
        Problem(
            "joining-vat-elsewhere",
            row.kind,
            {"number": row.value, "country": destination},
            Severity.ADVISORY,
        )
        for row in numbers
        if row.kind == _VAT and not row.value.startswith(destination)
    ]


def save_tax(
    session: Session, application: Application, chosen: ApplicationDestination, answer: TaxAnswer
) -> list[Problem]:
    """Save standing and numbers, and hand the numbers to the entity's own importers there."""
    problems = [*changeable(application), *check_numbers(chosen.destination, answer)]
    if application.entity_id is None:
        problems.append(Problem("joining-no-entity"))
    if problems or application.entity_id is None:
        return problems
    given = _written(chosen.destination, answer)
    chosen.tax_standing = answer.standing
    _keep(session, application.entity_id, destination=chosen.destination, given=given)
    _hand_on(session, application.entity_id, destination=chosen.destination, given=given)
    touch(application)
    session.commit()
    return []


def _written(destination: str, answer: TaxAnswer) -> dict[str, GivenNumber]:
    """Return the numbers entered, as they are kept; somebody who needs none gives none."""
    if answer.standing is TaxStanding.NOT_NEEDED:
        return {}
    return {
        number.kind: GivenNumber(_compact(number, given.value, destination), given.valid_until)
        for number in countries()[destination].tax_numbers
        if (given := answer.numbers.get(number.kind)) and given.value
    }


def _compact(number: TaxNumber, value: str, destination: str) -> str:
    return identifiers.written(number, value=value, country=destination)


def _keep(
    session: Session, entity_id: int, *, destination: str, given: Mapping[str, GivenNumber]
) -> None:
    """Bring the entity's rows at the destination to `given`; without any, they stay as they are."""
    if not given:
        return
    rows = {
        row.kind: row
        for row in tax_registrations(session, entity_ids=[entity_id], destination=destination)
    }
    for kind, row in rows.items():
        if kind not in given:
            session.delete(row)
    for kind, number in given.items():
        row = rows.get(kind) or TaxRegistration(
            entity_id=entity_id, destination=destination, kind=kind
        )
        row.value, row.valid_until = number.value, number.valid_until
        session.add(row)


def _hand_on(
    session: Session, entity_id: int, *, destination: str, given: Mapping[str, GivenNumber]
) -> None:
    numbers = {kind: number.value for kind, number in given.items()}
    own = select(Importer).filter_by(entity_id=entity_id, destination=destination)
    for importer in session.scalars(own):
        importer.tax_numbers = {**importer.tax_numbers, **numbers}

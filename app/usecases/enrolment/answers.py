"""Saving who applies for what; what a change would make untrue is told before it goes."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy.orm import Session

from app.catalogue.countries import destinations
from app.catalogue.programmes import programmes
from app.domain.enrolment.standing import AcceptedText
from app.domain.problems import Problem
from app.persistence.enrolment import Application
from app.persistence.parties import ENTITIES
from app.persistence.tables.enrolment import ApplicationDestination
from app.usecases.enrolment.standing import accepted
from app.usecases.enrolment.start import changeable, touch


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """The legal entity that joins, whom to ask, and the officer who may sign for it 授权签字人."""

    entity_id: int
    contact: str
    phone: str
    email: str
    officer: str
    officer_title: str


def lost_by_programmes(application: Application, chosen: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the destinations left out whose tax standing or importer would go."""
    return [
        each.destination
        for each in application.destinations
        if each.destination not in chosen
        and (each.tax_standing is not None or each.importer_id is not None)
    ]


def choose_programmes(
    session: Session, application: Application, chosen: Mapping[str, Sequence[str]]
) -> list[Problem]:
    """Save the programmes of each destination; destinations left out lose their answers."""
    problems = [*changeable(application), *_unfit(chosen)]
    if problems:
        return problems
    kept = {each.destination: each for each in application.destinations}
    application.destinations = [
        kept.get(code) or ApplicationDestination(destination=code) for code in chosen
    ]
    for each in application.destinations:
        each.programmes = list(chosen[each.destination])
    touch(application)
    session.commit()
    return []


def _unfit(chosen: Mapping[str, Sequence[str]]) -> list[Problem]:
    known = all(
        code in destinations()
        and codes
        and all(each in programmes() and programmes()[each].receives_in(code) for each in codes)
        for code, codes in chosen.items()
    )
    return [] if chosen and known else [Problem("joining-programmes-missing", "programmes")]


def lost_by_applicant(application: Application, entity_id: int) -> list[str]:
    """Return which answers rest on the legal entity that would be replaced."""
    if application.entity_id in (None, entity_id):
        return []
    answered = {
        "tax": any(each.tax_standing is not None for each in application.destinations),
        "importer": any(each.importer_id is not None for each in application.destinations),
        "agreement": accepted(application, AcceptedText.AGREEMENT) is not None,
    }
    return [name for name, given in answered.items() if given]


def name_applicant(
    session: Session, application: Application, applicant: Applicant
) -> list[Problem]:
    """Save the applicant; another legal entity starts anew with tax numbers and importers."""
    problems = changeable(application)
    entity = ENTITIES.find(session, applicant.entity_id)
    if entity is None:
        problems.append(Problem("joining-no-entity", "entity_id"))
    if problems:
        return problems
    if application.entity_id not in (None, applicant.entity_id):
        for each in application.destinations:
            each.tax_standing = each.importer_id = each.importer = None
    for name, value in asdict(applicant).items():
        setattr(application, name, value)
    application.entity = entity
    session.commit()
    return []

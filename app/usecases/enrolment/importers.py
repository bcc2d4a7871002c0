"""Choosing the importer of each destination, and keeping the bond that its entries need."""

from collections.abc import Mapping
from dataclasses import asdict

from sqlalchemy.orm import Session

from app.catalogue.bonds import bond_rules
from app.domain.enrolment.bonds import BondFacts, check_bond
from app.domain.enrolment.standing import TaxStanding
from app.domain.problems import Problem
from app.domain.trade.importers import ImporterKind
from app.persistence.enrolment import Application, Bond, bonds_of, tax_registrations
from app.persistence.parties import IMPORTERS
from app.persistence.tables.enrolment import ApplicationDestination
from app.persistence.tables.parties import Importer
from app.usecases.enrolment.start import changeable, touch


def choose_importers(
    session: Session, application: Application, chosen: Mapping[str, int]
) -> list[Problem]:
    """Save the importer of each destination named, or return why not and save nothing."""
    problems = changeable(application)
    found: list[tuple[ApplicationDestination, Importer]] = []
    for each in application.destinations:
        if each.destination not in chosen:
            continue
        importer = IMPORTERS.find(session, chosen[each.destination])
        if importer is None or importer.destination != each.destination:
            problems.append(Problem("joining-importer-missing", each.destination))
            continue
        problems += _numberless(each, importer)
        found.append((each, importer))
    if problems:
        return problems
    for each, importer in found:
        each.importer = importer
        _fill_numbers(session, importer)
    touch(application)
    session.commit()
    return []


def import_oneself(session: Session, application: Application, destination: str) -> list[Problem]:
    """Choose the applicant itself as importer, adding it to the list where it is not there yet."""
    problems = changeable(application)
    if application.entity_id is None:
        problems.append(Problem("joining-no-entity"))
    if problems:
        return problems
    own = {"destination": destination, "kind": ImporterKind.OWN.value}
    importer = next(
        (row for row in IMPORTERS.in_use(session, **own) if row.entity_id == application.entity_id),
        None,
    )
    if importer is None:
        importer = Importer(**own, entity_id=application.entity_id)
        session.add(importer)
        session.flush()
    return choose_importers(session, application, {destination: importer.id})


def save_bond(session: Session, importer: Importer, facts: BondFacts) -> list[Problem]:
    """Keep the importer's bond, or return what cannot be and save nothing."""
    rule = bond_rules()[importer.destination]
    problems = [problem for problem in check_bond(facts, rule=rule) if problem.blocking]
    if problems:
        return problems
    bond = bonds_of(session, [importer.id]).get(importer.id) or Bond(importer_id=importer.id)
    session.add(bond)
    values = {**asdict(facts), "amount": facts.amount.amount, "currency": facts.amount.currency}
    for name, value in values.items():
        setattr(bond, name, value)
    session.commit()
    return []


def _numberless(chosen: ApplicationDestination, importer: Importer) -> list[Problem]:
    """Refuse an own importer where the applicant said that it needs no tax numbers."""
    own = importer.kind == ImporterKind.OWN
    if own and chosen.tax_standing is TaxStanding.NOT_NEEDED:
        return [Problem("joining-importer-numberless", chosen.destination)]
    return []


def _fill_numbers(session: Session, importer: Importer) -> None:
    """Give an own importer the numbers of its entity that it lacks."""
    if importer.kind != ImporterKind.OWN or importer.entity_id is None:
        return
    kept = tax_registrations(
        session, entity_ids=[importer.entity_id], destination=importer.destination
    )
    importer.tax_numbers = {row.kind: row.value for row in kept} | (importer.tax_numbers or {})

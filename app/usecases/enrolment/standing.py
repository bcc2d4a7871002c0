"""Reads from an application's rows where it stands on its journey; nothing of it is stored."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.catalogue.bonds import bond_rules
from app.catalogue.countries import countries
from app.catalogue.joining_texts import text_to_accept
from app.domain.enrolment.fees import PaidState
from app.domain.enrolment.standing import AcceptedText, Running, running
from app.domain.journey.enrolment_facts import (
    DestinationFacts,
    EnrolmentFacts,
    MarketplaceFacts,
)
from app.domain.trade.countries import TaxNumber, numbers_lacking
from app.domain.trade.importers import ImporterKind
from app.persistence import enrolment
from app.persistence.enrolment import Application, Bond, TaxRegistration
from app.persistence.tables.enrolment import Acceptance, ApplicationDestination
from app.usecases.enrolment.destinations import destinations_of
from app.usecases.enrolment.marketplaces import marketplaces_of
from app.usecases.enrolment.statements import in_force, state_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """What an application rests on beside its own rows, for many applications in few queries."""

    registrations: tuple[TaxRegistration, ...]
    bonds: Mapping[int, Bond]
    licensed: frozenset[int]
    day: date

    def numbers(self, entity_id: int | None, destination: str) -> dict[str, TaxRegistration]:
        """Return the tax numbers of a legal entity at a destination, by kind."""
        key = (entity_id, destination)
        return {
            row.kind: row for row in self.registrations if (row.entity_id, row.destination) == key
        }


def background(session: Session, applications: Iterable[Application], *, day: date) -> Background:
    """Return what the applications rest on."""
    rows = list(applications)
    entities = {row.entity_id for row in rows if row.entity_id is not None}
    chosen = [each.importer_id for row in rows for each in row.destinations]
    importers = {importer_id for importer_id in chosen if importer_id is not None}
    return Background(
        registrations=tuple(enrolment.tax_registrations(session, entity_ids=entities)),
        bonds=enrolment.bonds_of(session, importers) if importers else {},
        licensed=frozenset(enrolment.licensed(session, rows)),
        day=day,
    )


def facts_of(application: Application, known: Background) -> EnrolmentFacts:
    """Return the application's answers as its journey asks for them."""
    plans = {(plan.platform, plan.country): plan.kind for plan in application.plans}
    return EnrolmentFacts(
        service_read=accepted(application, AcceptedText.SERVICE) is not None,
        destinations=tuple(
            _destination(application, each, known=known) for each in destinations_of(application)
        ),
        entity=application.entity_id is not None,
        licence=application.id in known.licensed,
        contact=bool(application.contact and (application.phone or application.email)),
        officer=bool(application.officer and application.officer_title),
        marketplaces=tuple(
            MarketplaceFacts(
                platform=place.platform,
                country=place.country,
                plan=plans.get((place.platform, place.country)),
            )
            for place in marketplaces_of(application)
        ),
        agreed=accepted(application, AcceptedText.AGREEMENT) is not None,
        fees_settled=_settled(application),
        state=application.state,
    )


def accepted(application: Application, subject: AcceptedText) -> Acceptance | None:
    """Return the acceptance that counts: of the newest version, for the entity that applies."""
    text = text_to_accept(subject)
    for row in reversed(application.acceptances):
        own = subject is AcceptedText.SERVICE or row.entity_id == application.entity_id
        if (row.subject, row.version, row.sha256) == (subject, text.version, text.sha256) and own:
            return row
    return None


def lacking(numbers: Mapping[str, TaxRegistration], destination: str) -> list[TaxNumber]:
    """Return the numbers a destination asks for that are not among `numbers`."""
    return numbers_lacking(countries()[destination].tax_numbers, given=numbers)


def bond_needed(chosen: ApplicationDestination) -> bool:
    """Return whether the chosen importer needs a bond of its own; the forwarder's has one."""
    importer = chosen.importer
    if importer is None or importer.kind == ImporterKind.FORWARDER:
        return False
    return chosen.destination in bond_rules()


def _destination(
    application: Application, chosen: ApplicationDestination, *, known: Background
) -> DestinationFacts:
    importer = chosen.importer
    numbers = known.numbers(application.entity_id, chosen.destination)
    bond = known.bonds.get(chosen.importer_id or 0)
    over = bond is not None and running(bond.valid_to, day=known.day) is Running.OVER
    return DestinationFacts(
        destination=chosen.destination,
        tax=chosen.tax_standing,
        tax_missing=tuple(each.kind for each in lacking(numbers, chosen.destination)),
        importer=ImporterKind(importer.kind) if importer else None,
        bond_missing=bond_needed(chosen) and (bond is None or over),
    )


def _settled(application: Application) -> bool:
    """Return whether nothing is due, or all that was billed is paid."""
    statements = in_force(application)
    if not statements:
        return application.nothing_due
    return all(state_of(statement) is PaidState.PAID for statement in statements)

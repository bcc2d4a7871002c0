"""Keeping who imports at each destination: an own company, a third party, or the forwarder."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import assert_never

from sqlalchemy.orm import Session

from app.catalogue.countries import destinations
from app.catalogue.importer_kinds import importer_kinds
from app.catalogue.platforms import platforms
from app.domain.problems import Problem
from app.domain.trade.countries import TaxNumber, numbers_lacking, tax_numbers_needed
from app.domain.trade.importers import ImporterKind
from app.persistence.parties import ENTITIES
from app.persistence.tables.parties import Importer
from app.usecases import identifiers

#: Seller Central, FBA import policy: Amazon is never the importer of record.
_NEVER_IMPORTS = "amazon"


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """An importer at one destination; what its kind does not ask for is not kept.

    An own company is one of the workspace's (`entity_id`) or typed, like a third party.
    """

    destination: str
    kind: ImporterKind
    entity_id: int | None = None
    name_en: str = ""
    address_en: str = ""
    country: str = ""
    tax_numbers: Mapping[str, str] = field(default_factory=dict)
    forwarder: str = ""
    risks_accepted: bool = False


def save(session: Session, details: Details, *, importer: Importer | None) -> list[Problem]:
    """Save an importer, a new one when `importer` is None, or return why not and save nothing."""
    problems = _wrong_name(session, details) + check_entries(details)
    if problems:
        return problems
    details = _settled(details)
    if importer is None:
        importer = Importer()
        session.add(importer)
    for name, value in {**asdict(details), "kind": details.kind.value}.items():
        setattr(importer, name, value)
    session.commit()
    return []


def check_entries(details: Details) -> list[Problem]:
    """Return what is wrong with the tax numbers, and the risks that were not accepted."""
    details = _settled(details)
    return _wrong_numbers(details) + _untold_risks(details)


def numbers_asked(destination: str, kind: ImporterKind) -> tuple[TaxNumber, ...]:
    """Return the tax numbers that an importer of this kind gives at `destination`."""
    fact = importer_kinds()[kind.value]
    return tax_numbers_needed(destinations()[destination], importer=fact)


def numbers_missing(importer: Importer) -> list[TaxNumber]:
    """Return the tax numbers that papers will want of `importer` and do not have yet."""
    asked = numbers_asked(importer.destination, ImporterKind(importer.kind))
    given = {kind for kind, value in importer.tax_numbers.items() if value}
    return numbers_lacking(asked, given=given)


def _settled(details: Details) -> Details:
    numbers = {
        number.kind: identifiers.written(number, value=value, country=details.destination)
        for number in numbers_asked(details.destination, details.kind)
        if (value := details.tax_numbers.get(number.kind, ""))
    }
    match details.kind:
        case ImporterKind.OWN | ImporterKind.THIRD_PARTY:
            details = replace(details, tax_numbers=numbers, forwarder="", risks_accepted=False)
        case ImporterKind.FORWARDER:
            return replace(
                details, entity_id=None, name_en="", address_en="", country="", tax_numbers={}
            )
        case _:
            assert_never(details.kind)
    if details.kind is ImporterKind.OWN and details.entity_id is not None:
        return replace(details, name_en="", address_en="", country="")
    return replace(details, entity_id=None)


def _wrong_name(session: Session, details: Details) -> list[Problem]:
    if details.kind is ImporterKind.FORWARDER:
        return []
    place, name = "name_en", details.name_en
    if details.entity_id is not None:
        entity = ENTITIES.find(session, details.entity_id)
        place, name = "entity", entity.name_en if entity else ""
    if not name:
        return [Problem("importer-unnamed", place)]
    platform = platforms()[_NEVER_IMPORTS].name
    if platform.en.casefold() in name.casefold():
        return [Problem("importer-is-a-platform", place, {"platform": platform})]
    return []


def _wrong_numbers(details: Details) -> list[Problem]:
    asked = numbers_asked(details.destination, details.kind)
    return [
        problem
        for number in asked
        if number.kind in details.tax_numbers
        for problem in identifiers.check_tax_number(number, value=details.tax_numbers[number.kind])
    ]


def _untold_risks(details: Details) -> list[Problem]:
    untold = details.kind is ImporterKind.FORWARDER and not details.risks_accepted
    return [Problem("importer-risks", "risks_accepted")] if untold else []

"""Importers: what each kind keeps, and who can never be one."""

from dataclasses import replace

import pytest

from app.domain.trade.importers import ImporterKind
from app.persistence.parties import IMPORTERS
from app.usecases import importers
from app.usecases.importers import Details
from tests.factories.parties import a_company, an_importer
from tests.factories.people import Member

EVERYTHING = Details(
    destination="DE",
    kind=ImporterKind.OWN,
    name_en="Example GmbH",
    address_en="Beispielweg 1, Hamburg",
    country="DE",
    tax_numbers={"eori": "de 123456789", "vat": "136695976", "ein": "911144442"},
    forwarder="A forwarder",
    risks_accepted=True,
)


@pytest.mark.parametrize("kind", list(ImporterKind))
def test_only_what_the_kind_asks_for_is_kept(member: Member, kind: ImporterKind) -> None:
    details = replace(EVERYTHING, kind=kind)
    with member.session() as session:
        assert importers.save(session, details, importer=None) == []
        (saved,) = IMPORTERS.in_use(session)
        own = kind is not ImporterKind.FORWARDER
        assert bool(saved.name_en) == own
        assert saved.tax_numbers == ({"eori": "DE123456789", "vat": "DE136695976"} if own else {})
        assert (saved.forwarder, saved.risks_accepted) == (
            ("", False) if own else ("A forwarder", True)
        )


def test_a_company_of_ones_own_is_not_typed_again(member: Member) -> None:
    with member.session() as session:
        company = a_company(session)
        details = replace(EVERYTHING, entity_id=company.id)
        importers.save(session, details, importer=None)
        (saved,) = IMPORTERS.in_use(session, destination="DE")
        assert (saved.entity_id, saved.name_en, saved.known_as) == (
            company.id, "", company.name_en,
        )  # fmt: skip
        assert IMPORTERS.in_use(session, destination="US") == []


def test_an_importer_needs_a_name(member: Member) -> None:
    with member.session() as session:
        typed = importers.save(session, replace(EVERYTHING, name_en=""), importer=None)
        chosen = importers.save(session, replace(EVERYTHING, entity_id=999), importer=None)
    assert [(p.code, p.field) for p in typed] == [("importer-unnamed", "name_en")]
    assert [(p.code, p.field) for p in chosen] == [("importer-unnamed", "entity")]


def test_amazon_is_never_the_importer(member: Member) -> None:
    with member.session() as session:
        company = a_company(session, name_en="Amazon EU S.à r.l.")
        for details in (
            replace(EVERYTHING, name_en="amazon Eu Sarl"),
            replace(EVERYTHING, entity_id=company.id),
        ):
            problems = importers.save(session, details, importer=None)
            assert [problem.code for problem in problems] == ["importer-is-a-platform"]


def test_the_forwarders_importer_is_taken_only_with_its_risks(member: Member) -> None:
    details = replace(EVERYTHING, kind=ImporterKind.FORWARDER, risks_accepted=False)
    with member.session() as session:
        (problem,) = importers.save(session, details, importer=None)
    assert (problem.code, problem.field) == ("importer-risks", "risks_accepted")


def test_missing_numbers_are_those_of_the_destination(member: Member) -> None:
    with member.session() as session:
        third = an_importer(session, destination="DE", tax_numbers={"eori": "DE1"})
        forwarder = an_importer(session, kind="forwarder", tax_numbers={})
    assert [number.kind for number in importers.numbers_missing(third)] == ["vat"]
    assert importers.numbers_missing(forwarder) == []

"""The journey of joining: what each step needs, and what keeps it open."""

from dataclasses import replace

import pytest

from app.domain.enrolment.selling_plans import PlanKind
from app.domain.enrolment.standing import TaxStanding
from app.domain.enrolment.states import ApplicationState
from app.domain.journey.enrolment import ENROLMENT
from app.domain.journey.enrolment_facts import (
    DestinationFacts,
    EnrolmentFacts,
    MarketplaceFacts,
)
from app.domain.trade.importers import ImporterKind

US = DestinationFacts(destination="US", tax=TaxStanding.REGISTERED, importer=ImporterKind.OWN)
SHOP = MarketplaceFacts(platform="amazon", country="US", plan=PlanKind.PROFESSIONAL)
ALL = EnrolmentFacts(
    service_read=True,
    destinations=(US,),
    entity=True,
    licence=True,
    contact=True,
    officer=True,
    marketplaces=(SHOP,),
    agreed=True,
    fees_settled=True,
)


def done(facts: EnrolmentFacts) -> set[str]:
    return set(ENROLMENT.progress(facts).done)


def test_it_begins_with_the_service_details() -> None:
    fresh = EnrolmentFacts()
    assert ENROLMENT.resume(fresh).slug == "service"
    assert set(ENROLMENT.progress(fresh).open) == {"service"}


def test_everything_answered_leads_to_the_review() -> None:
    assert ENROLMENT.resume(ALL).slug == "review"
    approved = replace(ALL, state=ApplicationState.APPROVED)
    assert "review" in done(approved)
    assert "review" not in done(ALL)


@pytest.mark.parametrize("part", ["entity", "licence", "contact", "officer"])
def test_an_applicant_is_complete_with_all_its_parts(part: str) -> None:
    assert "applicant" not in done(replace(ALL, **{part: False}))  # type: ignore[arg-type]


def test_without_a_marketplace_no_selling_plan_is_asked_for() -> None:
    warehouse = replace(ALL, marketplaces=())
    assert "plans" not in {step.slug for step in ENROLMENT.path(warehouse)}
    assert ENROLMENT.reachable("fees", draft=warehouse)
    open_plan = replace(ALL, marketplaces=(replace(SHOP, plan=None),))
    assert "plans" not in done(open_plan)
    assert not ENROLMENT.reachable("fees", draft=open_plan)


@pytest.mark.parametrize(
    ("tax", "missing", "answered"),
    [
        (None, (), False),
        (TaxStanding.REGISTERED, (), True),
        (TaxStanding.REGISTERED, ("ein",), False),
        (TaxStanding.APPLIED, ("ein",), True),
        (TaxStanding.NOT_NEEDED, ("ein",), True),
    ],
)
def test_tax_is_answered_by_numbers_or_by_why_there_are_none(
    *, tax: TaxStanding | None, missing: tuple[str, ...], answered: bool
) -> None:
    facts = replace(US, tax=tax, tax_missing=missing)
    assert facts.tax_answered is answered
    assert ("tax" in done(replace(ALL, destinations=(facts,)))) is answered


@pytest.mark.parametrize(
    ("facts", "answered"),
    [
        (US, True),
        (replace(US, importer=None), False),
        (replace(US, bond_missing=True), False),
        (replace(US, tax=TaxStanding.NOT_NEEDED), False),
        (replace(US, tax=TaxStanding.NOT_NEEDED, importer=ImporterKind.FORWARDER), True),
        (replace(US, tax=TaxStanding.NOT_NEEDED, importer=ImporterKind.THIRD_PARTY), True),
    ],
)
def test_an_importer_needs_its_bond_and_an_own_one_its_numbers(
    *, facts: DestinationFacts, answered: bool
) -> None:
    assert facts.importer_answered is answered
    assert ("importers" in done(replace(ALL, destinations=(facts,)))) is answered


def test_nowhere_to_go_leaves_tax_and_importers_open() -> None:
    nowhere = replace(ALL, destinations=())
    assert not done(nowhere) & {"programmes", "tax", "importers"}

"""Saving the selling plan of each marketplace, with a fee entered by hand where we know none."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from app.domain.enrolment.fees import check_minor_unit
from app.domain.enrolment.selling_plans import FeeBasis, PlanKind
from app.domain.problems import Problem
from app.domain.quantities.money import Money
from app.persistence.enrolment import Application
from app.persistence.tables.enrolment import ChosenPlan
from app.usecases.enrolment.marketplaces import marketplaces_of
from app.usecases.enrolment.start import changeable, touch


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredFee:
    """What a person looked up at the marketplace, and where."""

    amount: Decimal
    currency: str
    basis: FeeBasis
    source: str
    as_of: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChoice:
    """The plan for one marketplace; without `fee` the data's own fee counts, if there is one."""

    kind: PlanKind
    fee: EnteredFee | None = None


def choose_plans(
    session: Session, application: Application, choices: Mapping[str, PlanChoice], *, today: date
) -> list[Problem]:
    """Save a plan for every marketplace, by its key, or return why not and save nothing."""
    problems = [*changeable(application), *_wrong_fees(choices, today=today)]
    if problems:
        return problems
    application.plans.clear()
    session.flush()
    application.plans.extend(
        _chosen(place.platform, place.country, choice=choices[place.key])
        for place in marketplaces_of(application)
    )
    touch(application)
    session.commit()
    return []


def _wrong_fees(choices: Mapping[str, PlanChoice], *, today: date) -> list[Problem]:
    found = []
    for key, choice in choices.items():
        if choice.fee is None:
            continue
        wrong = check_minor_unit(Money(choice.fee.amount, choice.fee.currency))
        if choice.fee.as_of > today:
            wrong.append(Problem("joining-paid-ahead", "as_of", {"today": today}))
        found += [Problem(each.code, f"{key}-{each.field}", each.params) for each in wrong]
    return found


def _chosen(platform: str, country: str, *, choice: PlanChoice) -> ChosenPlan:
    row = ChosenPlan(platform=platform, country=country, kind=choice.kind)
    fee = choice.fee
    if fee is not None:
        row.fee_amount, row.fee_currency, row.fee_basis = fee.amount, fee.currency, fee.basis
        row.fee_source, row.fee_as_of = fee.source, fee.as_of
    return row

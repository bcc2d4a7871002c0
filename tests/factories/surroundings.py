"""What a workspace has beside its plans, for tests and pictures that look at every page.

An application under way, an import at each of its stages, work, a view and an invitation.
"""

from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.enrolment.selling_plans import PlanKind
from app.domain.enrolment.standing import AcceptedText, TaxStanding
from app.jobs import Order, enqueue
from app.persistence.enrolment import Application, FeeStatement, Payment
from app.persistence.files import FileFolder
from app.persistence.imports import ImportRun, ImportState
from app.persistence.saved_views import SavedView
from app.persistence.session import workspace_of
from app.persistence.tables.accounts import Membership
from app.persistence.tables.enrolment import ApplicationDestination
from app.persistence.tables.parties import LegalEntity
from app.usecases import members, saved_views
from app.usecases.enrolment.choose_plans import PlanChoice, choose_plans
from app.usecases.enrolment.importers import import_oneself, save_bond
from app.usecases.enrolment.payments import record_payment
from app.usecases.enrolment.start import start_application
from app.usecases.enrolment.statements import balances_of
from app.usecases.importing import profiles, runs
from app.usecases.importing.inspecting import inspect
from app.usecases.importing.registry import KINDS
from tests.factories import joining
from tests.factories.workbooks import SETTING, imported, workbook

_HEADINGS: Final = ("SKU", "品名", "英文品名", "单重(g)", "申报单价")
_GOOD: Final = (
    ("LC-LP01", "充电台灯", "Rechargeable desk lamp", "620", "9.80"),
    ("LC-OR02", "收纳盒", "Storage box", "410", "2.60"),
)
_FAULTY: Final = (
    ("LC-MT03", "硅胶餐垫", "Silicone place mat", "轻", "1.10"),
    ("LC-HK04", "挂钩", "Wall hook", "35", "两元"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What addresses are made of: ids, and the token of the open invitation."""

    application: int
    statement: int
    columns: int
    faults: int
    saved: int
    profile: int
    job: int
    view: int
    invitation: str


def surround(session: Session, *, entity: LegalEntity, folder: FileFolder) -> Surroundings:
    """Keep what stands beside the plans of the workspace; `entity` applies to join."""
    query = select(Membership.person_id).where(Membership.workspace_id == workspace_of(session))
    person_id = session.scalars(query.order_by(Membership.id)).first() or 0
    application = an_application_under_way(session, entity=entity)
    statement = joining.a_statement(session, application, folder)
    _pay(session, statement, person_id=person_id)
    invitation = members.invite(session, name="王强", person_id=person_id)
    assert isinstance(invitation, str)
    job = enqueue(session, Order(kind="import-rows", subject="import:3", person_id=person_id))
    return Surroundings(
        application=application.id,
        statement=statement.id,
        columns=_taken_in(session, folder).id,
        faults=_checked(session, folder).id,
        saved=_saved(session, folder).id,
        profile=_profile(session),
        job=job,
        view=_view(session, person_id=person_id),
        invitation=invitation,
    )


def an_application_under_way(session: Session, *, entity: LegalEntity) -> Application:
    """Keep an application of a company that imports itself; all is answered."""
    application = start_application(session)
    for name, value in joining.APPLICANT.items():
        setattr(application, name, value)
    application.entity = entity
    application.destinations = [
        ApplicationDestination(
            destination="US", programmes=["fba-us"], tax_standing=TaxStanding.REGISTERED
        )
    ]
    session.flush()
    joining.licence(session, application)
    application.acceptances = [joining.an_acceptance(each, application) for each in AcceptedText]
    joining.a_number(session, application)
    plans = {"amazon-us": PlanChoice(kind=PlanKind.PROFESSIONAL)}
    assert choose_plans(session, application, plans, today=joining.TODAY) == []
    assert import_oneself(session, application, "US") == []
    importer = application.destinations[0].importer
    assert importer is not None
    assert save_bond(session, importer, joining.BOND) == []
    return application


def _pay(session: Session, statement: FeeStatement, *, person_id: int) -> None:
    for currency, balance in balances_of(statement).items():
        payment = replace(joining.A_PAYMENT, amount=balance.left.amount, currency=currency)
        kept = record_payment(session, statement, payment, person_id=person_id, today=joining.TODAY)
        assert isinstance(kept, Payment), kept


def _taken_in(session: Session, folder: FileFolder) -> ImportRun:
    content = workbook(_HEADINGS, *_GOOD, *_FAULTY)
    given = runs.Given(kind="products", name="商品表.xlsx", content=content, person_id=None)
    run = runs.take_in(session, given, folder=folder)
    assert isinstance(run, ImportRun), run
    session.commit()
    return run


def _checked(session: Session, folder: FileFolder) -> ImportRun:
    run = _taken_in(session, folder)
    page = f"/import/{run.id}"
    assert inspect(session, run, setting=SETTING, folder=folder, page=page) == []
    return run


def _saved(session: Session, folder: FileFolder) -> ImportRun:
    run = _taken_in(session, folder)
    imported(session, KINDS["products"], _HEADINGS, *_GOOD)
    run.state = ImportState.SAVED
    touched = [["product", sku] for sku, *_rest in _GOOD]
    run.outcome = {"new": len(_GOOD), "changed": 0, "unchanged": 0, "touched": touched}
    session.commit()
    return run


def _profile(session: Session) -> int:
    mapping = {heading: {"field": "sku", "unit": ""} for heading in ("货号",)}
    kept = profiles.save_profile(session, kind="products", name="工厂报价表", mapping=mapping)
    assert not isinstance(kept, list), kept
    session.commit()
    return kept.id


def _view(session: Session, *, person_id: int) -> int:
    details = saved_views.ViewDetails(name="美国海运 US by sea", query="to=US", shared=True)
    assert saved_views.save(session, details, person_id=person_id) == []
    [view] = session.scalars(select(SavedView)).all()
    return view.id

"""The workspace `make run` shows: made-up companies and figures, marked as samples."""

from datetime import UTC, date, datetime, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.naming import Language
from app.persistence.session import enter_workspace
from app.persistence.tables.accounts import Membership, Person
from app.persistence.tables.undoing import UndoStep
from app.usecases import (
    demo_compliance,
    demo_goods,
    demo_plan,
    demo_prices,
    demo_voyage,
    signing_up,
)
from app.usecases.demo_loading import load_shipment
from app.usecases.stowing.wishes import Manner

EMAIL: Final = "demo@sampan.example"
PASSWORD: Final = "calm harbour"  # noqa: S105 - shown to everybody who runs the demo

#: The draft was begun so long ago that its goods are ready and still not handed over.
_BEGUN: Final = timedelta(days=15)


def load(session: Session, *, today: date | None = None) -> None:
    """Open the demo account and its plans, unless they are there; a second run keeps changes."""
    if session.scalar(select(Person.id).where(Person.email == EMAIL)) is not None:
        return
    fill(session, person=open_account(session), today=today or datetime.now(UTC).date())


def fill(session: Session, *, person: Person, today: date) -> None:
    """Keep the sample company, its goods and its plans; none of it is an act to take back."""
    prices = demo_prices.Prices(person, today)
    prices.load(session)
    parties = demo_plan.set_up(session, demo_voyage.silent)
    demo_compliance.keep_samples(session, today=today)
    plan = demo_plan.plan_shipment(
        session, parties=parties, goods=demo_goods.WINTER, today=today, tell=demo_voyage.silent
    )
    prices.keep_quote(session, plan)
    prices.offer_splits(session, plan)
    demo_plan.price_shipment(session, plan=plan, person=person, today=today)
    load_shipment(session, plan, manner=Manner.LOOSE, person=person, today=today)
    demo_plan.start_second_plan(session, parties=parties, today=today - _BEGUN)
    demo_voyage.load_plans_under_way(session, parties=parties, person=person, today=today)
    for step in session.scalars(select(UndoStep)):
        session.delete(step)
    session.commit()


def open_account(session: Session) -> Person:
    """Open the demo account and bind the session to its workspace."""
    signing_up.sign_up(
        session,
        signing_up.NewAccount(
            name="陈敏",
            email=EMAIL,
            password=PASSWORD,
            workspace="岚川贸易（示例）",
            language=Language.ZH,
            sample=True,
        ),
    )
    membership = session.scalars(select(Membership).join(Person).where(Person.email == EMAIL)).one()
    enter_workspace(session, membership.workspace_id)
    return membership.person

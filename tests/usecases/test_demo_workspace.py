"""The demo workspace is marked as made up, loaded once, and shows every stage of a shipment."""

from datetime import UTC, datetime

from sqlalchemy import Engine, select

from app.domain.shipment.states import State
from app.persistence.rate_cards import CardStatus, RateCard
from app.persistence.session import make_session
from app.persistence.tables.accounts import Workspace
from app.persistence.tables.choosing import SavedQuote
from app.persistence.tables.costs import EnteredExchangeRate
from app.persistence.tables.jobs import Job
from app.persistence.tables.plans import Plan, Shipment
from app.persistence.tables.programme_fees import ProgrammeFee
from app.persistence.tables.undoing import UndoStep
from app.usecases import demo_workspace, plan_cost
from app.usecases.deals import deal_of
from app.usecases.plan_known import gather
from app.usecases.plan_record import shipment_reference
from app.usecases.quotes.keeping import again, total_of


def test_it_is_a_sample_and_comes_once(engine: Engine) -> None:
    with make_session(engine, writes=True) as session:
        demo_workspace.load(session)
        demo_workspace.load(session)
        workspaces = session.scalars(select(Workspace)).all()
        assert [workspace.sample for workspace in workspaces] == [True]


def test_it_shows_a_shipment_at_every_stage(engine: Engine) -> None:
    with make_session(engine, writes=True) as session:
        demo_workspace.load(session)
        states = session.scalars(select(Shipment.state).order_by(Shipment.id)).all()
        assert states == [State.PACKED, State.DRAFT, State.DEPARTED, State.CLOSED]


def test_its_prices_say_that_they_are_samples(engine: Engine) -> None:
    with make_session(engine, writes=True) as session:
        demo_workspace.load(session)
        cards = session.scalars(select(RateCard).order_by(RateCard.id)).all()
        assert [(card.status, card.sample) for card in cards] == [
            (CardStatus.REPLACED, True),
            (CardStatus.ACTIVE, True),
        ]
        (fee,) = session.scalars(select(ProgrammeFee))
        rates = session.scalars(select(EnteredExchangeRate)).all()
        assert all("示例" in source for source in (fee.source, *(rate.source for rate in rates)))


def test_every_plan_is_still_worked_out_and_a_kept_quote_has_changed(engine: Engine) -> None:
    today = datetime.now(UTC).date()
    with make_session(engine, writes=True) as session:
        demo_workspace.load(session, today=today)
        for plan in session.scalars(select(Plan).where(Plan.rate_line != "")):
            deal = deal_of(plan, day=today)
            offered = plan_cost.offers(deal, known=gather(session, deal, today=today)).offers
            assert plan.rate_line in {offer.key for offer in offered}
        quote = session.scalars(select(SavedQuote)).one()
        now = again(session, quote, today=today)
        assert isinstance(now, dict)
        assert total_of(now)[0] < total_of(quote.document)[0]


def test_loading_it_leaves_nothing_to_take_back_and_orders_the_papers(engine: Engine) -> None:
    with make_session(engine, writes=True) as session:
        demo_workspace.load(session)
        assert session.scalars(select(UndoStep)).all() == []
        assert [job.subject for job in session.scalars(select(Job).order_by(Job.id))] == [
            shipment_reference(shipment)
            for shipment in session.scalars(select(Shipment).order_by(Shipment.id))
            if shipment.state in {State.DEPARTED, State.CLOSED}
        ]

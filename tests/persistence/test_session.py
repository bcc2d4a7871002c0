"""A session sees one workspace and can touch no other, whichever way it asks."""

import pytest
from sqlalchemy import Engine, Executable, delete, func, insert, select, update
from sqlalchemy.orm import aliased, joinedload, selectinload

from app.persistence.session import (
    ForeignWorkspaceError,
    enter_workspace,
    make_session,
    workspace_of,
)
from app.persistence.tables.parties import LegalEntity, Store
from app.persistence.tables.plans import Item, Plan, Shipment
from app.persistence.tables.products import Product
from tests.factories.parties import a_company
from tests.factories.people import Member
from tests.factories.workspaces import fill


@pytest.fixture
def foreign(stranger: Member) -> int:
    """Return the id of a plan of another workspace, with all that hangs on it."""
    with stranger.session() as session:
        return fill(session).id


@pytest.mark.usefixtures("foreign")
def test_foreign_rows_are_invisible_to_every_kind_of_question(member: Member) -> None:
    other = aliased(Product)
    questions: list[Executable] = [
        select(Plan),
        select(Plan.id),
        select(func.count(Product.id)).select_from(Product).having(func.count(Product.id) > 0),
        select(Item).join(Item.product),
        select(Plan).join(Shipment).options(selectinload(Plan.shipments)),
        select(Store).options(joinedload(Store.entity)),
        select(other.id),
        select(Product.id).where(Product.id.in_(select(Item.product_id))),
        select(Product.id).union_all(select(Plan.id)),
    ]
    with member.session() as session:
        assert [session.execute(question).all() for question in questions] == [[]] * len(questions)


def test_a_foreign_id_is_not_found(member: Member, foreign: int) -> None:
    with member.session() as session:
        assert session.get(Plan, foreign) is None


def test_a_link_forged_to_a_foreign_row_leads_to_nothing(member: Member, stranger: Member) -> None:
    with stranger.session() as session:
        foreign_id = a_company(session).id
    with member.session() as session:
        session.add(Store(name="Forged", platform="amazon", site="US", entity_id=foreign_id))
        session.commit()
    with member.session() as session:
        assert session.scalars(select(Store)).one().entity is None
    with member.session() as session:
        eager = select(Store).options(joinedload(Store.entity))
        assert session.scalars(eager).one().entity is None
    with member.session() as session:
        eager = select(Store).options(selectinload(Store.entity))
        assert session.scalars(eager).one().entity is None


def test_bulk_changes_stop_at_the_border(member: Member, stranger: Member, foreign: int) -> None:
    with member.session() as session:
        session.execute(update(Plan).where(Plan.id == foreign).values(name="taken over"))
        session.execute(delete(Item))
        session.commit()
    with stranger.session() as session:
        plan = session.get_one(Plan, foreign)
        assert plan.name == "Winter restock"
        assert session.scalars(select(Item)).all()


def test_a_new_row_gets_the_sessions_workspace(member: Member) -> None:
    with member.session() as session:
        assert a_company(session).workspace_id == member.workspace_id


def test_a_row_cannot_be_written_into_another_workspace(member: Member, stranger: Member) -> None:
    with member.session() as session:
        session.add(LegalEntity(name_en="Forged", workspace_id=stranger.workspace_id))
        with pytest.raises(ForeignWorkspaceError):
            session.commit()


def test_a_row_cannot_be_moved_to_another_workspace(member: Member, stranger: Member) -> None:
    with member.session() as session:
        company = a_company(session)
        company.workspace_id = stranger.workspace_id
        with pytest.raises(ForeignWorkspaceError):
            session.commit()


def test_rows_cannot_be_poured_in_past_the_check(member: Member, stranger: Member) -> None:
    rows = [{"name_en": "Forged", "workspace_id": stranger.workspace_id}]
    with member.session() as session, pytest.raises(ForeignWorkspaceError):
        session.execute(insert(LegalEntity), rows)


def test_a_foreign_row_in_hand_cannot_be_changed_or_deleted(
    member: Member, stranger: Member
) -> None:
    with stranger.session() as session:
        foreign = a_company(session)
        session.refresh(foreign)
        session.expunge(foreign)
    with member.session() as session:
        session.add(foreign)
        session.delete(foreign)
        with pytest.raises(ForeignWorkspaceError):
            session.flush()


def test_a_session_of_no_workspace_sees_no_rows_and_writes_none(
    engine: Engine, member: Member
) -> None:
    with member.session() as session:
        a_company(session)
    with make_session(engine, writes=True) as session:
        assert session.scalars(select(LegalEntity)).all() == []
        with pytest.raises(ForeignWorkspaceError):
            workspace_of(session)
        session.add(LegalEntity(name_en="Nobody's"))
        with pytest.raises(ForeignWorkspaceError):
            session.commit()
        session.rollback()
        enter_workspace(session, member.workspace_id)
        assert len(session.scalars(select(LegalEntity)).all()) == 1

"""Stores: each belongs to a company of the workspace."""

from dataclasses import replace

from app.persistence.parties import STORES
from app.usecases import stores
from tests.factories.parties import a_company
from tests.factories.people import Member


def test_a_store_belongs_to_a_company_of_the_workspace(member: Member, stranger: Member) -> None:
    with stranger.session() as session:
        foreign = a_company(session).id
    with member.session() as session:
        own = a_company(session).id
        details = stores.Details(name="Home US", platform="amazon", site="US", entity_id=foreign)
        (problem,) = stores.save(session, details, store=None)
        assert (problem.code, problem.field) == ("store-without-owner", "entity_id")
        assert stores.save(session, replace(details, entity_id=own), store=None) == []
        (saved,) = STORES.in_use(session)
        assert stores.save(session, replace(details, entity_id=own, site="DE"), store=saved) == []
        assert saved.site == "DE"

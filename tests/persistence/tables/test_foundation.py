"""A row that two people edit: the second save is refused, not silently the winner."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm.exc import StaleDataError

from app.persistence.tables.foundation import Table
from app.persistence.tables.parties import LegalEntity
from tests.factories.parties import a_company
from tests.factories.people import Member


def test_a_stale_save_is_refused_and_changes_nothing(member: Member) -> None:
    with member.session() as session:
        a_company(session)
    with member.session(writes=False) as first, member.session(writes=False) as second:
        one, two = (session.scalars(select(LegalEntity)).one() for session in (first, second))
        first.commit()
        second.commit()
        one.contact, two.contact = "Chen Min", "Lin Tao"
        first.commit()
        with pytest.raises(StaleDataError):
            second.commit()
    with member.session() as session:
        kept = session.scalars(select(LegalEntity)).one()
        assert (kept.contact, kept.version) == ("Chen Min", 2)


def test_every_save_raises_the_version_and_the_time(member: Member) -> None:
    with member.session() as session:
        company = a_company(session)
        before = company.updated_at
        company.contact = "Chen Min"
        session.commit()
        assert company.version == 2
        assert company.updated_at > before


def test_every_constraint_has_a_name_that_a_migration_can_use() -> None:
    unnamed = [
        table.name
        for table in Table.metadata.tables.values()
        for constraint in table.constraints
        if constraint.name is None
    ]
    assert unnamed == []

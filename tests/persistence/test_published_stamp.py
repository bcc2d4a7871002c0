"""The stamp of shared tables changes with any row added or removed."""

from datetime import date
from decimal import Decimal

from sqlalchemy import delete

from app.persistence.published_stamp import published_stamp
from app.persistence.tables.published import CustomsRate
from tests.factories.people import Member


def a_rate(value: str) -> CustomsRate:
    return CustomsRate(
        source="ECB", base="EUR", quote="USD", value=Decimal(value), valid_from=date(2026, 11, 20)
    )


def test_every_change_of_shared_rows_changes_the_stamp(member: Member) -> None:
    with member.session() as session:
        stamps = [published_stamp(session)]
        session.add(a_rate("1.16"))
        session.commit()
        stamps.append(published_stamp(session))
        session.execute(delete(CustomsRate))
        session.add(a_rate("1.17"))
        session.commit()
        stamps.append(published_stamp(session))
        assert published_stamp(session) == stamps[-1]
    assert len(set(stamps)) == len(stamps)

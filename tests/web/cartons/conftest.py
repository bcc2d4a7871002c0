"""A plan with its cartons, and one without."""

import pytest

from tests.factories.people import Member
from tests.factories.plans import a_plan


@pytest.fixture
def packed(member: Member) -> None:
    with member.session() as session:
        a_plan(session)


@pytest.fixture
def unpacked(member: Member) -> None:
    with member.session() as session:
        a_plan(session, packed=False)

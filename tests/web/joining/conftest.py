"""Shared by the tests of joining: an application in which every step is answered."""

import pytest

from tests.factories.joining import an_application
from tests.factories.people import Member


@pytest.fixture
def home(member: Member) -> str:
    """Keep an answered application and return the address of its hub."""
    with member.session() as session:
        return f"/joining/{an_application(session).id}"

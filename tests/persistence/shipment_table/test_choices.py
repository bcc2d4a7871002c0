"""Filters offer what some shipment of the workspace has."""

from app.persistence.shipment_table.choices import Choices, choices
from tests.factories.people import Member
from tests.factories.shipment_table import a_shipment_under_way


def test_only_what_is_there_is_offered(member: Member, stranger: Member) -> None:
    with member.session() as session:
        shipment = a_shipment_under_way(session)
        found = choices(session)
    assert found.destinations == ["US"]
    assert found.stores == [(str(shipment.store_id), "Lanchuan Home US")]
    assert found.forwarders == ["Haiyun"]
    assert found.channels == ["lcl+truck"]
    with stranger.session() as session:
        assert choices(session) == Choices()

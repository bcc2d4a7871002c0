"""Every question of the shipment table is understood by SQLite and by PostgreSQL alike."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from app.domain.attention.matters import Kind
from app.domain.shipment.states import State
from app.domain.tracking.milestones import Milestone
from app.persistence.session import make_engine
from app.persistence.shipment_table import attention, choices, counts, lines
from app.persistence.shipment_table.order import KEYS, TEXTUAL
from app.persistence.shipment_table.search import Group, Risk, Search
from tests.factories.databases import BOTH, migrated_address_of
from tests.factories.people import Member, sign_up
from tests.factories.shipment_table import TODAY, a_shipment_under_way, change, dated


@pytest.fixture(params=BOTH)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    engine = make_engine(migrated_address_of(request.param, request))
    yield engine
    engine.dispose()


def test_all_that_is_asked_finds_the_shipment(engine: Engine) -> None:
    member: Member = sign_up(engine)
    with member.session() as session:
        shipment = a_shipment_under_way(session, state=State.DEPARTED)
        change(session, shipment, latest_arrival=TODAY - timedelta(days=2))
        dated(session, shipment, Milestone.DEPARTED, actual_on=TODAY, reached=17)
        everything = Search(
            words="tcnu FBA17",
            states=Group.ON_THE_WAY,
            destination="US",
            store=shipment.store_id or 0,
            warehouse="ONT8",
            forwarder="Haiyun",
            channel="lcl+truck",
            risk=Risk.AT_RISK,
        )
        searches = [everything, *(Search(sort=key, risk=Risk.LATE) for key in KEYS)]
        for search in searches:
            [line] = lines.page(session, search, today=TODAY).rows
            assert line.figures.cartons == 17
            assert lines.in_order(session, search, today=TODAY) == [shipment.id]
            assert line.figures.gross_weight.kilograms == Decimal("236.2")
        for among in (None, [shipment.id]):
            matches = counts.matching(session, tuple(searches), today=TODAY, among=among)
            assert matches == {shipment.id: tuple(range(len(searches)))}
            [standing] = counts.standings(session, among=among).values()
            assert standing.warehouse == "ONT8"
            waiting = attention.matters_of(session, today=TODAY, among=among)
            assert Kind.ARRIVAL in {matter.kind for matter in waiting[shipment.id]}
            for search in searches:
                if search.sort not in TEXTUAL:
                    places = lines.placed(session, search, today=TODAY, among=among)
                    assert list(places) == [shipment.id]
        assert choices.choices(session).forwarders == ["Haiyun"]
        drafts = attention.waiting_drafts(session, person_id=1, today=TODAY, most=3)
        assert drafts.matters == ()

"""Pallets of the accepted loading plan are proposed while that plan is true."""

from sqlalchemy import select

from app.domain.quantities.length import Length
from app.domain.stowage.equipment.pallets import Limits
from app.persistence.tables.plans import Shipment
from app.usecases.label_prints.pallets import enter_pallets, kept_lines, planned_lines
from app.usecases.stowing.wishes import Manner, PalletWish
from tests.factories.loading import a_load_plan
from tests.factories.people import Member
from tests.factories.plans import a_plan

EUR = PalletWish(code="eur", limits=Limits(loaded_height=Length(1800)))


def test_a_true_plan_proposes_its_pallets_and_a_stale_one_none(member: Member) -> None:
    with member.session() as session:
        a_plan(session)
        shipment = session.scalars(select(Shipment)).one()
        assert planned_lines(session, shipment) == []
        a_load_plan(session, shipment, accepted=True, manner=Manner.PALLETS, pallet=EUR)
        lines = planned_lines(session, shipment)
        assert lines != []
        assert enter_pallets(session, shipment, "\n".join(lines)) == []
        assert kept_lines(shipment) == lines
        shipment.rows[0].length = Length(777)
        session.commit()
        assert planned_lines(session, shipment) == []


def test_clearing_the_field_takes_every_carton_off(member: Member) -> None:
    with member.session() as session:
        a_plan(session)
        shipment = session.scalars(select(Shipment)).one()
        assert enter_pallets(session, shipment, "1-17") == []
        assert kept_lines(shipment) == ["1-17"]
        assert enter_pallets(session, shipment, "") == []
        assert kept_lines(shipment) == []

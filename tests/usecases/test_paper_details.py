"""What only papers ask of a shipment: saved whole, and taken over from the shipment before."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.usecases import paper_details
from app.usecases.paper_details import ChargeEntry, Details, details_of
from tests.factories.parties import a_company
from tests.factories.partners import a_forwarder, a_partner
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment

WHOLE = Details(
    contract_no="LC-2026-77",
    contract_date=date(2026, 11, 1),
    payment_terms="T/T 30 days",
    customs_of_exit="5316",
    port_of_exit="471401",
    package_kind="22",
    wood_packing="none",
    departure=date(2026, 12, 1),
    arrival=date(2026, 12, 20),
    freight=Decimal(850),
    charges=(ChargeEntry(name_zh="包装费", amount=Decimal(20)),),
)


def test_of_a_shipment_nobody_told_of_nothing_is_kept(member: Member) -> None:
    with member.session() as session:
        assert details_of(a_plan(session).shipments[0]) == Details()


def test_details_are_saved_and_changed(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        assert paper_details.save(session, shipment, WHOLE) == []
        assert details_of(shipment) == WHOLE
        row = shipment.paper_details
        assert row is not None
        first = row.version
        assert paper_details.save(session, shipment, WHOLE) == []
        assert row.version == first
        more = (*WHOLE.charges, ChargeEntry(name_en="Discount", amount=Decimal("-1.50")))
        assert paper_details.save(session, shipment, replace(WHOLE, charges=more)) == []
        assert details_of(shipment).charges == more
        assert row.version > first


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"customs_of_exit": "531"}, "papers-code-digits", "customs_of_exit"),
        ({"port_of_exit": "47140A"}, "papers-code-digits", "port_of_exit"),
        ({"package_kind": "77"}, "papers-package-kind", "package_kind"),
        ({"wood_packing": "some"}, "papers-wood-packing", "wood_packing"),
        ({"arrival": date(2026, 11, 30)}, "papers-arrival-before-departure", "arrival"),
        (
            {"charges": (ChargeEntry(amount=Decimal(1)),)},
            "papers-charge-unnamed",
            "charges.1.name_zh",
        ),
        (
            {"charges": (ChargeEntry(name_en="Packing"),)},
            "papers-charge-amount",
            "charges.1.amount",
        ),
    ],
)
def test_each_fault_is_named_at_its_field(
    member: Member, changed: dict[str, object], code: str, field: str
) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        faulty = replace(WHOLE, **changed)  # type: ignore[arg-type]
        (problem,) = paper_details.save(session, shipment, faulty)
        assert (problem.code, problem.field) == (code, field)
        assert details_of(shipment) == Details()


def test_who_and_how_is_taken_over_numbers_dates_and_amounts_are_not(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        first, second = plan.shipments[0], a_shipment(session, plan)
        assert paper_details.offered_from(session, second) is None
        assert not paper_details.take_over(session, second)
        broker, forwarder = a_partner(session, broker=True), a_forwarder(session)
        buyer = a_company(session, name_en="Example HK Ltd", country="HK")
        told = replace(
            WHOLE, broker_id=broker.id, forwarder_id=forwarder.id, buyer_entity_id=buyer.id
        )
        paper_details.save(session, first, told)
        assert paper_details.offered_from(session, second) is first
        own = Details(forwarder_id=broker.id, buyer_id=broker.id, contract_no="OWN-1")
        paper_details.save(session, second, own)
        assert paper_details.take_over(session, second)
        assert details_of(second) == replace(
            own,
            payment_terms="T/T 30 days",
            broker_id=broker.id,
            customs_of_exit="5316",
            port_of_exit="471401",
            package_kind="22",
            wood_packing="none",
        )
        assert not paper_details.take_over(session, second)

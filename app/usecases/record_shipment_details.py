"""The details of a shipment record: who and what only some papers ask for."""

from app.domain.shipment.details import Details
from app.domain.shipment.parties import Party
from app.domain.shipment.record import Charge
from app.persistence.tables.paper_details import PaperDetails
from app.persistence.tables.parties import LegalEntity
from app.persistence.tables.plans import Shipment
from app.usecases.record_parties import address_party, entity_party, party_or_none
from app.usecases.record_ways import Way

#: What a shipment says of which nothing was entered.
_NOTHING = PaperDetails(charges=[])


def told_of(shipment: Shipment) -> PaperDetails:
    """Return the details entered for a shipment's papers, all empty where none were."""
    return shipment.paper_details or _NOTHING


def details_of(shipment: Shipment, *, exporter: LegalEntity, way: Way) -> Details:
    """Return the details, those on the way before what was entered of the same."""
    plan, told = shipment.plan, told_of(shipment)
    forwarder = told.forwarder or way.forwarder
    return Details(
        declaration_route=shipment.declaration_route or plan.declaration_route or None,
        agent=party_or_none(told.agent),
        broker=party_or_none(told.broker),
        forwarder=party_or_none(forwarder),
        buyer=_buyer(shipment, told, exporter=exporter),
        stuffing_place=_stuffing(told),
        consolidator=party_or_none(told.consolidator),
        carrier_code=(forwarder.carrier_code or None) if forwarder else None,
        master_bill=way.master_bill,
        house_bill=way.house_bill,
        customs_of_exit=told.customs_of_exit or None,
        port_of_exit=told.port_of_exit or None,
        departure=way.departure or told.departure,
        arrival=way.arrival or told.arrival,
        contract_date=told.contract_date,
        cargo_ready=plan.cargo_ready,
        valuation_method=plan.valuation_method or None,
        valuation_reason=plan.valuation_reason or None,
        package_kind=told.package_kind or None,
        wood_packing=told.wood_packing or None,
        warehouse_entry_no=told.warehouse_entry_no or way.warehouse_entry_no,
        customer_code=(forwarder.customer_code or None) if forwarder else None,
        signatory=told.signatory or None,
    )


def charges_of(told: PaperDetails) -> tuple[Charge, ...]:
    """Return the named charges; one named in a single language is called so in both."""
    return tuple(
        Charge(
            name_en=charge.name_en or charge.name_zh,
            name_zh=charge.name_zh or charge.name_en,
            amount=charge.amount,
        )
        for charge in told.charges
        if charge.name_en or charge.name_zh
    )


def _buyer(shipment: Shipment, told: PaperDetails, *, exporter: LegalEntity) -> Party | None:
    """Return who buys: as entered, or the store's own company where it is sold to that one."""
    entered = told.buyer_entity or told.buyer
    if entered is not None:
        return entity_party(entered)
    owner = shipment.store.entity if shipment.store else None
    sold = shipment.plan.valuation_method == "transaction"
    return entity_party(owner) if owner is not None and sold and owner is not exporter else None


def _stuffing(told: PaperDetails) -> Party | None:
    if told.stuffing_address is not None:
        return address_party(told.stuffing_address)
    return party_or_none(told.stuffing)

"""Plans the demo shipment through the same use cases the pages call, one printed step at a time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.packing.cartons import CartonGroup
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.persistence import plans
from app.persistence.tables.accounts import Person
from app.persistence.tables.parties import Address, Importer, LegalEntity, Store
from app.persistence.tables.plans import Plan
from app.persistence.tables.products import Product
from app.usecases import (
    addresses,
    answer_plan,
    arrange_shipments,
    choose_items,
    demo_goods,
    demo_partners,
    entities,
    importers,
    number_cartons,
    pack_cartons,
    plan_cost,
    products,
    start_plan,
    stores,
)
from app.usecases.deals import deal_of
from app.usecases.demo_partners import Partners
from app.usecases.demo_refusal import done
from app.usecases.enter_rates import NewExchange, enter_exchange
from app.usecases.plan_cost import Choice, PlanCost
from app.usecases.plan_known import gather

Tell = Callable[[str, str], None]
_SAMPLE_RATE: Final = Decimal("7.12")
#: What the sample's own figures name as their source.
SAMPLE_SOURCE: Final = "示例汇率 sample rate, not a quotation"
_READY_IN: Final = timedelta(days=12)
_NEEDED_IN: Final = timedelta(days=70)


@dataclass(frozen=True, slots=True)
class Parties:
    """Who and what the demo's plans are made of."""

    company: LegalEntity
    store: Store
    address: Address
    importer: Importer
    products: Mapping[str, Product]
    partners: Partners


def set_up(session: Session, tell: Tell) -> Parties:
    """Keep the demo's company, store, address, importers, partners and products."""
    tell("Company, store, address and importer", "主体、店铺、发货地址和进口商")
    done(entities.save(session, demo_goods.COMPANY, entity=None))
    company = session.scalars(select(LegalEntity)).one()
    done(stores.save(session, demo_goods.store(company.id), store=None))
    done(addresses.save(session, demo_goods.FACTORY, address=None))
    for details in (demo_goods.IMPORTER, demo_goods.FORWARDERS_IMPORTER):
        done(importers.save(session, details, importer=None))
    store = session.scalars(select(Store)).one()
    tell("Suppliers, forwarder and customs broker", "供应商、货代和报关行")
    partners = demo_partners.keep_partners(session)
    tell("Four products with carton specs and HS codes", "四个商品，含箱规和 HS编码")
    for entry in demo_goods.products(store.id):
        change = products.Change(demo_partners.supplied(entry, partners))
        done(products.save(session, change))
    return Parties(
        company=company,
        store=store,
        address=session.scalars(select(Address)).one(),
        importer=session.scalars(select(Importer).order_by(Importer.id)).first() or Importer(),
        products={each.sku: each for each in session.scalars(select(Product))},
        partners=partners,
    )


def plan_shipment(
    session: Session, *, parties: Parties, goods: demo_goods.Consignment, today: date, tell: Tell
) -> Plan:
    """Plan a sample shipment up to its numbered cartons."""
    plan = start_plan.start_plan(session, name=goods.name)
    tell(f"Plan {plan.reference}", f"计划 {plan.reference}")
    for slug, answers in _answers(parties, goods=goods, today=today).items():
        done(answer_plan.save_answers(session, plan=plan, slug=slug, answers=answers))
    shipment = plan.shipments[0]
    tell("Shipment to Amazon ONT8", "货件发亚马逊 ONT8")
    place = {**_place(parties), "programme_number": goods.number}
    done(arrange_shipments.direct_shipment(session, shipment=shipment, answers=place))
    wanted = {parties.products[sku].id: units for sku, units in goods.quantities.items()}
    done(choose_items.choose_items(session, shipment=shipment, quantities=wanted, day=today))
    demo_partners.tell_papers(session, shipment, known=parties.partners, day=today)
    tell("Details for documents", "单证资料")
    plan = plans.plan_by_reference(session, plan.reference) or plan
    return _packed(session, plan=plan, number=goods.number, today=today, tell=tell)


def price_shipment(session: Session, *, plan: Plan, person: Person, today: date) -> PlanCost:
    """Enter the sample rate of exchange, choose the planned channel's offer, and work it out."""
    rate = NewExchange(
        base="USD", quote="CNY", value=_SAMPLE_RATE, as_of=today, source=SAMPLE_SOURCE
    )
    done(enter_exchange(session, rate, person_id=person.id, today=today))
    deal = deal_of(plan, day=today)
    known = gather(session, deal, today=today)
    planned = next(offer for offer in plan_cost.offers(deal, known=known).offers if offer.planned)
    choice = Choice(service=planned.key, entry_date=planned.arrival.earliest)
    answers = {"rate_line": choice.service, "entry_date": choice.entry_date}
    done(answer_plan.save_answers(session, plan=plan, slug="cost", answers=answers))
    return plan_cost.work_out(deal, choice=choice, known=known)


def start_second_plan(session: Session, *, parties: Parties, today: date) -> None:
    """Start a plan that is not ready: cartons over the limit, and four steps still open."""
    plan = start_plan.start_plan(session, name="春季上新（示例）")
    answers = _answers(parties, goods=demo_goods.WINTER, today=today)
    for slug in ("destination", "departure"):
        done(answer_plan.save_answers(session, plan=plan, slug=slug, answers=answers[slug]))
    shipment = plan.shipments[0]
    done(arrange_shipments.direct_shipment(session, shipment=shipment, answers=_place(parties)))
    product = parties.products["LC-EB20"]
    quantities = {product.id: 600}
    done(choose_items.choose_items(session, shipment=shipment, quantities=quantities, day=today))
    plan = plans.plan_by_reference(session, plan.reference) or plan
    heavy = CartonGroup.of_one_sku(
        product.sku,
        100,
        count=6,
        size=Box.of_mm(660, 480, 400),
        gross_weight=Weight.of("25.4"),
    )
    rows = [pack_cartons.PackedRow(group=heavy)]
    done(pack_cartons.save_rows(session, shipment=plan.shipments[0], rows=rows, day=today))


def _packed(session: Session, *, plan: Plan, number: str, today: date, tell: Tell) -> Plan:
    shipment = plan.shipments[0]
    proposals = pack_cartons.propose_rows(shipment, day=today)
    rows = [
        pack_cartons.PackedRow(group=group)
        for proposal in proposals.values()
        for group in proposal.groups
    ]
    done(pack_cartons.save_rows(session, shipment=shipment, rows=rows, day=today))
    count = sum(row.group.count for row in rows)
    tell(f"{count} cartons, by the factory's carton specs", f"按箱规装成 {count} 箱")
    done(
        number_cartons.enter_ids(
            session, shipment=shipment, shipment_id=number, text=f"U000001-U{count:06d}"
        )
    )
    tell("Carton ids as Amazon would give them", "录入亚马逊箱号")
    return plan


def _place(parties: Parties) -> dict[str, Any]:
    return {
        "store_id": parties.store.id,
        "warehouse_code": "ONT8",
        "warehouse_name": "Amazon ONT8",
        "address": "24300 Nandina Ave",
        "city": "Moreno Valley",
        "state_code": "CA",
        "postal_code": "92551",
        "country": "US",
    }


def _answers(
    parties: Parties, *, goods: demo_goods.Consignment, today: date
) -> dict[str, dict[str, Any]]:
    return {
        "destination": {
            "destination": "US",
            "programme": "fba-us",
            "need_by": today + _NEEDED_IN,
        },
        "departure": {"ship_from_id": parties.address.id, "cargo_ready": today + _READY_IN},
        "channel": {
            "main_leg": goods.main_leg,
            "final_delivery": goods.delivery,
            "port_of_loading": "CNNGB",
            "port_of_discharge": "USLGB",
        },
        "terms": {"incoterm": "FOB", "incoterm_place": "Ningbo", "currency": "USD"},
        "parties": {
            "exporter_id": parties.company.id,
            "importer_id": parties.importer.id,
            "declaration_route": "own-title",
            "supervision_mode": "9810",
            "valuation_method": "fallback",
            "valuation_reason": "Platform price list less fees and duty (sample)",
        },
    }

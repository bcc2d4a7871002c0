"""Sends a locked sample plan on its way through the same use cases the pages call, day by day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from app.domain.movement.kinds import MovementKind
from app.domain.paperwork.document import PaperLanguage
from app.domain.receiving.tally import Count
from app.domain.tracking.milestones import Classifier, Milestone
from app.domain.tracking.statements import Statement
from app.domain.transport import FinalDelivery
from app.persistence.tables.accounts import Person
from app.persistence.tables.plans import Plan, Shipment
from app.usecases import (
    courier_numbers,
    demo_goods,
    hand_over,
    lock_plan,
    movements,
    receiving,
)
from app.usecases.close_shipment import Closing, close
from app.usecases.demo_loading import load_shipment
from app.usecases.demo_partners import FORWARDER
from app.usecases.demo_plan import Parties, Tell, plan_shipment, price_shipment
from app.usecases.demo_refusal import done
from app.usecases.observe import Subjects, observe_all
from app.usecases.paper_printing import engine_problems
from app.usecases.plan_standing import facts_of
from app.usecases.print_papers import PaperOrder, order_papers
from app.usecases.stowing.wishes import Manner

_CHINA: Final = "Asia/Shanghai"
_PACIFIC: Final = "America/Los_Angeles"
_MISSING: Final = 4
_DAMAGED: Final = 2


@dataclass(frozen=True, slots=True)
class Call:
    """One milestone of the sample's way: so many days after its start, at which place."""

    after: int
    milestone: Milestone
    place: str
    unlocode: str = ""
    zone: str = _CHINA


WAY: Final = (
    Call(12, Milestone.CARGO_READY, "北仑仓"),
    Call(14, Milestone.WAREHOUSE_IN, "宁波货代仓（示例）", "CNNGB"),
    Call(17, Milestone.STUFFED, "Ningbo", "CNNGB"),
    Call(19, Milestone.EXPORT_RELEASED, "Ningbo", "CNNGB"),
    Call(21, Milestone.DEPARTED, "Ningbo", "CNNGB"),
    Call(38, Milestone.ARRIVED, "Long Beach", "USLGB", _PACIFIC),
    Call(40, Milestone.IMPORT_RELEASED, "Long Beach", "USLGB", _PACIFIC),
    Call(44, Milestone.OUT_GATE, "Long Beach", "USLGB", _PACIFIC),
    Call(47, Milestone.APPOINTED, "ONT8", "", _PACIFIC),
    Call(49, Milestone.DELIVERED, "ONT8", "", _PACIFIC),
)
#: Days from the start of the sample's plan to the close of its shipment.
WHOLE_WAY: Final = timedelta(days=60)
_COUNTED_AFTER: Final = timedelta(days=55)
#: Days from the start until the sample is at sea.
AT_SEA: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voyage:
    """A locked sample plan on its way: who sends it, since when, and in which container."""

    plan: Plan
    goods: demo_goods.Consignment
    person: Person
    start: date
    tell: Tell

    def go_all_the_way(self, session: Session) -> None:
        """Hand the plan over, follow it to the warehouse, count it, and close it."""
        self.hand_to_forwarder(session)
        self.load_container(session)
        if self.plan.final_delivery == FinalDelivery.COURIER:
            self.number_parcels(session)
        counted = self.start + _COUNTED_AFTER
        self.report(session, until=counted)
        self.receive(session, day=counted)

    def hand_to_forwarder(self, session: Session) -> None:
        """Hand all cartons over under one forwarder order, the only number there is that day."""
        order = hand_over.HandOver(
            number=f"YF{self.start:%y%m%d}88",
            forwarder=FORWARDER.name_zh,
            day=self.start + timedelta(days=14),
            zone=_CHINA,
            cartons={shipment.id: "" for shipment in self.plan.shipments},
        )
        done(hand_over.hand_over(session, order, person_id=self.person.id))
        self.tell(
            f"Handed over under forwarder order {order.number}",
            f"已交货代，运单号 {order.number}",
        )

    def load_container(self, session: Session) -> None:
        """Keep container, seal, bills and vessel once the forwarder names them."""
        trip = self.plan.reference.rpartition("-")[2]
        details = movements.Details(
            number=self.goods.container,
            seal=f"ML884{trip}",
            master_bill=f"EXMP2611{trip}",
            house_bill=f"YFNB2611{trip}",
            party="Example Line",
            vessel="EXAMPLE PACIFIC",
            voyage=f"{trip[-3:]}E",
        )
        wanted = {shipment.id: "" for shipment in self.plan.shipments}
        done(
            movements.open_movement(
                session,
                details,
                kind=MovementKind.CONTAINER,
                wanted=wanted,
                person_id=self.person.id,
            )
        )
        self.tell(
            f"Container {details.number}, seal and bills", f"柜号 {details.number}、封号和提单"
        )

    def report(self, session: Session, *, until: date) -> None:
        """Say when each milestone was planned, and which were passed by `until`."""
        about = Subjects(shipment_ids=tuple(shipment.id for shipment in self.plan.shipments))
        said = list(_said(self.start, until))
        done(observe_all(session, said, about=about, person_id=self.person.id))
        session.commit()
        passed = sum(self.start + timedelta(days=call.after) <= until for call in WAY)
        self.tell(f"{passed} of {len(WAY)} milestones passed", f"已过 {passed}/{len(WAY)} 个节点")

    def number_parcels(self, session: Session) -> None:
        """Paste a courier number for each carton, as a forwarder sends them after the port."""
        cartons = courier_numbers.cartons_of(session, self.plan)
        pasted = "\n".join(
            f"{carton.shipment}\t{carton.number}\t1ZEXAMPLE{place:08d}"
            for place, carton in enumerate(cartons, start=1)
        )
        reading = courier_numbers.read(session, self.plan, pasted, courier="UPS")
        if isinstance(reading, list):
            done(reading)
            return
        done([problem for row in reading.rows for problem in row.problems])
        courier_numbers.save(session, reading, person_id=self.person.id)
        self.tell(f"{len(cartons)} courier numbers", f"录入 {len(cartons)} 个快递单号")

    def receive(self, session: Session, *, day: date) -> None:
        """Count what the warehouse received, some of it missing or damaged, and close."""
        for shipment in self.plan.shipments:
            told = receiving.Report(counts=_counts(shipment), counted_on=day)
            done(
                receiving.record_counts(
                    session, shipment=shipment, report=told, person_id=self.person.id, today=day
                )
            )
            session.commit()
            closing = Closing(
                reason="仓库确认少收，已申请索赔（示例）",
                lesson="杯类加隔板，尾箱贴醒目标记（示例）",
            )
            done(close(session, shipment=shipment, closing=closing, person=self.person))
        self.tell(
            f"Received with {_MISSING} units short and {_DAMAGED} damaged; closed",
            f"已收货，少收 {_MISSING} 件、破损 {_DAMAGED} 件；已关闭",
        )


def load_plans_under_way(
    session: Session, *, parties: Parties, person: Person, today: date
) -> None:
    """Add two plans to a sample workspace: one at sea, and one received, short, and closed."""
    for goods, ago in ((demo_goods.AUTUMN, AT_SEA), (demo_goods.SUMMER, WHOLE_WAY)):
        start = today - ago
        plan = plan_shipment(session, parties=parties, goods=goods, today=start, tell=silent)
        price_shipment(session, plan=plan, person=person, today=start)
        _lock_as_sample(session, plan=plan, person=person, day=start)
        load_shipment(session, plan, manner=Manner.PALLETS, person=person, today=start)
        voyage = Voyage(plan=plan, goods=goods, person=person, start=start, tell=silent)
        if ago is WHOLE_WAY:
            voyage.go_all_the_way(session)
        else:
            voyage.hand_to_forwarder(session)
            voyage.load_container(session)
            voyage.report(session, until=today)


def silent(_english: str, _chinese: str) -> None:
    """Tell nobody: a workspace is loaded before anybody looks."""


def _lock_as_sample(session: Session, *, plan: Plan, person: Person, day: date) -> None:
    """Lock a sample plan whose papers a worker prints afterwards, so that loading stays quick."""
    papers = {shipment.id: (0, 0) for shipment in plan.shipments}
    facts = facts_of(plan, day=day, papers=papers)
    done(lock_plan.lock(session, plan=plan, facts=facts, person=person, day=day))
    if engine_problems():
        return
    order = PaperOrder(
        language=PaperLanguage.ZH_EN,
        day=day,
        page=f"/p/{plan.reference}/papers",
        person_id=person.id,
    )
    for shipment in plan.shipments:
        done(order_papers(session, shipment=shipment, order=order))


def _said(start: date, until: date) -> Iterator[Statement]:
    for call in WAY:
        day = start + timedelta(days=call.after)
        yield _statement(call, day=day, classifier=Classifier.PLANNED)
        if day <= until:
            yield _statement(call, day=day, classifier=Classifier.ACTUAL)


def _statement(call: Call, *, day: date, classifier: Classifier) -> Statement:
    return Statement(
        milestone=call.milestone,
        classifier=classifier,
        occurred_at=datetime.combine(day, time(), tzinfo=ZoneInfo(call.zone)),
        zone=call.zone,
        place=call.place,
        unlocode=call.unlocode,
    )


def _counts(shipment: Shipment) -> dict[int, Count]:
    shipped: dict[int, int] = {}
    for row in shipment.rows:
        for content in row.contents:
            units = content.quantity * len(row.cartons)
            shipped[content.product_id] = shipped.get(content.product_id, 0) + units
    first, *others = shipped
    counts = {product_id: Count(received=shipped[product_id]) for product_id in others}
    counts[first] = Count(
        received=shipped[first] - _MISSING - _DAMAGED, damaged=_DAMAGED, missing=_MISSING
    )
    return counts

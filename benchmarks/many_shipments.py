"""A workspace with two years of shipments, written in bulk for measurements."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, insert

from app.domain.movement.kinds import MovementKind
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.shipment.states import State
from app.domain.tracking.milestones import Classifier, Milestone
from app.persistence.shipment_table.order import MILESTONES
from app.persistence.tables.foundation import Table
from app.persistence.tables.movements import Movement, MovementCarton
from app.persistence.tables.plans import Carton, CartonContent, CartonRow, Item, Plan, Shipment
from app.persistence.tables.receiving import Receipt
from app.persistence.tables.tracking import MilestoneDate, Observation
from app.persistence.tables.views import SavedView
from tests.factories.people import Member
from tests.factories.plans import a_plan

SHIPMENTS: Final = 2000
CARTONS: Final = 24
ROWS: Final = 2
#: Where twenty shipments in a row stand: half of them open, most of those under way.
STATES: Final = (
    State.DRAFT, State.PACKED, State.LOCKED, State.HANDED_OVER, State.HANDED_OVER, State.DEPARTED,
    State.DEPARTED, State.ARRIVED, State.RELEASED, State.DELIVERED, State.RECEIVING,
    *[State.CLOSED] * 9,
)  # fmt: skip
_PASSED: Final = {
    State.HANDED_OVER: 2, State.DEPARTED: 3, State.ARRIVED: 4, State.RELEASED: 5,
    State.DELIVERED: 7, State.RECEIVING: 8, State.CLOSED: 8,
}  # fmt: skip
_SPACING: Final = 6
_FORWARDERS: Final = 7
_FIRST: Final = 1000
Values = dict[str, Any]


class Seeds:
    """The rows of one workspace, gathered by table and written at once."""

    def __init__(self, member: Member, *, today: date) -> None:
        self.member, self.today = member, today
        self.rows: dict[type[Table], list[Values]] = {}
        self.movements = 0
        with member.session() as session:
            plan = a_plan(session)
            self.store = plan.shipments[0].store_id
            self.products = [item.product_id for item in plan.shipments[0].items]

    def add(self, table: type[Table], /, **values: Any) -> None:
        """Remember one row."""
        own = {"workspace_id": self.member.workspace_id, **values}
        self.rows.setdefault(table, []).append(own)

    def write(self, connection: Connection) -> None:
        """Write every row remembered, a table at a time."""
        order = (
            Plan, Shipment, Item, CartonRow, CartonContent, Carton, Movement, MovementCarton,
            Observation, MilestoneDate, Receipt, SavedView,
        )  # fmt: skip
        for kind in order:
            table: Any = kind.__table__
            connection.execute(insert(table), self.rows[kind])

    def fill(self) -> None:
        """Remember all shipments, two to a plan, and a few saved views."""
        for number in range(SHIPMENTS):
            if number % 2 == 0:
                self._plan(number)
            self._shipment(number)
        for query in ("risk=late", "state=on-the-way&forwarder=Forwarder 3", "to=DE&sort=-sailed"):
            person = self.member.person_id
            self.add(SavedView, person_id=person, name=query, query=query, shared=True)

    def _plan(self, number: int) -> None:
        self.add(
            Plan,
            id=_FIRST + number,
            reference=f"IP-2025-{number:04d}",
            name=f"Restock {number}",
            destination="DE" if number % 3 else "US",
            programme="fba-eu" if number % 3 else "fba-us",
            main_leg="fast-ship" if number % 4 else "lcl",
            final_delivery="courier" if number % 4 else "truck",
            declaration_route="own-title",
            cargo_ready=self._started(number),
        )

    def _started(self, number: int) -> date:
        """Return the cargo-ready date: shipments that have come farther began earlier."""
        passed = _PASSED.get(STATES[number % len(STATES)], 0)
        spread = number // len(STATES) % _SPACING
        return self.today - timedelta(days=passed * _SPACING - 5 + spread)

    def _shipment(self, number: int) -> None:
        state = STATES[number % len(STATES)]
        shipment = _FIRST + number
        self.add(
            Shipment,
            id=shipment,
            plan_id=_FIRST + number // 2 * 2,
            number=number % 2 + 1,
            state=state,
            store_id=self.store,
            warehouse_code=f"ONT{number % 9}",
            city="Moreno Valley",
            country="US",
            programme_number=f"FBA17QK{number:05d}",
            programme_reference=f"7AB{number:05d}",
            latest_arrival=self._started(number) + timedelta(days=8 * _SPACING + number % 5 - 3),
            note="Two cartons marked heavy" if number % 7 == 0 else "",
        )
        for product in self.products[:ROWS]:
            self.add(Item, shipment_id=shipment, product_id=product, quantity=CARTONS * 12)
        cartons = list(self._cartons(number))
        if state.reached(State.HANDED_OVER):
            self._movements(number, cartons)
        self._dates(number, passed=_PASSED.get(state, 0))
        if state.reached(State.RECEIVING):
            for product in self.products[:ROWS]:
                received = CARTONS * 12 - (number % 3 == 0)
                counted = {"received": received, "damaged": 0, "counted_on": self.today}
                self.add(Receipt, shipment_id=shipment, product_id=product, **counted)

    def _cartons(self, number: int) -> Iterator[int]:
        sides = {"length": Length(520), "width": Length(380), "height": Length(320)}
        each = CARTONS // ROWS
        for place, product in enumerate(self.products[:ROWS]):
            row = (_FIRST + number) * ROWS + place
            shipment = {"workspace_id": self.member.workspace_id, "shipment_id": _FIRST + number}
            self.add(
                CartonRow, id=row, position=place + 1, gross_weight=Weight(12_400),
                **sides, **shipment,
            )  # fmt: skip
            self.add(CartonContent, row_id=row, product_id=product, quantity=24)
            for carton in range(place * each + 1, place * each + each + 1):
                identity = (_FIRST + number) * CARTONS + carton
                self.add(Carton, id=identity, row_id=row, number=carton, **shipment)
                yield identity

    def _movements(self, number: int, cartons: list[int]) -> None:
        for kind, name, party in (
            (MovementKind.FORWARDER_ORDER, f"HY{number:07d}", f"Forwarder {number % _FORWARDERS}"),
            (MovementKind.CONTAINER, f"TCNU{number:07d}", "Carrier"),
            (MovementKind.DECLARATION, f"5316{number:014d}", "Broker"),
        ):
            self.movements += 1
            bill = f"NGB{number:08d}" if kind is MovementKind.CONTAINER else ""
            identity = _FIRST + self.movements
            self.add(Movement, id=identity, kind=kind, number=name, party=party, house_bill=bill)
            for carton in cartons:
                self.add(MovementCarton, movement_id=identity, carton_id=carton)

    def _dates(self, number: int, *, passed: int) -> None:
        for place, milestone in enumerate(MILESTONES.values()):
            day = self._started(number) + timedelta(days=place * _SPACING)
            done = place < passed
            self.add(
                MilestoneDate,
                shipment_id=_FIRST + number,
                milestone=milestone,
                planned_on=day,
                estimated_on=None,
                actual_on=day if done else None,
                reached=CARTONS if done else 0,
            )
            if done:
                self._said(number, milestone, day)

    def _said(self, number: int, milestone: Milestone, day: date) -> None:
        said = datetime.combine(min(day, self.today), datetime.min.time(), tzinfo=UTC)
        self.add(
            Observation,
            shipment_id=_FIRST + number,
            milestone=milestone,
            classifier=Classifier.ACTUAL,
            occurred_at=said,
            created_at=said,
            zone="Asia/Shanghai",
        )

"""A plan is split as the platform says, whole cartons moving along, or not at all."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.domain.shipment.placement import PlacementLine
from app.domain.shipment.states import State
from app.persistence.plans import plan_by_reference
from app.persistence.tables.plans import CarryOver, Carton, Plan, Shipment
from app.usecases import undoing
from app.usecases.number_cartons import cartons_of
from app.usecases.plan_record import record_of
from app.usecases.review_split import review
from app.usecases.split_plan import Split, split
from tests.factories.people import Member
from tests.factories.plans import FBA_NUMBER, a_plan, a_shipment, lock, name_cartons

TODAY = date(2026, 11, 22)
ONT8: dict[str, Any] = {"programme_number": FBA_NUMBER, "warehouse_code": "ONT8"}
IND9: dict[str, Any] = {"programme_number": "FBA17QK3M9AB", "warehouse_code": "IND9"}
#: 240 earphones, 200 towels and 160 cups in 10, 5 and 2 cartons, for two warehouses.
HALVES = (
    PlacementLine(**ONT8, sku="LC-EB20", quantity=96),
    PlacementLine(**ONT8, sku="LC-TW07", quantity=200),
    PlacementLine(**IND9, sku="LC-EB20", quantity=144),
    PlacementLine(**IND9, sku="LC-CP11", quantity=160),
)


@pytest.fixture
def session(member: Member) -> Iterator[Session]:
    with member.session() as opened:
        yield opened


def reload(session: Session) -> Plan:
    session.expire_all()
    plan = plan_by_reference(session, "IP-2026-0001")
    assert plan is not None
    return plan


def refused(session: Session, plan: Plan, *lines: PlacementLine) -> list[Problem]:
    found = split(session, plan=plan, lines=lines, day=TODAY)
    assert isinstance(found, list)
    return found


def wanted(shipment: Shipment) -> dict[str, int]:
    return {item.product.sku: item.quantity for item in shipment.items}


def packed(shipment: Shipment) -> list[tuple[int, int, dict[str, int]]]:
    """Return each run of cartons: first and last number, and what lies in each."""
    record, problems = record_of(shipment, day=TODAY)
    assert record is not None, problems
    return [
        (row.first, row.last, {each.sku: each.quantity for each in row.contents})
        for row in record.cartons
    ]


class TestByUnits:
    def test_items_and_cartons_are_shared_out(self, session: Session) -> None:
        done = split(session, plan=a_plan(session), lines=HALVES, day=TODAY)
        assert done == Split(shipments=2, ids_cleared=0)
        first, second = reload(session).shipments
        assert wanted(first) == {"LC-EB20": 96, "LC-TW07": 200}
        assert wanted(second) == {"LC-EB20": 144, "LC-CP11": 160}
        assert packed(first) == [(1, 4, {"LC-EB20": 24}), (5, 9, {"LC-TW07": 40})]
        assert packed(second) == [(1, 6, {"LC-EB20": 24}), (7, 8, {"LC-CP11": 80})]
        assert [each.state for each in (first, second)] == [State.PACKED, State.PACKED]

    def test_each_shipment_goes_where_its_code_says_for_whom_the_first_went(
        self, session: Session
    ) -> None:
        split(session, plan=a_plan(session), lines=HALVES, day=TODAY)
        first, second = reload(session).shipments
        assert (first.programme_number, first.warehouse_code) == (FBA_NUMBER, "ONT8")
        assert (second.programme_number, second.city) == ("FBA17QK3M9AB", "Greenwood")
        assert (second.country, second.store_id) == ("US", first.store_id)

    def test_ids_of_the_platform_go_from_cartons_that_moved(self, session: Session) -> None:
        plan = a_plan(session)
        name_cartons(session, plan.shipments)
        done = split(session, plan=plan, lines=HALVES, day=TODAY)
        assert done == Split(shipments=2, ids_cleared=8)
        first, second = reload(session).shipments
        assert all(carton.external_id for carton in cartons_of(first))
        assert not any(carton.external_id for carton in cartons_of(second))

    def test_units_in_no_carton_yet_are_shared_out_as_well(self, session: Session) -> None:
        plan = a_plan(session, packed=False)
        assert isinstance(split(session, plan=plan, lines=HALVES, day=TODAY), Split)
        first, second = reload(session).shipments
        assert (wanted(first)["LC-EB20"], wanted(second)["LC-EB20"]) == (96, 144)
        assert first.rows == second.rows == []

    def test_what_does_not_add_up_is_named_by_sku_and_nothing_is_saved(
        self, session: Session
    ) -> None:
        problems = refused(session, a_plan(session), *HALVES[:2])
        assert [(each.code, each.params["sku"], each.params["missing"]) for each in problems] == [
            ("placement-missing", "LC-EB20", 144),
            ("placement-missing", "LC-CP11", 160),
        ]
        [only] = reload(session).shipments
        assert wanted(only) == {"LC-EB20": 240, "LC-TW07": 200, "LC-CP11": 160}

    def test_cartons_that_fit_no_shipment_whole_are_named_and_nothing_is_saved(
        self, session: Session
    ) -> None:
        lines = [
            PlacementLine(**ONT8, sku="LC-EB20", quantity=100),
            PlacementLine(**IND9, sku="LC-EB20", quantity=140),
            *HALVES[1:2],
            HALVES[3],
        ]
        [problem] = refused(session, a_plan(session), *lines)
        assert problem.code == "placement-cartons-left"
        assert problem.params == {"cartons": "10", "number": 1}
        assert len(reload(session).shipments) == 1

    def test_all_lines_are_judged_at_once(self, session: Session) -> None:
        lines = [
            PlacementLine(programme_number="12345", warehouse_code="ONT8", sku="NONE", quantity=1),
            PlacementLine(warehouse_code="ZZZ9", sku="LC-EB20"),
        ]
        assert [(each.code, each.field) for each in refused(session, a_plan(session), *lines)] == [
            ("placement-number-form", "rows.0.programme_number"),
            ("placement-warehouse-unknown", "rows.1.warehouse_code"),
            ("placement-sku-unknown", "rows.0.sku"),
            ("placement-quantity-missing", "rows.1.quantity"),
        ]


class TestByCartons:
    LINES = (
        PlacementLine(**ONT8, cartons="1-10, 16-17"),
        PlacementLine(**IND9, cartons="5"),
    )

    def test_cartons_named_by_number_or_count_take_their_units_along(
        self, session: Session
    ) -> None:
        split(session, plan=a_plan(session), lines=self.LINES, day=TODAY)
        first, second = reload(session).shipments
        assert wanted(first) == {"LC-EB20": 240, "LC-CP11": 160}
        assert wanted(second) == {"LC-TW07": 200}
        assert packed(second) == [(1, 5, {"LC-TW07": 40})]

    def test_the_review_tells_what_each_gets(self, session: Session) -> None:
        reviewed = review(a_plan(session), self.LINES)
        assert reviewed.problems == ()
        assert [(len(part.cartons), part.total, part.packed) for part in reviewed.parts] == [
            (12, 400, 400),
            (5, 200, 200),
        ]


class TestWhere:
    def test_an_unknown_code_is_taken_with_its_address(self, session: Session) -> None:
        lines = [
            PlacementLine(**ONT8, cartons="10"),
            PlacementLine(
                warehouse_code="NJX1",
                address="Example Fulfilment LLC, 1 Sample Road, Edison, NJ 08817",
                cartons="7",
            ),
        ]
        split(session, plan=a_plan(session), lines=lines, day=TODAY)
        second = reload(session).shipments[1]
        assert (second.warehouse_code, second.city, second.postal_code) == (
            "NJX1",
            "Edison",
            "08817",
        )

    def test_an_address_that_cannot_be_told_apart_is_kept_as_it_is(self, session: Session) -> None:
        lines = [
            PlacementLine(warehouse_code="X1", address="Dock 4", cartons="17"),
        ]
        split(session, plan=a_plan(session), lines=lines, day=TODAY)
        [only] = reload(session).shipments
        assert (only.address, only.city, only.warehouse_code) == ("Dock 4", "", "X1")

    @pytest.mark.parametrize(
        ("entries", "code"),
        [
            ({"programme_number": "FBA17QK3M9AB"}, "placement-warehouse-missing"),
            ({"warehouse_code": "ONT8", "programme_reference": "X" * 41}, "placement-text-long"),
            ({"warehouse_code": "X1", "address": "一号路"}, "placement-not-latin"),
        ],
    )
    def test_a_place_that_cannot_be_used_is_refused(
        self, session: Session, entries: dict[str, Any], code: str
    ) -> None:
        problems = refused(session, a_plan(session), PlacementLine(**entries, cartons="17"))
        assert code in [each.code for each in problems]

    def test_a_shipment_called_by_its_number_goes_where_it_went(self, session: Session) -> None:
        line = PlacementLine(programme_number=FBA_NUMBER, cartons="17")
        assert review(a_plan(session), [line]).parts[0].place["warehouse_code"] == "ONT8"

    def test_a_code_the_plan_ships_to_already_needs_no_address_again(
        self, session: Session
    ) -> None:
        plan = a_plan(session)
        a_shipment(session, plan, warehouse_code="NJX1", address="1 Sample Road")
        line = PlacementLine(warehouse_code="NJX1", cartons="18")
        assert review(plan, [line]).parts[0].place["address"] == "1 Sample Road"


class TestSplittingAgain:
    def test_a_new_placement_shares_out_the_whole_plan_and_drops_what_gets_nothing(
        self, session: Session
    ) -> None:
        plan = a_plan(session)
        split(session, plan=plan, lines=HALVES, day=TODAY)
        plan = reload(session)
        session.add(
            CarryOver(
                shipment_id=plan.shipments[0].id,
                product_id=plan.shipments[0].items[0].product_id,
                quantity=1,
                taken_by_id=plan.shipments[1].id,
            )
        )
        session.flush()
        done = split(session, plan=plan, lines=[PlacementLine(**ONT8, cartons="17")], day=TODAY)
        assert done == Split(shipments=1, ids_cleared=0)
        [only] = reload(session).shipments
        assert wanted(only) == {"LC-EB20": 240, "LC-TW07": 200, "LC-CP11": 160}
        assert [carton.number for carton in cartons_of(only)] == list(range(1, 18))
        assert session.scalars(select(CarryOver.taken_by_id)).one() == only.id

    def test_another_number_for_the_same_place_clears_its_ids(self, session: Session) -> None:
        plan = a_plan(session)
        name_cartons(session, plan.shipments)
        line = PlacementLine(programme_number="FBA17QK3M9AB", warehouse_code="ONT8", cartons="17")
        assert split(session, plan=plan, lines=[line], day=TODAY) == Split(1, 17)


class TestRefusals:
    def test_a_locked_plan_is_not_split(self, session: Session, member: Member) -> None:
        plan = a_plan(session)
        lock(member)
        session.expire_all()
        assert [each.code for each in refused(session, plan, *HALVES)] == ["plan-locked"]

    def test_no_lines_and_too_many_are_no_placement(self, session: Session) -> None:
        plan = a_plan(session)
        assert [each.code for each in refused(session, plan)] == ["placement-empty"]
        many = [HALVES[0]] * 2001
        assert [each.code for each in refused(session, plan, *many)] == ["placement-long"]

    def test_units_packed_that_nobody_wanted_are_over(self, session: Session) -> None:
        plan = a_plan(session)
        plan.shipments[0].items.remove(plan.shipments[0].items[2])
        session.commit()
        [problem] = refused(session, plan, PlacementLine(**ONT8, cartons="17"))
        assert (problem.code, problem.params["sku"]) == ("placement-over", "LC-CP11")


def test_a_split_is_taken_back_whole(session: Session) -> None:
    plan = a_plan(session)
    name_cartons(session, plan.shipments)
    before = [(each.id, each.shipment_id, each.number, each.external_id)
              for each in session.scalars(select(Carton).order_by(Carton.id))]  # fmt: skip
    with undoing.undoable(session, verb="plan-split") as act:
        split(session, plan=plan, lines=list(reversed(HALVES)), day=TODAY)
    assert act.id is not None
    assert undoing.take_back(session, act.id) == []
    [only] = reload(session).shipments
    assert wanted(only) == {"LC-EB20": 240, "LC-TW07": 200, "LC-CP11": 160}
    assert before == [(each.id, each.shipment_id, each.number, each.external_id)
                      for each in session.scalars(select(Carton).order_by(Carton.id))]  # fmt: skip
    assert [row.position for row in only.rows] == [1, 2, 3]

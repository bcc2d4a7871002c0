"""Couriers' numbers are read for a whole plan, saved all or none, and pasted again without harm."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.shipment.states import State
from app.persistence.tables.plans import Carton, Plan
from app.usecases import courier_numbers, undoing
from app.usecases.courier_numbers import MOST_LINES, Entry, Reading, Saved
from tests.factories.movements import another_plan
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment, lock, name_cartons

NUMBER = "1Z999AA10123456784"
SECOND = "FBA17QK3M9AB"


@pytest.fixture
def session(member: Member) -> Session:
    with member.session() as session:
        plan = a_plan(session)
        a_shipment(session, plan, cartons=3, programme_number=SECOND)
        name_cartons(session, plan.shipments)
        other = another_plan(session, plan)
        other.shipments[0].programme_number = "FBA1OTHER001"
        name_cartons(session, other.shipments)
    lock(member)
    return member.session()


@pytest.fixture
def plan(session: Session) -> Plan:
    return session.scalars(select(Plan).order_by(Plan.id)).all()[0]


def read(session: Session, plan: Plan, text: str, courier: str = "") -> Reading:
    found = courier_numbers.read(session, plan, text, courier=courier)
    assert isinstance(found, Reading), found
    return found


def kept(session: Session) -> dict[str, tuple[str, str]]:
    """Return courier number and courier of the cartons that have one, by label."""
    rows = session.scalars(select(Carton).where(Carton.courier_number != ""))
    return {carton.external_id: (carton.courier_number, carton.courier) for carton in rows}


def codes(reading: Reading) -> list[list[str]]:
    return [[problem.code for problem in row.problems] for row in reading.rows]


class TestPasting:
    def test_lines_of_several_shipments_are_saved_at_once(
        self, session: Session, plan: Plan
    ) -> None:
        text = f"FBA17QK3M8XZU000001\tA\n{SECOND}\t2\tB\tFedEx\nIP-2026-0001-1\t17\tC"
        saved = courier_numbers.save(session, read(session, plan, text, "UPS"), person_id=None)
        assert saved is not None
        assert saved.cartons == 3
        assert kept(session) == {
            "FBA17QK3M8XZU000001": ("A", "UPS"),
            f"{SECOND}U000002": ("B", "FedEx"),
            "FBA17QK3M8XZU000017": ("C", "UPS"),
        }

    def test_the_same_again_changes_nothing(self, session: Session, plan: Plan) -> None:
        text = "FBA17QK3M8XZU000001\tA"
        courier_numbers.save(session, read(session, plan, text, "UPS"), person_id=None)
        again = read(session, plan, text)
        assert (again.changed, again.same, again.waiting) == ([], 1, 0)
        saved = courier_numbers.save(session, again, person_id=None)
        assert saved == Saved(0, None)

    def test_one_refused_row_keeps_all_from_being_saved(self, session: Session, plan: Plan) -> None:
        reading = read(session, plan, "FBA17QK3M8XZU000001\tA\nFBA17QK3M8XZU000099\tB\n1\tC")
        assert codes(reading) == [[], ["courier-carton-unknown"], ["courier-carton-ambiguous"]]
        assert reading.refused == 2
        assert courier_numbers.save(session, reading, person_id=None) is None
        assert kept(session) == {}

    def test_a_label_of_another_plan_is_named(self, session: Session, plan: Plan) -> None:
        reading = read(session, plan, "FBA1OTHER001U000001\tA")
        [problem] = reading.rows[0].problems
        assert problem.code == "courier-carton-elsewhere"
        assert problem.params["shipment"] == "IP-2026-0002-1"

    def test_a_number_that_another_carton_keeps_is_refused(
        self, session: Session, plan: Plan
    ) -> None:
        other = session.scalars(select(Plan).order_by(Plan.id)).all()[1]
        courier_numbers.save(session, read(session, other, "1\tA"), person_id=None)
        reading = read(session, plan, "FBA17QK3M8XZU000001\ta")
        [problem] = reading.rows[0].problems
        assert problem.code == "courier-number-taken"
        assert problem.params == {"carton": 1, "shipment": "IP-2026-0002-1"}
        other.shipments[0].state = State.CLOSED
        session.commit()
        assert codes(read(session, plan, "FBA17QK3M8XZU000001\ta")) == [[]]

    def test_two_cartons_may_change_places(self, session: Session, plan: Plan) -> None:
        one, two = "FBA17QK3M8XZU000001", "FBA17QK3M8XZU000002"
        for text in (f"{one}\tA\n{two}\tB", f"{one}\tB\n{two}\tA"):
            assert courier_numbers.save(session, read(session, plan, text), person_id=None)
        assert kept(session) == {one: ("B", ""), two: ("A", "")}

    def test_a_carton_without_a_number_waits(self, session: Session, plan: Plan) -> None:
        reading = read(session, plan, "FBA17QK3M8XZU000001\nFBA17QK3M8XZU000002\tA")
        assert (reading.waiting, len(reading.changed), reading.same) == (1, 1, 0)

    def test_it_can_be_taken_back(self, session: Session, plan: Plan) -> None:
        saved = courier_numbers.save(
            session, read(session, plan, "FBA17QK3M8XZU000001\tA"), person_id=None
        )
        assert saved is not None
        assert saved.step is not None
        assert undoing.take_back(session, saved.step) == []
        assert kept(session) == {}

    @pytest.mark.parametrize(
        ("text", "code"),
        [(" \n\t", "courier-nothing-pasted"), ("1 A\n" * (MOST_LINES + 1), "courier-too-many")],
    )
    def test_nothing_and_too_much_are_refused(
        self, session: Session, plan: Plan, text: str, code: str
    ) -> None:
        [problem] = courier_numbers.read(session, plan, text)  # type: ignore[misc]
        assert (problem.code, problem.field) == (code, "text")

    def test_cartons_that_sampan_numbers_go_by_their_own_labels(
        self, session: Session, plan: Plan
    ) -> None:
        plan.programme = "overseas-warehouse"
        for carton in session.scalars(select(Carton)):
            carton.external_id = ""
        session.commit()
        labels = {name for each in courier_numbers.cartons_of(session, plan) for name in each.names}
        assert len(labels) == 20
        assert codes(read(session, plan, f"{min(labels)}\tA")) == [[]]


class TestTyping:
    def test_numbers_are_saved_by_carton_and_blank_takes_one_away(
        self, session: Session, plan: Plan
    ) -> None:
        first, second = (each.id for each in courier_numbers.cartons_of(session, plan)[:2])
        courier_numbers.enter(session, plan, {first: Entry("A", "UPS")}, person_id=None)
        moved = {first: Entry(""), second: Entry("A", "UPS"), 999_983: Entry("Z")}
        saved = courier_numbers.enter(session, plan, moved, person_id=None)
        assert isinstance(saved, Saved)
        assert saved.cartons == 2
        assert kept(session) == {"FBA17QK3M8XZU000002": ("A", "UPS")}

    def test_each_problem_lies_at_its_row(self, session: Session, plan: Plan) -> None:
        ids = [each.id for each in courier_numbers.cartons_of(session, plan)[:3]]
        courier_numbers.enter(session, plan, {ids[2]: Entry("C")}, person_id=None)
        typed = {ids[0]: Entry("C"), ids[1]: Entry("c")}
        problems = courier_numbers.enter(session, plan, typed, person_id=None)
        assert isinstance(problems, list)
        assert [(each.field, each.code) for each in problems] == [
            ("rows.0.number", "courier-number-taken"),
            ("rows.1.number", "courier-number-twice"),
            ("rows.1.number", "courier-number-taken"),
        ]

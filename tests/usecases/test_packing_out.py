"""The checklist of a shipment: the lines its cartons call for, and who ticked which."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.naming import Language
from app.domain.packing_out.checklist import Checklist, Topic, Trait
from app.domain.quantities.weight import Weight
from app.persistence.packing_out import ticks_of
from app.persistence.tables.accounts import Person
from app.persistence.tables.plans import Plan, Shipment
from app.persistence.tables.products import Product
from app.usecases import packing_out
from app.usecases.packing_out import Ticking
from tests.factories.people import Member
from tests.factories.plans import a_plan
from tests.factories.receiving import TODAY


def a_checklist(session: Session, **facts: Any) -> Checklist:
    plan = a_plan(session, **facts)
    return packing_out.checklist_of(plan.shipments[0], day=TODAY)


def test_the_limits_of_the_programme_are_lines_in_both_languages(member: Member) -> None:
    with member.session() as session:
        items = {item.code: item for item in a_checklist(session).items}
    side = items["rule-longest-side"]
    assert side.topic is Topic.LIMIT
    assert side.name.en == "Longest side at most 91.4 cm. Applies to cartons of several units."
    assert "91.4 cm" in side.name.zh
    assert side.source.url is not None


def test_a_mark_names_the_cartons_that_need_it(member: Member) -> None:
    """EU: above 15 kg Heavy Package; the towels' cartons 11 to 15 weigh 18.2 kg."""
    with member.session() as session:
        found = a_checklist(session, destination="DE", programme="fba-eu")
    (mark,) = (item for item in found.items if item.topic is Topic.MARK)
    assert (mark.numbers, mark.cartons) == ("11–15", (11, 12, 13, 14, 15))
    assert "Heavy Package" in mark.name.en


def test_a_limit_on_cartons_that_are_not_there_is_left_out(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        for row in shipment.rows:
            row.contents[0].quantity = 1
            row.gross_weight = Weight.of(24)
        session.commit()
        found = packing_out.checklist_of(shipment, day=TODAY)
    assert "rule-longest-side" not in found.codes
    assert "rule-jewellery-weight" in found.codes
    (mark,) = (item for item in found.items if item.topic is Topic.MARK)
    assert mark.numbers == "1–17"


def test_a_programme_nobody_has_reviewed_has_no_lines(member: Member) -> None:
    with member.session() as session:
        found = a_checklist(session, programme="overseas-warehouse")
    assert found.items == ()
    assert Topic.LIMIT in found.unknown


def test_a_plan_without_a_programme_has_no_lines(member: Member) -> None:
    with member.session() as session:
        assert a_checklist(session, programme="").items == ()


def test_the_goods_in_the_cartons_say_which_traits_there_are(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        assert packing_out.traits_of(shipment) == {Trait.BATTERY}
        session.scalars(select(Product).where(Product.sku == "LC-CP11")).one().liquid = True
        assert packing_out.traits_of(shipment) == {Trait.BATTERY, Trait.LIQUID}
        for product in session.scalars(select(Product)):
            product.battery = "none"
        assert packing_out.traits_of(shipment) == {Trait.LIQUID}


def tick(member: Member, *ticked: str, seen: tuple[str, ...] = (), by: int | None = None) -> None:
    with member.session() as session:
        refused = packing_out.save_ticks(
            session,
            shipment=session.scalars(select(Shipment)).one(),
            ticking=Ticking(ticked=ticked, seen=seen),
            person_id=by or member.person_id,
            day=TODAY,
        )
        assert refused == []


def ticked(member: Member) -> dict[str, str]:
    with member.session() as session:
        shipment = session.scalars(select(Shipment)).one()
        found = ticks_of(session, shipment.id)
        return {item: each.person.name if each.person else "" for item, each in found.items()}


def test_ticks_are_kept_with_their_author_and_taken_away_on_purpose(member: Member) -> None:
    with member.session() as session:
        a_plan(session)
    tick(member, "no-tying", "rigid")
    assert ticked(member) == {"no-tying": "Chen Min", "rigid": "Chen Min"}
    tick(member, "rigid", "cushioning", seen=("no-tying", "rigid"))
    assert set(ticked(member)) == {"rigid", "cushioning"}


def test_two_people_ticking_at_once_lose_nothing_of_each_other(member: Member) -> None:
    with member.session() as session:
        a_plan(session)
        other = Person(
            name="Li Na",
            email="li@example.com",
            password_hash="-",
            language=Language.ZH,
            time_zone="Asia/Shanghai",
        )
        session.add(other)
        session.commit()
        other_id = other.id
    tick(member, "no-tying")
    tick(member, "rigid", by=other_id)
    assert ticked(member) == {"no-tying": "Chen Min", "rigid": "Li Na"}


def test_a_line_that_is_not_on_the_checklist_is_refused(member: Member) -> None:
    with member.session() as session:
        plan: Plan = a_plan(session)
        (problem,) = packing_out.save_ticks(
            session,
            shipment=plan.shipments[0],
            ticking=Ticking(ticked=["no-tying", "made-up"], seen=[]),
            person_id=member.person_id,
            day=TODAY,
        )
        assert problem.code == "packing-out-changed"
        assert ticks_of(session, plan.shipments[0].id) == {}


def test_the_sheet_says_which_shipment_and_how_much(member: Member) -> None:
    with member.session() as session:
        paper = packing_out.paper_of(a_plan(session).shipments[0], day=TODAY)
    assert (paper.reference, paper.made_on) == ("IP-2026-0001-1", TODAY)
    assert (paper.cartons, paper.units) == (17, 600)
    assert (paper.warehouse, paper.programme_number) == ("ONT8", "FBA17QK3M8XZ")
    assert paper.programme is not None


def test_the_sheet_of_a_plan_without_a_programme_names_none(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session, programme="").shipments[0]
        assert packing_out.paper_of(shipment, day=TODAY).programme is None

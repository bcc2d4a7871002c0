"""Shipments come in under the platform's number, or under their plan and place in it."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.shipment.states import State
from app.persistence.imports import shipments_of_numbers
from app.persistence.tables.plans import Plan, Shipment
from app.usecases.importing.shipments import SHIPMENTS
from tests.factories.parties import a_company, a_store
from tests.factories.people import Member
from tests.factories.plans import FBA_NUMBER, a_plan, a_product
from tests.factories.workbooks import checked, faults, imported, standing

HEADINGS = (
    "FBA号", "计划", "货件序号", "Reference ID", "FC", "店铺", "最晚到仓", "SKU", "数量", "目的国",
)  # fmt: skip
ONE, TWO = "FBA17QK3M8XZ", "FBA17QK3M8Y1"


def row(**said: str) -> list[str]:
    keys = ("number", "plan", "place", "reference", "fc", "store", "latest", "sku", "units", "to")
    return [said.get(key, "") for key in keys]


@pytest.fixture
def session(member: Member) -> Session:
    return member.session()


@pytest.fixture
def goods(session: Session) -> Session:
    """Keep two products and a store."""
    a_product(session)
    a_product(session, sku="LC-CP11")
    a_store(session, a_company(session), name="North")
    return session


def shipment(session: Session, number: str) -> Shipment:
    session.expire_all()
    [found] = shipments_of_numbers(session, [number])
    return found


def items(found: Shipment) -> dict[str, int]:
    return {item.product.sku: item.quantity for item in found.items}


def test_rows_of_one_number_become_one_shipment_of_a_new_plan(goods: Session) -> None:
    imported(
        goods, SHIPMENTS, HEADINGS,
        row(number=ONE.lower(), fc="ont8", store="north", latest="2026-12-20", sku="lc-eb20",
            units="480", reference="3kxq9l2m"),
        row(number=ONE, sku="LC-CP11", units="1,200"),
    )  # fmt: skip
    found = shipment(goods, ONE)
    assert items(found) == {"LC-EB20": 480, "LC-CP11": 1200}
    assert (found.warehouse_code, found.country, found.city) == ("ONT8", "US", "Moreno Valley")
    assert (found.programme_reference, found.latest_arrival) == ("3KXQ9L2M", date(2026, 12, 20))
    assert found.store is not None
    assert (found.plan.name, found.plan.destination, found.plan.programme) == (ONE, "US", "fba-us")
    assert (found.state, found.number) == (State.DRAFT, 1)


def test_shipments_that_name_one_plan_share_it(goods: Session) -> None:
    found = imported(
        goods, SHIPMENTS, HEADINGS,
        row(number=ONE, plan="Winter", fc="ONT8", sku="LC-EB20", units="1"),
        row(number=TWO, plan="Winter", fc="IND9", sku="LC-EB20", units="2"),
    )  # fmt: skip
    [plan] = goods.scalars(select(Plan)).all()
    assert [(each.number, each.programme_number) for each in plan.shipments] == [(1, ONE), (2, TWO)]
    assert standing(found) == {2: "new", 3: "new"}
    assert found.prepared.standing


def test_plans_of_several_shipments_get_references_of_their_own(goods: Session) -> None:
    imported(
        goods, SHIPMENTS, HEADINGS,
        row(number=ONE, fc="ONT8", sku="LC-EB20", units="1"),
        row(number=TWO, fc="IND9", sku="LC-EB20", units="2"),
    )  # fmt: skip
    references = goods.scalars(select(Plan.reference).order_by(Plan.id)).all()
    assert references == ["IP-2026-0001", "IP-2026-0002"]


def test_a_kept_shipment_takes_what_differs_and_the_same_table_changes_nothing(
    session: Session,
) -> None:
    a_plan(session)
    table = (HEADINGS, row(number=FBA_NUMBER, latest="2027-01-10", sku="LC-EB20", units="500"))
    before = items(shipment(session, FBA_NUMBER))
    found = imported(session, SHIPMENTS, *table)
    assert standing(found) == {2: "changed"}
    assert [each.key for each in found.prepared.changes[2]] == ["quantity", "latest_arrival"]
    after = shipment(session, FBA_NUMBER)
    assert items(after) == {**before, "LC-EB20": 500}
    assert after.state is State.CHECKED
    again = checked(session, SHIPMENTS, *table)
    assert (standing(again), again.prepared.write()) == ({2: "unchanged"}, [])


def test_a_new_sku_joins_a_kept_shipment(session: Session) -> None:
    a_plan(session)
    a_product(session, sku="NEW")
    found = imported(session, SHIPMENTS, HEADINGS, row(number=FBA_NUMBER, sku="NEW", units="5"))
    assert standing(found) == {2: "new"}
    assert items(shipment(session, FBA_NUMBER))["NEW"] == 5


def test_a_shipment_without_a_number_goes_by_its_place_in_a_plan(session: Session) -> None:
    plan = a_plan(session)
    plan.shipments[0].programme_number = ""
    session.commit()
    imported(
        session, SHIPMENTS, HEADINGS, row(plan=plan.reference, place="1", sku="LC-EB20", units="7")
    )
    session.expire_all()
    assert items(plan.shipments[0])["LC-EB20"] == 7
    imported(
        session, SHIPMENTS, HEADINGS,
        row(number=TWO, plan=plan.reference, place="1", sku="LC-EB20", units="7"),
    )  # fmt: skip
    assert shipment(session, TWO).id == plan.shipments[0].id


def test_a_number_is_given_to_the_plans_shipment_that_waits_for_it(goods: Session) -> None:
    plan = Plan(reference="IP-2026-0009", name="Empty", destination="US")
    plan.shipments = [Shipment(number=1)]
    goods.add(plan)
    goods.commit()
    imported(
        goods, SHIPMENTS, HEADINGS,
        row(number=ONE, plan="Empty", fc="ONT8", store="North", sku="LC-EB20", units="1"),
        row(number=TWO, plan="Empty", place="4", fc="ONT8", sku="LC-EB20", units="1"),
    )  # fmt: skip
    goods.expire_all()
    assert [(each.number, each.programme_number) for each in plan.shipments] == [(1, ONE), (4, TWO)]
    assert plan.programme == "fba-us"


def test_a_locked_shipment_is_left_alone_and_only_a_change_is_refused(session: Session) -> None:
    plan = a_plan(session)
    plan.shipments[0].state = State.LOCKED
    session.commit()
    units = str(items(plan.shipments[0])["LC-EB20"])
    same = checked(session, SHIPMENTS, HEADINGS, row(number=FBA_NUMBER, sku="LC-EB20", units=units))
    assert (faults(same), standing(same)) == ([], {2: "unchanged"})
    other = checked(session, SHIPMENTS, HEADINGS, row(number=FBA_NUMBER, sku="LC-EB20", units="1"))
    assert faults(other) == [(2, "programme_number", "import-shipment-locked")]


@pytest.mark.parametrize(
    ("said", "field", "code"),
    [
        ({"number": ""}, "programme_number", "import-shipment-nameless"),
        ({"fc": ""}, "destination", "import-destination-needed"),
        ({"sku": "NONE"}, "sku", "import-sku-unknown"),
        ({"units": "0"}, "quantity", "import-units"),
        ({"store": "x"}, "store", "import-store-unknown"),
        ({"to": "DE"}, "warehouse_code", "import-warehouse-elsewhere"),
        ({"number": "ABC"}, "programme_number", "import-number-form"),
        ({"fc": "仓", "to": "US"}, "warehouse_code", "product-text-not-english"),
        ({"plan": "P" * 81}, "plan", "product-text-long"),
    ],
)
def test_each_fault_says_what_it_is(
    goods: Session, said: dict[str, str], field: str, code: str
) -> None:
    sound = {"number": ONE, "fc": "ONT8", "sku": "LC-EB20", "units": "1"}
    found = checked(goods, SHIPMENTS, HEADINGS, row(**{**sound, **said}))
    assert faults(found) == [(2, field, code)]


def test_rows_of_one_shipment_must_agree(goods: Session) -> None:
    found = checked(
        goods, SHIPMENTS, HEADINGS,
        row(number=ONE, fc="ONT8", sku="LC-EB20", units="1"),
        row(number=ONE, fc="IND9", sku="LC-CP11", units="1"),
        row(number=ONE, sku="LC-EB20", units="2"),
    )  # fmt: skip
    assert sorted(faults(found)) == [
        (2, "sku", "import-repeated"),
        (3, "warehouse_code", "import-contradiction"),
        (4, "sku", "import-repeated"),
    ]


def test_a_new_plan_goes_to_one_country(goods: Session) -> None:
    found = checked(
        goods, SHIPMENTS, HEADINGS,
        row(plan="Winter", place="1", fc="ONT8", sku="LC-EB20", units="1"),
        row(plan="Winter", place="2", fc="BHX4", to="GB", sku="LC-EB20", units="1"),
    )  # fmt: skip
    assert faults(found) == [(3, "destination", "import-plan-differs")]


def test_a_kept_plan_is_not_contradicted(session: Session) -> None:
    plan = a_plan(session)
    other = Plan(reference="IP-2026-0099", name="Other", destination="US", shipments=[])
    session.add(other)
    session.commit()
    found = checked(
        session, SHIPMENTS, HEADINGS,
        row(number=FBA_NUMBER, plan="Other", sku="LC-EB20", units="1"),
        row(number=TWO, plan=plan.reference, place="1", sku="LC-EB20", units="1"),
        row(plan="Other", place="9", to="DE", sku="LC-EB20", units="1"),
    )  # fmt: skip
    assert faults(found) == [
        (2, "plan", "import-other-plan"),
        (3, "number", "import-other-number"),
        (4, "destination", "import-plan-differs"),
    ]


def test_a_programme_that_does_not_receive_there_is_refused(goods: Session) -> None:
    found = checked(
        goods, SHIPMENTS, ["计划", "目的国", "项目", "SKU", "数量"],
        ["P", "DE", "fba-us", "LC-EB20", "1"],
    )  # fmt: skip
    assert faults(found) == [(2, "programme", "plan-programme-elsewhere")]


def test_two_shipments_of_one_number_are_told_apart_first(goods: Session) -> None:
    imported(goods, SHIPMENTS, HEADINGS, row(number=ONE, fc="ONT8", sku="LC-EB20", units="1"))
    twin = Plan(reference="IP-2026-0077", destination="US")
    twin.shipments = [Shipment(number=1, programme_number=ONE)]
    goods.add(twin)
    goods.commit()
    found = checked(
        goods, SHIPMENTS, HEADINGS, row(number=ONE, fc="ONT8", sku="LC-EB20", units="1")
    )
    assert (2, "programme_number", "import-shipment-ambiguous") in faults(found)


def test_a_warehouse_that_is_not_listed_needs_a_country(goods: Session) -> None:
    imported(
        goods,
        SHIPMENTS,
        ["计划", "目的国", "仓库代码", "SKU", "数量"],
        ["P", "德国", "OWN-1", "LC-EB20", "1"],
    )
    [found] = goods.scalars(select(Shipment)).all()
    assert (found.warehouse_code, found.country, found.address) == ("OWN-1", "DE", "")

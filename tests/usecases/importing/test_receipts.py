"""What warehouses counted comes in by shipment and SKU; nothing is overwritten."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.shipment.states import State
from app.persistence.receiving import Receipt
from app.usecases.importing.receipts import RECEIPTS
from app.usecases.receiving import held_by_product
from tests.factories.people import Member
from tests.factories.plans import FBA_NUMBER
from tests.factories.receiving import a_sent_plan, sent_shipment
from tests.factories.workbooks import checked, faults, imported, standing

HEADINGS = ("货件", "SKU", "接收数量", "破损", "少收", "日期", "备注")


@pytest.fixture
def session(member: Member) -> Session:
    a_sent_plan(member)
    return member.session()


def held(session: Session) -> dict[str, tuple[int, int, int | None]]:
    found = held_by_product(session, sent_shipment(session)).values()
    return {each.product.sku: (each.received, each.damaged, each.missing) for each in found}


def test_counts_are_added_under_the_number_or_the_reference(session: Session) -> None:
    found = imported(
        session, RECEIPTS, HEADINGS,
        [FBA_NUMBER.lower(), "lc-eb20", "230", "2", "8", "2026-11-21", "first count"],
        ["IP-2026-0001-1", "LC-TW07", "200", "", "", "", ""],
    )  # fmt: skip
    assert standing(found) == {2: "new", 3: "new"}
    assert held(session) == {"LC-EB20": (230, 2, 8), "LC-TW07": (200, 0, None)}
    assert sent_shipment(session).state is State.RECEIVING


def test_the_same_table_twice_adds_nothing_and_a_new_count_is_added(session: Session) -> None:
    table = (HEADINGS, [FBA_NUMBER, "LC-EB20", "230", "2", "", "2026-11-21", ""])
    imported(session, RECEIPTS, *table)
    again = imported(session, RECEIPTS, *table)
    assert standing(again) == {2: "unchanged"}
    assert session.scalar(select(func.count()).select_from(Receipt)) == 1
    later = imported(session, RECEIPTS, ["货件", "SKU", "接收数量"], [FBA_NUMBER, "LC-EB20", "238"])
    assert standing(later) == {2: "changed"}
    assert [(c.key, c.before, c.after) for c in later.prepared.changes[2]] == [
        ("received", 230, 238)
    ]
    assert held(session) == {"LC-EB20": (238, 2, None)}
    assert session.scalar(select(func.count()).select_from(Receipt)) == 2


def test_every_fault_of_every_row_is_told_at_once(session: Session) -> None:
    imported(session, RECEIPTS, HEADINGS, [FBA_NUMBER, "LC-CP11", "9", "", "", "2026-11-21", ""])
    found = checked(
        session, RECEIPTS, HEADINGS,
        ["NONE", "LC-EB20", "1", "", "", "", ""],
        [FBA_NUMBER, "NONE", "1", "", "", "", ""],
        [FBA_NUMBER, "LC-EB20", "-1", "", "", "2027-01-01", "n" * 241],
        [FBA_NUMBER, "LC-CP11", "10", "", "", "2026-11-01", ""],
        [FBA_NUMBER, "LC-TW07", "", "", "", "", ""],
        ["", "LC-TW07", "3", "", "", "", ""],
    )  # fmt: skip
    assert faults(found) == [
        (2, "shipment", "import-shipment-unknown"),
        (3, "sku", "import-sku-unknown"),
        (4, "received", "receiving-negative"),
        (4, "counted_on", "receiving-future"),
        (4, "note", "import-long"),
        (5, "counted_on", "receiving-older"),
        (6, "received", "import-required"),
        (7, "shipment", "import-required"),
    ]


def test_a_shipment_that_was_not_sent_is_not_counted(session: Session) -> None:
    sent_shipment(session).state = State.LOCKED
    session.commit()
    found = checked(session, RECEIPTS, HEADINGS, [FBA_NUMBER, "LC-EB20", "1", "", "", "", ""])
    assert faults(found) == [(2, "shipment", "receiving-not-sent")]

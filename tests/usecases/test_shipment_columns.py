"""The columns of the shipment table say each thing once, and nothing where nothing is known."""

import pytest

from app.domain.movement.kinds import MovementKind
from app.domain.naming import Language
from app.persistence.shipment_table import lines
from app.persistence.shipment_table.figures import Figures, Held
from app.persistence.shipment_table.lines import Line
from app.persistence.shipment_table.search import Search
from app.usecases.shipment_columns import (
    COLUMNS,
    FIRST,
    bills,
    channel_name,
    columns_named,
    forwarders,
    numbers,
)
from tests.factories.people import Member
from tests.factories.plans import a_plan
from tests.factories.shipment_table import TODAY


@pytest.mark.parametrize(
    ("leg", "delivery", "name"),
    [
        ("fast-ship", "courier", "快船海派"),
        ("", "", ""),
        ("fast-ship", "", ""),
        ("express", "truck", ""),
        ("balloon", "courier", ""),
    ],
)
def test_a_channel_goes_by_the_trades_name(leg: str, delivery: str, name: str) -> None:
    assert channel_name(leg, delivery, Language.ZH) == name


def test_without_a_choice_the_usual_columns_are_shown_and_the_first_always() -> None:
    usual = [column.key for column in columns_named(())]
    assert usual[0] == FIRST
    assert "sailed" in usual
    assert "route" not in usual
    assert [column.key for column in columns_named(["note", "fba", "x"])] == [FIRST, "fba", "note"]
    assert {key for key, column in COLUMNS.items() if column.numeric} == {
        "cartons",
        "units",
        "weight",
        "volume",
        "difference",
    }


def test_numbers_and_parties_are_told_once_each(member: Member) -> None:
    with member.session() as session:
        a_plan(session)
        facts = lines.page(session, Search(), today=TODAY).rows[0].facts
    order, container = MovementKind.FORWARDER_ORDER, MovementKind.CONTAINER
    held = [
        Held(1, order, "HY1", "Haiyun", "", "", 3),
        Held(2, order, "HY2", "Haiyun", "", "", 4),
        Held(3, container, "TCNU4471820", "Carrier", "MBL1", "", 3),
        Held(4, container, "", "Carrier", "MBL2", "HBL2", 4),
    ]
    line = Line(facts, Figures(movements=held))
    assert numbers(line, order) == "HY1, HY2"
    assert numbers(line, container) == "TCNU4471820"
    assert forwarders(line) == "Haiyun"
    assert bills(line) == "MBL1, HBL2"

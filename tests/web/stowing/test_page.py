"""What a plan comes to beside the one before it, and what is said of cartons that lie nowhere."""

from decimal import Decimal
from typing import Any

import pytest

from app.domain.stowage.moving import Act, Change, Spot
from app.persistence.tables.plans import Shipment
from app.persistence.tables.stowage import LoadPlan
from app.usecases.stowing.editing import edit
from app.usecases.stowing.loads import Load
from tests.factories.loading import a_load_plan
from tests.factories.people import Member
from tests.factories.plans import a_plan
from tests.web.stowing.conftest import PAGE
from tests.web.visitor import Visitor


def priced(member: Member, code: str, cost: str, currency: str = "USD") -> str:
    """Keep a plan of everything in containers of one kind, and return its address."""
    with member.session() as session:
        costs = {code: Decimal(cost)}
        shipment = session.get_one(Shipment, 1)
        given: dict[str, Any] = {"equipment": (code,), "costs": costs, "currency": currency}
        return f"{PAGE}/{a_load_plan(session, shipment, **given).id}"


@pytest.mark.usefixtures("packed")
@pytest.mark.parametrize(
    ("cost", "currency", "said"),
    [
        ("1500", "USD", "this one saves USD 500.00."),
        ("2500.50", "USD", "this one costs USD 500.50 more."),
        ("2000", "USD", "at the same cost."),
        ("1500", "CNY", "filled."),
    ],
)
def test_the_plan_before_is_compared_by_cost(
    owner: Visitor, member: Member, cost: str, currency: str, said: str
) -> None:
    priced(member, "40GP", "2000")
    page = owner.get(priced(member, "20GP", cost, currency))
    [sentence] = [p.get_text() for p in page.soup.select("p") if "The plan before" in p.get_text()]
    assert sentence.startswith("The plan before: 1 × 40GP (40 ft), ")
    assert sentence.endswith(said)


def test_cartons_taken_out_are_named_by_row(owner: Visitor, member: Member, planned: str) -> None:
    with member.session() as session:
        kept = session.get_one(LoadPlan, 1)
        assert edit(session, kept, Change(act=Act.OUT, spot=Spot(0, 16))) == []
        [(row, _count)] = Load.load(kept.levels).left().items()
    page = owner.get(planned)
    assert "1 carton lies nowhere" in page.text
    assert f"1 cartons of row {row} lie nowhere. Put them in by hand" in page.text
    assert "Proven best" not in page.text


def test_cartons_that_fit_nothing_say_why(owner: Visitor, member: Member, planned: str) -> None:
    with member.session() as session:
        kept = session.get_one(LoadPlan, 1)
        [level] = kept.levels
        items = [{**each, "quantity": each["quantity"] + 1} for each in level["request"]["items"]]
        items[0]["size_mm"] = [20_000, 380, 320]
        kept.levels = [{**level, "request": {**level["request"], "items": items}}]
        kept.figures = {**kept.figures, "left": 3}
        session.commit()
    page = owner.get(planned)
    assert "A fits no container." in page.text
    assert "1 cartons of row B lie nowhere" in page.text


def test_what_is_charged_by_weight_is_told_in_kilograms(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session, rate_line="example/fast-ship-courier")
        kept = a_load_plan(session, plan.shipments[0])
    page = owner.get(f"{PAGE}/{kept.id}")
    assert "Chargeable weight" in page.text

"""Rows of cartons as somebody types them, sent as the grid sends them, and what was kept."""

from sqlalchemy.orm import Session

from app.persistence import plans
from app.persistence.tables.plans import Plan
from app.usecases.plan_numbers import groups_of
from tests.factories.people import Member
from tests.web.visitor import Page, Visitor

PLAN = "/p/IP-2026-0001"
PAGE = f"{PLAN}/cartons/1"
EARPHONES = ("LC-EB20", "10", "24", "52", "38", "32", "12.4")
TOWELS = ("LC-TW07", "5", "40", "60", "45", "40", "18.2")
CUPS = ("LC-CP11", "2", "80", "45", "40", "35", "10.6")
KEYS = ("contents", "count", "units", "length", "width", "height", "gross_weight")


def rows(*typed: tuple[str, ...]) -> dict[str, str]:
    """Return rows as the grid posts them."""
    return {
        f"rows-{number}-{key}": text
        for number, row in enumerate(typed)
        for key, text in zip(KEYS, row, strict=True)
    }


def saved(member: Member) -> list[tuple[int, str, int]]:
    with member.session() as session:
        shipment = the_plan(session).shipments[0]
        return [
            (group.count, "+".join(each.sku for each in group.contents), group.units)
            for group in groups_of(shipment)
        ]


def the_plan(session: Session) -> Plan:
    plan = plans.plan_by_reference(session, "IP-2026-0001")
    assert plan is not None
    return plan


def send(owner: Visitor, *typed: tuple[str, ...], status: int = 303, **more: str) -> Page:
    version = owner.get(PAGE).value("version")
    return owner.post(PAGE, {"version": version, **rows(*typed), **more}, status=status)

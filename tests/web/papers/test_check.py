"""The page behind a printed code: open to anybody, telling whether the print is valid, no more."""

import pytest
from flask import Flask
from sqlalchemy import select

from app.domain.movement.kinds import ChangeKind
from app.persistence.files import FileFolder
from app.persistence.tables.movements import ChangeOrder
from app.persistence.tables.papers import Paper
from app.persistence.tables.plans import Plan
from app.usecases.freeze_papers import Printed, freeze_papers
from app.usecases.plan_record import record_of
from config import Config
from tests.factories.papers import TODAY, blank_pdf
from tests.factories.people import Member
from tests.factories.plans import a_plan
from tests.web.visitor import Visitor

_FIRST, _SECOND = "first-token-of-a-print", "second-token-of-a-print"


@pytest.fixture
def stranger(app: Flask) -> Visitor:
    return Visitor(app)


def issue(member: Member, config: Config, *, token: str, place: str = "Ningbo") -> None:
    """Issue the next version of the plan's invoice, its code leading by `token`."""
    with member.session() as session:
        plan = session.scalars(select(Plan)).first() or a_plan(session)
        plan.incoterm_place = place
        session.commit()
        session.expire_all()
        record, _ = record_of(plan.shipments[0], day=TODAY)
        assert record is not None
        printed = Printed(
            shipment_id=plan.shipments[0].id,
            record=record,
            language="zh-en",
            papers={"commercial-invoice": blank_pdf()},
            person_id=member.person_id,
            tokens={"commercial-invoice": token},
        )
        freeze_papers(session, printed, folder=FileFolder(config.files))


def test_the_latest_version_says_so_with_its_check_code(
    stranger: Visitor, member: Member, config: Config
) -> None:
    issue(member, config, token=_FIRST)
    page = stranger.get(f"/check/{_FIRST}?lang=en")
    assert page.h1 == "Commercial invoice IP-2026-0001-1"
    assert "This is the latest version" in page.text
    with member.session(writes=False) as session:
        code = session.scalars(select(Paper)).one().facts_hash
    assert f"{code[:4]} {code[4:8]} {code[8:12]}" in page.text


def test_an_older_version_names_the_newer_one(
    stranger: Visitor, member: Member, config: Config
) -> None:
    issue(member, config, token=_FIRST)
    issue(member, config, token=_SECOND, place="Beilun")
    assert "There is a newer version: v2" in stranger.get(f"/check/{_FIRST}?lang=en").text
    assert "This is the latest version" in stranger.get(f"/check/{_SECOND}?lang=en").text


def test_a_withdrawn_version_is_told_from_a_superseded_one(
    stranger: Visitor, member: Member, config: Config
) -> None:
    issue(member, config, token=_FIRST)
    with member.session() as session:
        paper = session.scalars(select(Paper)).one()
        order = ChangeOrder(
            kind=ChangeKind.SHIPMENT_CANCELLED, shipment_id=paper.shipment_id, reason="", figures={}
        )
        session.add(order)
        session.flush()
        paper.withdrawn_by_id = order.id
        session.commit()
    assert "This version was withdrawn" in stranger.get(f"/check/{_FIRST}?lang=en").text


def test_nothing_private_is_told(stranger: Visitor, member: Member, config: Config) -> None:
    issue(member, config, token=_FIRST)
    text = stranger.get(f"/check/{_FIRST}?lang=en").text
    with member.session(writes=False) as session:
        facts = session.scalars(select(Paper)).one().facts
    for private in _texts(facts["exporter"]) + _texts(facts["goods"][0]):
        assert private not in text


def test_a_guessed_code_finds_nothing(stranger: Visitor, member: Member, config: Config) -> None:
    issue(member, config, token=_FIRST)
    page = stranger.get("/check/another-token?lang=en", status=410)
    assert "No document has this code" in page.text


def test_who_is_signed_in_elsewhere_sees_the_same(
    owner: Visitor, member: Member, config: Config
) -> None:
    issue(member, config, token=_FIRST)
    assert "This is the latest version" in owner.get(f"/check/{_FIRST}").text


def _texts(entry: dict[str, object]) -> list[str]:
    """Return the telling texts of an entry: no codes of two letters."""
    return [value for value in entry.values() if isinstance(value, str) and len(value) > 3]

"""Change orders on their pages: what is asked, what is refused where, what goes stale, undo."""

import pytest
from sqlalchemy import select

from app.domain.movement.kinds import MovementKind
from app.domain.naming import Language
from app.domain.shipment.states import State
from app.persistence.files import FileFolder
from app.persistence.tables.plans import Plan
from config import Config
from tests.factories.movements import a_movement, another_plan, whole
from tests.factories.papers import keep_papers
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment, lock
from tests.web.visitor import Page, Visitor, counted

LIST = "/p/IP-2026-0001/changes"
FIRST = f"{LIST}/1"
SHORT = {"cartons": "9-11", "remainder": "later-plan", "reason": "The factory was late"}


@pytest.fixture(autouse=True)
def _plan(member: Member, config: Config) -> None:
    with member.session() as session:
        plan = a_plan(session)
        keep_papers(session, plan.shipments[0], folder=FileFolder(config.files))
    lock(member)


def plan_of(session: object) -> Plan:
    return session.scalars(select(Plan).order_by(Plan.id)).first()  # type: ignore[attr-defined,no-any-return]


def refused(owner: Visitor, change: str, entries: dict[str, str]) -> Page:
    path = f"{FIRST}/{change}"
    version = owner.get(path).value("version")
    return owner.post(path, {"version": version, **entries}, status=422)


def send(owner: Visitor, change: str, entries: dict[str, str]) -> int:
    """Record a change and return how often the database was asked, far more than for a page."""
    path = f"{FIRST}/{change}"
    sent = {"version": owner.get(path).value("version"), "csrf_token": owner.token(), **entries}
    with counted(owner.app.extensions["sampan_engine"]) as statements:
        answer = owner.client.post(path, data=sent)
    assert (answer.status_code, answer.location) == (303, LIST)
    return len([each for each in statements if each.startswith("SELECT")])


class TestList:
    @pytest.mark.parametrize("language", list(Language))
    def test_it_opens_in_both_languages(self, owner: Visitor, language: Language) -> None:
        page = owner.get(f"{LIST}?lang={language.value}")
        assert page.h1 == ("改单" if language is Language.ZH else "Change orders")

    def test_it_offers_what_makes_sense(self, owner: Visitor, member: Member) -> None:
        page = owner.get(LIST)
        for offered in ("Shortfall", "Part shipped", "Cancelled shipment"):
            assert offered in page.text
        assert "Rolled cartons Shipment" not in page.text
        with member.session() as session:
            shipment = plan_of(session).shipments[0]
            a_movement(session, whole(shipment), kind=MovementKind.CONTAINER, number="")
        assert "Rolled cartons Shipment 1" in owner.get(LIST).text

    def test_before_the_lock_it_leads_to_the_cartons(self, owner: Visitor, member: Member) -> None:
        with member.session() as session:
            plan_of(session).shipments[0].state = State.PACKED
            session.commit()
        page = owner.get(LIST)
        assert "Not locked yet" in page.text
        assert "Shortfall Shipment" not in page.text
        assert "A change order is for a locked shipment" in owner.get(f"{FIRST}/shortfall").text


class TestShortfall:
    def test_it_is_recorded_with_the_documents_it_makes_stale(self, owner: Visitor) -> None:
        send(owner, "shortfall", SHORT)
        page = owner.get(LIST)
        for expected in (
            "Shortfall recorded for shipment 1",
            "These documents no longer say what goes",
            "9-10 : LC-EB20 × 24",
            "LC-EB20 × 48 LC-TW07 × 40",
            "The factory was late",
            "Commercial invoice v1 (Chinese and English)",
            "48 units Waiting for a plan",
        ):
            assert expected in page.text
        assert "1-8" in owner.get(f"{FIRST}/shortfall").text

    def test_the_cartons_page_shows_the_gap(self, owner: Visitor) -> None:
        send(owner, "shortfall", {**SHORT, "cartons": "3-3"})
        assert "1–2, 4–10" in owner.get("/p/IP-2026-0001/cartons/1").text

    def test_it_is_taken_back_with_one_button(self, owner: Visitor) -> None:
        send(owner, "shortfall", SHORT)
        page = owner.take_back(LIST)
        assert "No change order yet" in page.text
        assert "no longer say" not in page.text

    def test_units_missing_in_cartons_are_written_like_contents(self, owner: Visitor) -> None:
        send(owner, "shortfall", {**SHORT, "cartons": "1-2", "short": "LC-EB20×4"})
        assert "LC-EB20 × 8" in owner.get(LIST).text
        send(owner, "shortfall", {**SHORT, "cartons": "16-17", "short": "10"})
        assert "LC-CP11 × 20" in owner.get(LIST).text

    def test_many_cartons_ask_no_more_of_the_database_than_a_few(self, owner: Visitor) -> None:
        few = send(owner, "shortfall", {**SHORT, "cartons": "1-1"})
        assert send(owner, "shortfall", {**SHORT, "cartons": "3-8"}) <= few + 1

    @pytest.mark.parametrize(
        ("entries", "field", "sentence"),
        [
            ({"cartons": "90"}, "cartons", "Shipment 1 has no carton 90. Check the numbers."),
            ({"cartons": ""}, "cartons", "Enter the numbers of the cartons"),
            ({"reason": ""}, "reason", "Write in a few words why"),
            ({"remainder": ""}, "remainder", "Choose where the difference goes"),
            ({"short": "LC-EB20"}, "short", "Write the units of each SKU in a mixed carton"),
            ({"short": "NONE×1"}, "short", "NONE is not among the items of this shipment"),
            ({"cartons": "1-1", "short": "24"}, "short", "Nothing would be left in carton 1"),
        ],
    )
    def test_what_cannot_be_is_refused_at_its_field(
        self, owner: Visitor, entries: dict[str, str], field: str, sentence: str
    ) -> None:
        page = refused(owner, "shortfall", {**SHORT, **entries})
        assert page.error(field).startswith(sentence)
        assert page.value("reason") == {**SHORT, **entries}["reason"]

    def test_a_shipment_changed_meanwhile_is_looked_at_again(self, owner: Visitor) -> None:
        stale = owner.get(f"{FIRST}/shortfall").value("version")
        send(owner, "shortfall", {**SHORT, "cartons": "1-1"})
        entries = {**SHORT, "version": stale}
        page = owner.post(f"{FIRST}/shortfall", entries, status=409)
        assert "changed meanwhile" in page.problems[0]
        assert page.value("version") != stale


class TestMovements:
    def test_rolled_cartons_leave_the_container_chosen(
        self, owner: Visitor, member: Member
    ) -> None:
        with member.session() as session:
            shipment = plan_of(session).shipments[0]
            made = a_movement(session, whole(shipment), kind=MovementKind.CONTAINER, number="")
            entries = {**SHORT, "movement": str(made.id), "remainder": "next"}
        assert "cartons 1-17" in owner.get(f"{FIRST}/rolled").text
        page = refused(owner, "rolled", {**entries, "movement": ""})
        assert page.error("movement") == "Choose which one it is about"
        send(owner, "rolled", entries)
        assert "out of Container or air waybill (number to come)" in owner.get(LIST).text
        assert "cartons 1-8, 12-17" in owner.get(f"{FIRST}/rolled").text

    def test_without_a_declaration_there_is_none_to_cancel(self, owner: Visitor) -> None:
        page = owner.get(f"{FIRST}/declaration-cancelled")
        assert "no carton of this shipment is in such a movement" in page.text
        assert page.soup.find(id="change") is None

    def test_a_cancelled_declaration_withdraws_documents_and_warns_of_others(
        self, owner: Visitor, member: Member
    ) -> None:
        with member.session() as session:
            plan = plan_of(session)
            other = another_plan(session, plan).shipments[0]
            other.state = State.LOCKED
            session.commit()
            made = a_movement(
                session,
                whole(plan.shipments[0], other),
                kind=MovementKind.DECLARATION,
                number="310120260000000001",
            )
            entries = {"movement": str(made.id), "remainder": "next", "reason": "Not loaded"}
        page = owner.get(f"{FIRST}/declaration-cancelled")
        assert "also covers IP-2026-0002-1 cartons 1-3" in page.text
        send(owner, "declaration-cancelled", entries)
        assert "Withdrawn" in owner.get(LIST).text
        papers = owner.get("/p/IP-2026-0001/papers/1")
        assert "Withdrawn by a change order" in papers.text
        assert papers.soup.select_one(f'a[href^="{LIST}#order-"]')


class TestCancelling:
    def test_a_whole_shipment_is_cancelled_and_its_siblings_named(
        self, owner: Visitor, member: Member
    ) -> None:
        with member.session() as session:
            a_shipment(session, plan_of(session))
        lock(member)
        page = owner.get(f"{FIRST}/shipment-cancelled")
        assert "The other shipments of this plan go on: Shipment 2." in page.text
        send(owner, "shipment-cancelled", {"remainder": "later-plan", "reason": "Closed"})
        page = owner.get(LIST)
        assert "Cancelled shipment recorded for shipment 1" in page.text
        assert "240 units Waiting for a plan" in page.text
        assert "closed or cancelled already" in owner.get(f"{FIRST}/shipment-cancelled").text

    def test_shipments_in_the_same_movement_are_named(self, owner: Visitor, member: Member) -> None:
        with member.session() as session:
            plan = plan_of(session)
            other = another_plan(session, plan).shipments[0]
            other.state = State.LOCKED
            session.commit()
            a_movement(session, whole(plan.shipments[0], other))
        page = owner.get(f"{FIRST}/shipment-cancelled")
        assert "Forwarder order YT2026112201 also holds IP-2026-0002-1 cartons 1-3" in page.text


def test_a_change_nobody_knows_is_no_page(owner: Visitor) -> None:
    owner.get(f"{FIRST}/anything", status=404)
    owner.get(f"{LIST}/7/shortfall", status=404)


def test_the_locked_cartons_lead_here(owner: Visitor) -> None:
    page = owner.get("/p/IP-2026-0001/cartons/1")
    assert page.soup.select_one(f'a[href="{LIST}"]')

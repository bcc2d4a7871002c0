"""The form steps: guarded, kept as typed, told before clearing, both versions of a stale edit."""

import pytest

from app.usecases import start_plan
from tests.factories.parties import a_company, an_address, an_importer
from tests.factories.people import Member
from tests.factories.plans import a_plan, lock
from tests.web.visitor import Visitor

PLAN = "/p/IP-2026-0001"


@pytest.fixture
def fresh(member: Member) -> None:
    """Start a plan in a workspace that has a company, an address and an importer."""
    with member.session() as session:
        a_company(session)
        an_address(session)
        an_importer(session)
        start_plan.start_plan(session)


@pytest.mark.usefixtures("fresh")
class TestWalk:
    def test_a_step_that_cannot_start_leads_to_the_one_to_do(self, owner: Visitor) -> None:
        for slug in ("channel", "parties", "terms", "departure"):
            assert owner.get(f"{PLAN}/{slug}", status=302).location == f"{PLAN}/destination"

    def test_an_unknown_step_is_no_page(self, owner: Visitor) -> None:
        owner.get(f"{PLAN}/elsewhere", status=404)

    def test_the_route_is_answered_step_by_step(self, owner: Visitor) -> None:
        walk = [
            ("destination", {"destination": "US", "programme": "fba-us"}),
            ("departure", {"ship_from_id": "1", "cargo_ready": "2026年12月4日"}),
            (
                "channel",
                {"main_leg": "lcl", "final_delivery": "truck", "port_of_loading": "CNNGB"},
            ),
            ("terms", {"incoterm": "FOB", "incoterm_place": "Ningbo", "currency": "USD"}),
            (
                "parties",
                {
                    "exporter_id": "1",
                    "importer_id": "1",
                    "declaration_route": "own-title",
                    "supervision_mode": "9810",
                    "valuation_method": "fallback",
                    "valuation_reason": "Price list of October",
                },
            ),
        ]
        address = f"{PLAN}/destination"
        for slug, answers in walk:
            assert address == f"{PLAN}/{slug}"
            version = owner.get(address).value("version")
            address = owner.post(address, {**answers, "version": version}).location
        assert address == f"{PLAN}/shipments"
        assert owner.get(f"{PLAN}/departure").value("cargo_ready") == "2026-12-04"

    def test_every_missing_answer_is_named_at_its_question(self, owner: Visitor) -> None:
        page = owner.post(f"{PLAN}/destination", {"need_by": "soon"}, status=422)
        assert page.error("destination") == "Choose the destination country"
        assert "Choose who receives the goods" in " ".join(page.problems)
        assert page.error("need_by") == "Enter a date as year-month-day, for example 2026-11-28"
        assert page.value("need_by") == "soon"

    def test_a_programme_without_warehouses_there_is_refused(self, owner: Visitor) -> None:
        answers = {"destination": "DE", "programme": "fba-us"}
        page = owner.post(f"{PLAN}/destination", answers, status=422)
        assert "has no warehouses there" in " ".join(page.problems)

    def test_a_day_may_be_typed_with_full_width_figures_and_strokes(self, owner: Visitor) -> None:
        wide = "".join(chr(ord(sign) + 0xFEE0) for sign in "2027-03/20")
        answers = {"destination": "US", "programme": "fba-us", "need_by": wide}
        version = owner.get(f"{PLAN}/destination").value("version")
        owner.post(f"{PLAN}/destination", {**answers, "version": version})
        assert owner.get(f"{PLAN}/destination").value("need_by") == "2027-03-20"

    def test_goods_cannot_be_needed_before_they_are_ready(self, owner: Visitor) -> None:
        answers = {"destination": "US", "programme": "fba-us", "need_by": "2027-03-20"}
        version = owner.get(f"{PLAN}/destination").value("version")
        owner.post(f"{PLAN}/destination", {**answers, "version": version})
        departure = {"ship_from_id": "1", "cargo_ready": "2027-04-20"}
        page = owner.post(f"{PLAN}/departure", departure, status=422)
        assert "by 2027-03-20" in page.error("cargo_ready")
        assert page.value("cargo_ready") == "2027-04-20"
        version = owner.get(f"{PLAN}/departure").value("version")
        departure |= {"cargo_ready": "2026-12-20", "version": version}
        owner.post(f"{PLAN}/departure", departure)
        page = owner.post(f"{PLAN}/destination", {**answers, "need_by": "2026-12-01"}, status=422)
        assert "ready on 2026-12-20" in page.error("need_by")

    def test_keeping_as_a_draft_checks_nothing_and_loses_nothing(self, owner: Visitor) -> None:
        entries = {"destination": "US", "need_by": "not sure", "later": "1"}
        assert owner.post(f"{PLAN}/destination", entries).location == PLAN
        page = owner.get(f"{PLAN}/destination")
        assert page.value("need_by") == "not sure"
        assert "Draft saved" in page.text


class TestLater:
    @pytest.fixture(autouse=True)
    def _plan(self, member: Member) -> None:
        with member.session() as session:
            a_plan(session)

    def test_a_rail_route_to_america_is_refused_with_the_reason(self, owner: Visitor) -> None:
        page = owner.get(f"{PLAN}/channel")
        assert "Not available: there is no land route to the destination." in page.text
        entries = {"main_leg": "rail", "final_delivery": "truck", "version": page.value("version")}
        refused = owner.post(f"{PLAN}/channel", entries, status=422)
        assert refused.problems

    def test_a_port_the_mode_does_not_use_is_refused_at_the_port(self, owner: Visitor) -> None:
        entries = {
            "main_leg": "air",
            "final_delivery": "courier",
            "port_of_discharge": "USLGB",
            "version": owner.get(f"{PLAN}/channel").value("version"),
        }
        page = owner.post(f"{PLAN}/channel", entries, status=422)
        assert "does not use this port" in page.error("port_of_discharge")

    def test_a_bought_title_asks_for_no_supervision_mode(self, owner: Visitor) -> None:
        page = owner.get(f"{PLAN}/parties")
        entries = {
            "exporter_id": page.value("exporter_id"),
            "importer_id": page.value("importer_id"),
            "declaration_route": "own-title",
            "supervision_mode": "",
            "valuation_method": "fallback",
            "valuation_reason": "Price list",
            "version": page.value("version"),
        }
        refused = owner.post(f"{PLAN}/parties", entries, status=422)
        assert "9810" in refused.error("supervision_mode")
        owner.post(f"{PLAN}/parties", {**entries, "declaration_route": "forwarder-title"})

    def test_changing_the_destination_names_what_it_clears_and_clears_it_once_agreed(
        self, owner: Visitor
    ) -> None:
        version = owner.get(f"{PLAN}/destination").value("version")
        answers = {"destination": "DE", "programme": "fba-eu", "version": version}
        told = owner.post(f"{PLAN}/destination", answers, status=422)
        for name in ("the importer of record", "the port of discharge", "the warehouses"):
            assert name in told.text
        assert "ONT8" in owner.get(PLAN).text
        owner.post(f"{PLAN}/destination", {**answers, "confirmed": "1"})
        assert "ONT8" not in owner.get(PLAN).text

    def test_a_stale_edit_shows_both_versions_and_saves_on_purpose(self, owner: Visitor) -> None:
        entries = {"incoterm": "DDP", "incoterm_place": "Moreno Valley", "currency": "USD"}
        stale = owner.get(f"{PLAN}/terms").value("version")
        owner.post(f"{PLAN}/terms", {**entries, "incoterm_place": "Chino", "version": stale})
        page = owner.post(f"{PLAN}/terms", {**entries, "version": stale}, status=409)
        assert "Chino" in page.text
        assert page.value("incoterm_place") == "Moreno Valley"
        owner.post(f"{PLAN}/terms", {**entries, "version": page.value("version")})
        assert owner.get(f"{PLAN}/terms").value("incoterm_place") == "Moreno Valley"


def test_a_locked_plan_shows_its_answers_and_nothing_to_save(
    owner: Visitor, member: Member
) -> None:
    with member.session() as session:
        a_plan(session)
    lock(member)
    page = owner.get(f"{PLAN}/terms")
    assert page.value("incoterm_place") == "Ningbo"
    assert page.soup.select("main form button") == []

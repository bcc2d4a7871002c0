"""The loading page: one press plans, everything else may be said; a plan is looked at by step."""

from typing import Any

import pytest
from sqlalchemy import update

from app.domain.naming import Language
from app.domain.quantities.length import Length
from app.domain.shipment.states import State
from app.jobs import leases
from app.jobs.worker import Worker, name_of_this_process
from app.persistence.tables.plans import Shipment
from app.persistence.tables.stowage import LoadPlan
from config import Config
from tests.factories.loading import a_load_plan
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment, lock
from tests.web.stowing.conftest import PAGE
from tests.web.visitor import Page, Visitor


def entries(page: Page, **changed: str) -> dict[str, Any]:
    """Return what the form of the page sends as it stands, but for what is changed."""
    form = page.soup.select_one("form#loading")
    assert form is not None
    names = {str(each["name"]) for each in form.select("[name]")}
    ticks = {str(each["name"]) for each in form.select("[type=checkbox]")}
    sent = {name: page.value(name) for name in names - ticks}
    sent |= {name: "y" for name in ticks if form.select_one(f'[name="{name}"][checked]')}
    return {name: value for name, value in (sent | changed).items() if value != "off"}


def in_state(member: Member, state: State) -> None:
    with member.session() as session:
        session.execute(update(Shipment).values(state=state))
        session.commit()


class TestAsking:
    def test_without_cartons_the_page_says_what_to_do_first(
        self, owner: Visitor, member: Member
    ) -> None:
        with member.session() as session:
            a_plan(session)
        with member.session() as session:
            shipment = session.get_one(Shipment, 1)
            shipment.rows.clear()
            session.commit()
        page = owner.get(PAGE)
        assert "No cartons yet" in page.text
        assert page.soup.select_one("form#loading") is None

    @pytest.mark.usefixtures("packed")
    def test_one_press_gives_a_plan(self, owner: Visitor) -> None:
        page = owner.get(PAGE)
        assert page.h1 == "Loading"
        done = owner.post(PAGE, entries(page))
        shown = owner.get(done.location)
        assert shown.h1 == "Loading plan"
        assert "1 × 20GP (20 ft)" in shown.text
        assert "Proven best Less room is not possible as asked." in shown.text

    @pytest.mark.usefixtures("packed")
    def test_costs_choose_the_cheapest_and_are_remembered(self, owner: Visitor) -> None:
        figures = {"20GP": "1,500", "40GP": "1200", "40HQ": "1300", "45HQ": "9999"}
        costs = {f"cost-{code}": figure for code, figure in figures.items()}
        done = owner.post(PAGE, entries(owner.get(PAGE), currency="USD", **costs))
        shown = owner.get(done.location)
        assert "1 × 40GP (40 ft)" in shown.text
        assert "USD 1,200.00" in shown.text
        assert "Proven best Nothing cheaper is possible as asked." in shown.text
        again = owner.get(PAGE)
        assert again.value("cost-45HQ") == "9999"
        assert "USD 1,200.00" in again.text

    @pytest.mark.usefixtures("packed")
    def test_pallets_of_the_programme_are_offered_with_their_limits(self, owner: Visitor) -> None:
        page = owner.get(PAGE)
        assert page.value("pallet") == "gma"
        assert page.value("loaded_height") == "182.9"
        assert "Flexport" in page.text
        done = owner.post(PAGE, entries(page, manner="pallets"))
        assert "GMA pallet" in owner.get(done.location).text

    @pytest.mark.usefixtures("packed")
    @pytest.mark.parametrize(
        ("changed", "field", "said"),
        [
            ({"gap": "wide"}, "gap", "Enter a length"),
            ({"cost-20GP": "-1"}, "cost-20GP", "Enter 0 or more"),
            ({"cost-20GP": "100"}, "cost-40GP", "Enter what one 40GP"),
            ({"stop-1": "0"}, "stop-1", "above 0"),
            ({"top-0": "heavy"}, "top-0", "Enter a weight"),
            ({"manner": "pallets", "loaded_height": ""}, "loaded_height", "Enter the height"),
            ({"manner": "truck", "use-trailer-13.6m": "off", "use-trailer-53ft": "off"},
             "use-trailer-13.6m", "Choose at least one kind"),
            ({"seconds": "3600"}, "seconds", "Choose one of the answers listed"),
        ],
    )  # fmt: skip
    def test_what_is_wrong_is_said_at_its_field_and_kept(
        self, owner: Visitor, changed: dict[str, str], field: str, said: str
    ) -> None:
        sent = entries(owner.get(PAGE), **changed)
        page = owner.post(PAGE, sent, status=422)
        assert said in page.error(field)
        typed = {name: value for name, value in changed.items() if value != "off"}
        assert {name: page.value(name) for name in typed if name != "seconds"} == {
            name: value for name, value in typed.items() if name != "seconds"
        }

    @pytest.mark.usefixtures("packed")
    def test_what_another_manner_asks_for_does_not_count(self, owner: Visitor) -> None:
        sent = entries(owner.get(PAGE), **{"loaded_height": "high", "cost-trailer-53ft": "x"})
        assert owner.post(PAGE, sent).status == 303

    @pytest.mark.usefixtures("packed")
    def test_it_is_said_in_chinese_too(self, owner: Visitor) -> None:
        owner.get("/settings?lang=zh")
        sent = entries(owner.get(f"{PAGE}?lang=zh"), **{"cost-20GP": "100"})
        page = owner.post(f"{PAGE}?lang=zh", sent, status=422)
        assert "40GP" in page.error("cost-40GP")
        assert page.soup.html is not None
        assert page.soup.html["lang"] == Language.ZH.value + "-Hans"

    def test_a_carton_too_large_is_named_at_its_row(self, owner: Visitor, member: Member) -> None:
        with member.session() as session:
            a_plan(session).shipments[0].rows[1].length = Length(15_000)
            session.commit()
        page = owner.post(PAGE, entries(owner.get(PAGE)), status=422)
        assert "B fits no container" in page.error("side-1")


class TestWhen:
    def test_a_locked_shipment_is_still_planned(self, owner: Visitor, member: Member) -> None:
        with member.session() as session:
            a_plan(session)
        lock(member)
        page = owner.get(PAGE)
        assert "until they are handed over" in page.text
        assert owner.post(PAGE, entries(page)).status == 303

    def test_once_handed_over_plans_are_only_read(
        self, owner: Visitor, member: Member, planned: str
    ) -> None:
        sent = entries(owner.get(PAGE))
        in_state(member, State.HANDED_OVER)
        page = owner.get(PAGE)
        assert "their loading plan stays as it is" in page.text
        assert page.soup.select_one("form#loading") is None
        refused = owner.post(PAGE, sent, status=422)
        assert "their loading plan stays as it is" in refused.text
        shown = owner.get(planned)
        assert "Load by this plan" not in shown.text
        assert owner.get(f"{planned}/edit", status=303).location == planned

    def test_the_way_to_a_shipment(self, owner: Visitor, packed: int) -> None:
        assert packed
        assert owner.get("/p/IP-2026-0001/loading", status=302).location == PAGE
        assert owner.get("/p/IP-2026-0001/loading/2", status=404).status == 404

    def test_a_plan_of_another_shipment_is_no_page(self, owner: Visitor, member: Member) -> None:
        with member.session() as session:
            plan = a_plan(session)
            kept = a_load_plan(session, plan.shipments[0])
            a_shipment(session, plan)
        assert owner.get(f"{PAGE}/{kept.id}").status == 200
        other = PAGE.removesuffix("/1") + f"/2/{kept.id}"
        assert owner.get(other, status=404).status == 404

    def test_changed_cartons_make_a_plan_stale(
        self, owner: Visitor, member: Member, planned: str
    ) -> None:
        with member.session() as session:
            session.get_one(Shipment, 1).rows[0].length = Length(500)
            session.commit()
        page = owner.get(planned)
        assert "Size or weight of the cartons changed in row A." in page.text
        assert "Load by this plan" not in page.text

    def test_the_accepted_plan_is_said_to_be_stale_where_plans_are_listed(
        self, owner: Visitor, member: Member, planned: str
    ) -> None:
        owner.post(f"{planned}/accept")
        assert "no longer fits" not in owner.get(PAGE).text
        with member.session() as session:
            session.get_one(Shipment, 1).rows[0].length = Length(500)
            session.commit()
        assert "The accepted plan no longer fits the cartons" in owner.get(PAGE).text


class TestLooking:
    def test_every_step_and_layer_has_an_address(self, owner: Visitor, planned: str) -> None:
        page = owner.get(planned)
        assert page.soup.select_one("figure svg title") is not None
        first = page.soup.find("a", string="Load step by step")
        assert first is not None
        step = owner.get(str(first["href"]).partition("#")[0])
        assert "Step 1 of" in step.text
        above = step.soup.find("a", string="Layer above")
        assert above is not None
        assert "step=1" in str(above["href"])
        assert "Layer 2 of" in owner.get(str(above["href"]).partition("#")[0]).text

    @pytest.mark.parametrize("query", ["unit=9", "step=999", "layer=0", "unit=x"])
    def test_what_is_not_there_shows_the_whole(
        self, owner: Visitor, planned: str, query: str
    ) -> None:
        assert "Layer 1 of" in owner.get(f"{planned}?{query}").text

    def test_the_table_says_every_step_in_words(self, owner: Visitor, planned: str) -> None:
        page = owner.get(planned)
        table = page.soup.find(id="steps")
        assert table is not None
        assert "at the far end, on the left, at the bottom" in page.text

    def test_balance_and_free_length_are_told(self, owner: Visitor, planned: str) -> None:
        page = owner.get(planned)
        assert "Centre of gravity, lengthways" in page.text
        assert "Left free before the door" in page.text
        assert "away from the door" in page.text

    def test_it_is_compared_with_the_plan_before(self, owner: Visitor, planned: str) -> None:
        assert "The plan before" not in owner.get(planned).text
        done = owner.post(PAGE, entries(owner.get(PAGE), manner="truck"))
        assert "The plan before: 1 × 20GP (20 ft)" in owner.get(done.location).text

    def test_what_is_charged_is_told_once_the_offer_is_chosen(
        self, owner: Visitor, member: Member
    ) -> None:
        with member.session() as session:
            plan = a_plan(session, rate_line="example/lcl-truck")
            kept = a_load_plan(session, plan.shipments[0])
        assert "Chargeable measure" in owner.get(f"{PAGE}/{kept.id}").text

    def test_a_page_asks_few_questions_however_many_plans_there_are(
        self, owner: Visitor, member: Member, planned: str
    ) -> None:
        before = owner.get(planned).queries, owner.get(PAGE).queries
        with member.session() as session:
            for _ in range(5):
                a_load_plan(session, session.get_one(Shipment, 1))
        assert (owner.get(planned).queries, owner.get(PAGE).queries) == before


class TestSearchingLonger:
    @pytest.fixture
    def ordered(self, owner: Visitor, packed: int) -> str:
        assert packed
        return owner.post(PAGE, entries(owner.get(PAGE), seconds="10")).location

    def test_the_page_waits_and_is_led_on(
        self, owner: Visitor, member: Member, config: Config, ordered: str
    ) -> None:
        page = owner.get(ordered)
        waiting = page.soup.select_one("#search[hx-get]")
        assert waiting is not None
        assert "HX-Redirect" not in owner.get(str(waiting["hx-get"])).response.headers
        Worker(engine=member.engine, config=config, owner=name_of_this_process()).do(1)
        over = owner.get(str(waiting["hx-get"]))
        assert over.response.headers["HX-Redirect"] == ordered
        assert "1 × 20GP (20 ft)" in owner.get(ordered).text

    def test_it_can_be_stopped(self, owner: Visitor, ordered: str) -> None:
        assert owner.post(f"{ordered}/stop").location == ordered
        page = owner.get(ordered)
        assert "the best plan so far is kept" in page.text
        assert "Nothing was found" in page.text
        owner.post(f"{ordered}/stop")
        assert "It was finished already" in owner.get(ordered).text

    def test_the_best_so_far_is_shown(self, owner: Visitor, member: Member, ordered: str) -> None:
        with member.session() as session:
            best = a_load_plan(session, session.get_one(Shipment, 1))
            kept = session.get_one(LoadPlan, int(ordered.rpartition("/")[2]))
            kept.levels, kept.figures = best.levels, best.figures
            session.commit()
        leases.claim(member.engine, 1, owner="somebody")
        page = owner.get(ordered)
        assert "Best so far: 1 × 20GP (20 ft)" in page.text
        assert "Load by this plan" not in page.text

"""Ways to pack beside the person's own cartons: compared, accepted, saved, and taken back."""

import json

import pytest

from app import jobs
from app.domain.naming import Language
from app.jobs.worker import Worker, name_of_this_process
from app.persistence.tables.plans import Shipment
from app.usecases.stowing import carton_job
from app.usecases.stowing.carton_lot import Choices
from app.web.cartons import ways
from config import Config
from tests.factories.people import Member
from tests.factories.plans import a_plan
from tests.web.cartons.typed import EARPHONES, PAGE, PLAN, TOWELS, rows, saved, the_plan
from tests.web.visitor import Page, Visitor


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Choices.__init__, "__kwdefaults__", quick_defaults())


def quick_defaults() -> dict[str, object]:
    return {**(Choices.__init__.__kwdefaults__ or {}), "seconds": 0.2}


@pytest.fixture
def few(member: Member) -> None:
    """Keep a plan of 50 earphones, 45 towels and 90 cups, none packed."""
    with member.session() as session:
        shipment = a_plan(session, packed=False).shipments[0]
        for item, units in zip(shipment.items, (50, 45, 90), strict=True):
            item.quantity = units
            item.product.battery = "none" if item.product.sku != "LC-EB20" else "button-cell"
        session.commit()


def compare(
    owner: Visitor,
    *typed: tuple[str, ...],
    status: int = 200,
    choose: dict[str, str] | None = None,
) -> Page:
    version = owner.get(PAGE).value("version")
    chosen = {f"ways-{name}": text for name, text in (choose or {}).items()}
    entries = {"version": version, "act": "compare", **rows(*typed), **chosen}
    return owner.post(PAGE, entries, status=status)


def cells(page: Page, label: str) -> list[str]:
    """Return the figures of one line of the comparison."""
    for row in page.soup.select("#ways tbody tr"):
        heading = row.find("th")
        if heading is not None and heading.get_text(" ").startswith(label):
            return [" ".join(cell.get_text(" ").split()) for cell in row.find_all("td")]
    raise AssertionError(f"no line {label}")


def offered(page: Page) -> dict[str, object]:
    found: dict[str, object] = json.loads(page.value("offered"))
    return found


@pytest.mark.usefixtures("few")
class TestComparing:
    @pytest.mark.parametrize("language", Language)
    def test_two_proposals_stand_side_by_side(self, owner: Visitor, language: Language) -> None:
        owner.get(f"{PAGE}?lang={language.value}")
        page = owner.post(f"{PAGE}?lang={language.value}", {"act": "compare"}, status=200)
        assert page.queries <= 24
        heads = [head.get_text() for head in page.soup.select("#ways thead th")][1:]
        expected = {
            Language.EN: ["Each product by itself", "Mixed cartons"],
            Language.ZH: ["各商品单独装", "混装"],
        }
        assert heads == expected[language]
        assert page.soup.select("#ways svg")

    def test_figures_and_savings_are_told(self, owner: Visitor) -> None:
        page = compare(owner)
        assert cells(page, "Cartons") == ["7", "6"]
        assert cells(page, "Compared with “Each product by itself”")[1].startswith("1 carton less")
        assert len(cells(page, "Billed quantity")) == 2
        assert "Sea LCL" in page.text
        assert cells(page, "Items without 5 identical cartons") == ["3", "3"]
        assert "stock size" in page.text
        assert "Not in 5 identical cartons: LC-EB20, LC-TW07, LC-CP11" in page.text

    def test_own_cartons_are_the_measure_when_they_hold_everything(self, owner: Visitor) -> None:
        typed = [
            ("LC-EB20", "2", "25", "52", "38", "32", "12.9"),
            ("LC-TW07", "3", "15", "60", "45", "40", "7.7"),
            ("LC-CP11", "2", "45", "45", "40", "35", "6.4"),
        ]
        page = compare(owner, *typed)
        assert cells(page, "Cartons")[0] == "7"
        assert len(cells(page, "Compared with “Your cartons”")) == 3

    def test_a_typed_fee_is_put_at_stake(self, owner: Visitor) -> None:
        page = compare(owner, choose={"mix": "rest", "fee": "0.30"})
        assert cells(page, "Placement fee at stake") == ["USD 55.50", "USD 55.50"]
        assert "SoStocked" in page.text

    def test_identical_cartons_can_be_asked_for(self, owner: Visitor) -> None:
        page = compare(owner, choose={"mix": "all", "identical": "5"})
        assert cells(page, "Items without 5 identical cartons")[-1] == "0"
        assert page.value("ways-identical") == "5"

    def test_a_choice_that_cannot_stand_is_refused_at_its_field(self, owner: Visitor) -> None:
        page = compare(
            owner,
            EARPHONES,
            status=422,
            choose={"mix": "rest", "handling": "5000", "most_skus": "many"},
        )
        assert page.soup.find(id="ways-most_skus-error") is not None
        page = compare(owner, status=422, choose={"mix": "rest", "handling": "5000"})
        assert "from 0 to 1,000" in page.error("ways-handling")

    def test_only_the_units_in_no_carton_can_be_packed(self, owner: Visitor) -> None:
        page = compare(owner, ("LC-EB20", "2", "25", "52", "38", "32", "12.9"))
        assert page.value("ways-scope") == "rest"
        assert offered(page)["anew"] is False
        assert "LC-EB20" not in str(offered(page)["mixed"])
        again = compare(
            owner,
            ("LC-EB20", "2", "25", "52", "38", "32", "12.9"),
            choose={"mix": "rest", "scope": "all"},
        )
        assert offered(again)["anew"] is True
        assert "Not the units planned" in again.text

    def test_nothing_is_sought_where_the_list_is_empty(
        self, member: Member, owner: Visitor
    ) -> None:
        with member.session() as session:
            shipment: Shipment = the_plan(session).shipments[0]
            for item in shipment.items:
                item.quantity = 0
            session.commit()
        assert compare(owner).soup.select_one("[name=offered]") is None

    def test_without_a_channel_there_is_no_bill(self, member: Member, owner: Visitor) -> None:
        with member.session() as session:
            the_plan(session).rate_line = ""
            session.commit()
        assert cells(compare(owner), "Volume")


@pytest.mark.usefixtures("few")
class TestAccepting:
    def test_what_was_shown_is_taken_undone_and_saved(self, member: Member, owner: Visitor) -> None:
        shown = compare(owner, TOWELS, choose={"mix": "all", "scope": "all"})
        kept = shown.value("offered")
        entries = {"version": shown.value("version"), "offered": kept}
        page = owner.post(PAGE, {**rows(TOWELS), **entries, "act": "accept-mixed"}, status=200)
        assert "Check" in page.text
        mixed = offered(shown)["mixed"]
        assert isinstance(mixed, list)
        assert page.value("rows-0-contents") == mixed[0]["contents"]
        undone = owner.post(
            PAGE,
            {**entries, "before": page.value("before"), "act": "undo", **rows(TOWELS)},
            status=200,
        )
        assert undone.value("rows-0-contents") == "LC-TW07"
        typed = [tuple(row.values()) for row in mixed]
        version = owner.get(PAGE).value("version")
        answer = owner.post(PAGE, {"version": version, **rows(*typed)}, status=303)
        assert answer.location.startswith(f"{PLAN}/labels")
        assert sum(units for _, _, units in saved(member)) == 185
        undo = owner.get(f"{PLAN}/labels/1").soup.select_one("form[action^='/undo/']")
        assert undo is not None
        owner.post(str(undo["action"]), {"page": PAGE})
        assert saved(member) == []

    def test_rows_for_the_rest_are_put_below(self, owner: Visitor) -> None:
        typed = ("LC-EB20", "2", "25", "52", "38", "32", "12.9")
        shown = compare(owner, typed)
        entries = {"version": shown.value("version"), "offered": shown.value("offered")}
        page = owner.post(PAGE, {**rows(typed), **entries, "act": "accept-plain"}, status=200)
        assert page.value("rows-0-contents") == "LC-EB20"
        assert page.value("rows-1-contents") == "LC-TW07"

    @pytest.mark.parametrize("kept", ["", "[]", "{", '{"mixed": 3}', '{"mixed": [3]}'])
    def test_what_we_did_not_write_is_left_out(self, owner: Visitor, kept: str) -> None:
        entries = {"version": owner.get(PAGE).value("version"), "offered": kept}
        page = owner.post(PAGE, {**rows(TOWELS), **entries, "act": "accept-mixed"}, status=200)
        assert page.value("rows-0-contents") == "LC-TW07"


@pytest.mark.usefixtures("few")
class TestLargeLots:
    def test_a_search_in_the_background_leads_back_to_the_comparison(
        self,
        member: Member,
        owner: Visitor,
        config: Config,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(ways, "AT_ONCE", 10)
        monkeypatch.setattr(carton_job, "SECONDS", 0.2)
        waiting = compare(owner, TOWELS, status=303, choose={"mix": "all", "scope": "all"})
        job_id = int(waiting.location.rsplit("/", 1)[1])
        assert "Looking for mixed cartons" in owner.get(waiting.location).text
        assert owner.get(f"{PAGE}?ways={job_id}").soup.find(id="ways") is None
        Worker(engine=member.engine, config=config, owner=name_of_this_process()).do(job_id)
        with member.session() as session:
            job = jobs.find(session, job_id)
            assert job is not None
            page = owner.get(jobs.Result.load(job.result).page)
        assert cells(page, "Cartons")
        assert page.value("rows-0-contents") == "LC-TW07"
        assert page.value("ways-mix") == "all"
        assert owner.get(f"{PAGE}?ways=9999").soup.find(id="ways") is None
        assert owner.get(f"{PAGE}?ways=x").soup.find(id="ways") is None


@pytest.mark.usefixtures("few")
class TestRoom:
    def test_a_carton_that_cannot_hold_its_units_is_advised_of_at_once(
        self, owner: Visitor
    ) -> None:
        typed = ("LC-EB20", "1", "58", "52", "38", "32", "20")
        page = compare(owner, typed)
        assert "at most 56 units of LC-EB20" in page.text

    def test_mixed_rows_are_drawn_where_their_units_lie(self, owner: Visitor) -> None:
        mixed = ("LC-EB20×4; LC-CP11×6", "1", "", "40", "30", "30", "5")
        page = owner.post(f"{PAGE}/preview", {**rows(mixed), "shown": "5"}, status=200)
        assert "10 units fit" in page.text
        assert "LC-EB20 × 4" in page.text

"""A plan is split on a page: pasted, looked at, confirmed, taken back."""

import pytest

from app.domain.naming import Language
from tests.factories.people import Member
from tests.factories.plans import a_plan, lock, name_cartons
from tests.web.visitor import Page, Visitor

PAGE = "/p/IP-2026-0001/placement"
SHIPMENTS = "/p/IP-2026-0001/shipments"
HALVES = "\n".join(
    [
        "FBA17QK3M8XZ\t3YJQXWRS\tONT8\tLC-EB20\t96",
        "\t\t\tLC-TW07\t200",
        "FBA17QK3M9AB\t3YJQXWRT\tIND9\tLC-EB20\t144",
        "\t\t\tLC-CP11\t160",
    ]
)


@pytest.fixture(autouse=True)
def _plan(member: Member) -> None:
    with member.session() as session:
        name_cartons(session, a_plan(session).shipments)


def preview(owner: Visitor, text: str = HALVES, *, status: int = 200) -> Page:
    return owner.post(PAGE, {"text": text, "act": "preview"}, status=status)


def split(owner: Visitor, text: str = HALVES) -> str:
    """Split as previewed, and return where that leads."""
    version = preview(owner, text).value("version")
    return act(owner, PAGE, {"text": text, "act": "split", "version": version})


def act(owner: Visitor, path: str, entries: dict[str, str]) -> str:
    """Send a form that moves goods; what its undo keeps asks more of the database than a page."""
    answer = owner.client.post(path, data={**entries, "csrf_token": owner.token()})
    assert answer.status_code == 303
    return str(answer.location)


@pytest.mark.parametrize("language", list(Language))
def test_the_page_says_what_the_plan_has(owner: Visitor, language: Language) -> None:
    page = owner.get(f"{PAGE}?lang={language.value}")
    assert page.h1 == ("分仓" if language is Language.ZH else "Split into shipments")
    assert "LC-EB20 240 240" in page.text
    assert page.soup.find(id="move") is None


def test_it_is_found_from_the_shipments(owner: Visitor) -> None:
    assert owner.get(SHIPMENTS).soup.select_one(f'a[href="{PAGE}"]')


class TestPreview:
    def test_it_shows_what_each_shipment_gets_and_changes_nothing(self, owner: Visitor) -> None:
        page = preview(owner)
        for expected in ("FBA17QK3M9AB", "New shipment", "IND9", "Greenwood", "LC-CP11 × 160"):
            assert expected in page.text
        assert page.value("text") == HALVES
        assert "Shipment 2" not in owner.get(SHIPMENTS).text

    def test_every_line_that_needs_a_change_is_named_at_once(self, owner: Visitor) -> None:
        text = "12345\tR\tONT8\tNONE\t5\n\t\t\tLC-EB20\tmany\nFBA17QK3M9AB\tR\tZZZ9\tLC-TW07\t200"
        page = preview(owner, text, status=422)
        told = " ".join(page.problems)
        for expected in (
            "Row 1, Shipment number: 12345 does not look like",
            "Row 1, SKU: NONE is not among the items",
            "Row 2, Quantity: Enter a whole number",
            "Row 3, Warehouse: ZZZ9 is not on the list",
        ):
            assert expected in told
        assert page.soup.find(id="rows-0-sku")
        assert "Split the plan" not in page.text

    def test_units_that_do_not_add_up_are_named(self, owner: Visitor) -> None:
        page = preview(owner, HALVES.replace("144", "120"), status=422)
        assert "216 of 240 units are placed, 24 are missing" in page.problems[0]

    def test_nothing_pasted_is_asked_for(self, owner: Visitor) -> None:
        page = preview(owner, "", status=422)
        assert page.error("text") == "Paste the placement first"

    def test_headings_nobody_knows_are_named(self, owner: Visitor) -> None:
        text = "FBA number\tFC\tcartons\tPrep\nFBA17QK3M8XZ\tONT8\t17\tlabel"
        assert "Left out, since no column has this heading: Prep" in preview(owner, text).text


class TestSplitting:
    def test_the_plan_becomes_what_the_preview_showed(self, owner: Visitor) -> None:
        assert split(owner) == SHIPMENTS
        page = owner.get(SHIPMENTS)
        assert "The plan is 2 shipments now; 8 carton ids of the platform were cleared" in page.text
        assert "FBA17QK3M9AB" in page.text

    def test_it_is_taken_back_with_one_button(self, owner: Visitor) -> None:
        split(owner)
        assert "FBA17QK3M9AB" not in owner.take_back(SHIPMENTS).text

    def test_a_plan_changed_since_the_preview_is_shown_again_first(self, owner: Visitor) -> None:
        seen = preview(owner)
        owner.post("/p/IP-2026-0001/shipments")
        stale = {"text": HALVES, "act": "split", "version": seen.value("version")}
        page = owner.post(PAGE, stale, status=409)
        assert "The plan was changed since this preview" in page.problems[0]
        assert page.value("version") != stale["version"]
        split(owner)
        assert "FBA17QK3M9AB" in owner.get(SHIPMENTS).text

    def test_a_locked_plan_offers_no_split(self, owner: Visitor, member: Member) -> None:
        lock(member)
        page = owner.get(PAGE)
        assert page.soup.find(id="placement") is None
        assert "Locked" in page.text
        assert owner.post(PAGE, {"text": HALVES, "act": "split"}, status=200).soup.find(
            id="placement"
        ) is None  # fmt: skip


class TestMoving:
    MOVE = f"{PAGE}/move"

    def test_cartons_move_with_their_units(self, owner: Visitor) -> None:
        split(owner)
        act(owner, self.MOVE, {"source": "1", "cartons": "5-9", "target": "2"})
        page = owner.get(PAGE)
        assert "Cartons 5-9 moved to shipment 2, with their units" in page.text
        assert owner.get("/p/IP-2026-0001/items/2").value("rows-2-sku") == "LC-TW07"

    def test_wrong_cartons_are_refused_at_their_field(self, owner: Visitor) -> None:
        split(owner)
        entries = {"source": "1", "cartons": "90", "target": "2"}
        page = owner.post(self.MOVE, entries, status=422)
        assert page.error("cartons") == "Shipment 1 has no carton 90. Check the numbers."
        assert page.value("target") == "2"
        page = owner.post(self.MOVE, {"cartons": "1"}, status=422)
        assert page.error("source") == "Choose where the cartons are"


class TestMerging:
    MERGE = f"{PAGE}/merge"

    def test_two_shipments_for_one_warehouse_become_one(self, owner: Visitor) -> None:
        split(owner, HALVES.replace("IND9", "ONT8"))
        assert "Merge into shipment 1" in owner.get(PAGE).text
        act(owner, self.MERGE, {"kept": "1", "gone": "2"})
        page = owner.get(SHIPMENTS)
        assert "Shipment 2 is part of shipment 1 now" in page.text
        assert "FBA17QK3M9AB" not in page.text

    def test_other_warehouses_are_not_merged(self, owner: Visitor) -> None:
        split(owner)
        owner.post(self.MERGE, {"kept": "1", "gone": "2"})
        assert "go to different warehouses" in owner.get(PAGE).text

    def test_a_shipment_that_is_not_there_is_no_page(self, owner: Visitor) -> None:
        owner.post(self.MERGE, {"kept": "1", "gone": "7"}, status=404)

"""Courier numbers: pasted with a preview, typed row by row, and taken along as a table."""

import io

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from app.persistence.tables.plans import Carton
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment, lock, name_cartons
from tests.web.visitor import Page, Visitor

TABLE = "/p/IP-2026-0001/courier-numbers"
LABEL = "FBA17QK3M8XZU000001"


@pytest.fixture
def locked(member: Member) -> int:
    """Lock a plan of two shipments; return the id of its first carton."""
    with member.session() as session:
        plan = a_plan(session)
        a_shipment(session, plan, cartons=2, programme_number="FBA17QK3M9AB")
        name_cartons(session, plan.shipments)
        first = plan.shipments[0].rows[0].cartons[0].id
    lock(member)
    return first


def numbers(member: Member) -> dict[str, tuple[str, str]]:
    with member.session() as session:
        rows = session.scalars(select(Carton).where(Carton.courier_number != ""))
        return {row.external_id: (row.courier_number, row.courier) for row in rows}


def rows_of(page: Page) -> list[str]:
    return [" ".join(row.get_text(" ").split()) for row in page.soup.select("tbody tr")]


@pytest.mark.parametrize("path", [TABLE, f"{TABLE}/1"])
def test_before_the_lock_it_leads_to_the_hand_over(
    owner: Visitor, member: Member, path: str
) -> None:
    with member.session() as session:
        a_plan(session)
    assert owner.get(path, status=303).location == "/p/IP-2026-0001/handover"


@pytest.mark.usefixtures("locked")
class TestPasting:
    def test_a_preview_shows_what_would_happen_and_saves_nothing(
        self, owner: Visitor, member: Member
    ) -> None:
        text = f"箱号\t快递单号\n{LABEL}\tA\nFBA17QK3M9ABU000002\tB\nFBA17QK3M9ABU000001"
        page = owner.post(TABLE, {"text": text, "courier": "UPS", "act": "preview"}, status=200)
        assert "2 cartons get a new number" in page.text
        assert "1 row has no number yet and is left out" in page.text
        assert rows_of(page)[0] == "2 IP-2026-0001-1, carton 1 A UPS New"
        assert page.value("text") == text
        assert numbers(member) == {}
        owner.post(TABLE, {"text": text, "courier": "UPS", "act": "save"})
        assert "2 cartons have new courier numbers" in owner.get(TABLE).text
        assert numbers(member) == {LABEL: ("A", "UPS"), "FBA17QK3M9ABU000002": ("B", "UPS")}

    def test_every_rows_problem_is_told_at_once_and_nothing_is_saved(
        self, owner: Visitor, member: Member
    ) -> None:
        text = f"{LABEL}\tA\n1\tB\nbox\tC\n{LABEL}\ta"
        for act in ("preview", "save"):
            page = owner.post(TABLE, {"text": text, "act": act}, status=422)
            assert "3 rows need a change; nothing is saved yet" in page.text
            told = rows_of(page)
            assert len(told) == 3
            assert "is in several shipments: IP-2026-0001-1, IP-2026-0001-2" in told[0]
            assert "is no carton of this plan" in told[1]
            assert "Row 1 names this carton already" in told[2]
            assert "Row 1 has this number already" in told[2]
        assert numbers(member) == {}

    def test_the_same_again_changes_nothing_and_another_number_replaces(
        self, owner: Visitor, member: Member
    ) -> None:
        owner.post(TABLE, {"text": f"{LABEL}\tA", "act": "save"})
        owner.post(TABLE, {"text": f"{LABEL}\tA", "act": "save"})
        assert "Nothing changed" in owner.get(TABLE).text
        page = owner.post(TABLE, {"text": f"{LABEL}\tB", "act": "preview"}, status=200)
        assert "Replaces A" in page.text
        assert numbers(member)[LABEL] == ("A", "")

    @pytest.mark.parametrize("text", ["", "\n \n", "x" * 10 + "\n"])
    def test_nothing_to_read_is_said(self, owner: Visitor, text: str) -> None:
        page = owner.post(TABLE, {"text": text, "act": "preview"}, status=422)
        assert page.problems or "needs a change" in page.text

    def test_it_can_be_left_for_later_and_taken_back(self, owner: Visitor, member: Member) -> None:
        owner.post(TABLE, {"text": f"{LABEL}\tA", "later": "1"})
        assert owner.get(TABLE).value("text") == f"{LABEL}\tA"
        owner.post(TABLE, {"text": f"{LABEL}\tA", "act": "save"})
        undo = owner.get(TABLE).soup.select_one('form[action^="/undo/"]')
        assert undo is not None
        owner.post(str(undo["action"]), {"page": TABLE})
        assert numbers(member) == {}


class TestTyping:
    def fields(self, page: Page, **cells: str) -> dict[str, str]:
        marks = page.soup.select('input[name^="rows-"]')
        return {str(each["name"]): str(each.get("value", "")) for each in marks} | cells

    def test_each_carton_has_its_row(self, owner: Visitor, member: Member, locked: int) -> None:
        del locked
        page = owner.get(f"{TABLE}/1")
        assert len(page.soup.select("tbody tr")) == 17
        assert LABEL in rows_of(page)[0]
        typed = {"rows-0-number": "1Z 999", "rows-0-courier": "UPS"}
        owner.post(f"{TABLE}/1", self.fields(page, **typed))
        assert numbers(member) == {LABEL: ("1Z999", "UPS")}
        owner.get(f"{TABLE}/9", status=404)

    def test_a_number_twice_is_refused_at_its_cell(
        self, owner: Visitor, member: Member, locked: int
    ) -> None:
        del locked
        typed = self.fields(owner.get(f"{TABLE}/1"))
        typed |= {"rows-0-number": "A", "rows-1-number": "A"}
        page = owner.post(f"{TABLE}/1", typed, status=422)
        assert "Row 1 has this number already" in page.error("rows-1-number")
        assert numbers(member) == {}

    def test_what_somebody_else_saved_meanwhile_is_shown(
        self, owner: Visitor, member: Member, locked: int
    ) -> None:
        del locked
        opened = owner.get(f"{TABLE}/1")
        owner.post(TABLE, {"text": f"{LABEL}\tB", "act": "save"})
        typed = self.fields(opened, **{"rows-0-number": "A"})
        page = owner.post(f"{TABLE}/1", typed, status=409)
        assert "saved meanwhile: B" in page.error("rows-0-number")
        owner.post(f"{TABLE}/1", self.fields(page, **{"rows-0-number": "A"}))
        assert numbers(member)[LABEL] == ("A", "")

    def test_unsaved_rows_are_kept_as_a_draft(self, owner: Visitor, locked: int) -> None:
        marks = {"rows-0-id": str(locked), "rows-0-version": "\t", "rows-0-number": "A"}
        owner.post("/drafts", {"page": f"{TABLE}/1", **marks}, status=200)
        assert owner.get(f"{TABLE}/1").value("rows-0-number") == "A"


@pytest.mark.usefixtures("locked")
def test_the_table_is_taken_along(owner: Visitor) -> None:
    owner.post(TABLE, {"text": f"{LABEL}\t1Z1\tUPS", "act": "save"})
    csv = owner.get(f"{TABLE}.csv").response.get_data(as_text=True)
    assert csv.splitlines()[0].endswith("Shipment,Carton,Label id,Courier number,Courier")
    assert csv.splitlines()[1] == f"IP-2026-0001-1,1,{LABEL},1Z1,UPS"
    book = load_workbook(io.BytesIO(owner.get(f"{TABLE}.xlsx").response.data))
    assert book.active is not None
    assert [cell.value for cell in book.active[2]] == ["IP-2026-0001-1", 1, LABEL, "1Z1", "UPS"]

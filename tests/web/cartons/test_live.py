"""What the rules say of cartons while they are typed; nothing of it is saved."""

import pytest

from tests.factories.people import Member
from tests.web.cartons.typed import EARPHONES, PAGE, TOWELS, rows, saved, send
from tests.web.visitor import Visitor

pytestmark = pytest.mark.usefixtures("unpacked")


def preview(owner: Visitor, entries: dict[str, str]) -> str:
    page = owner.post(f"{PAGE}/preview", {"shown": "4", **entries}, status=200)
    return page.response.text


def test_the_rules_speak_while_rows_are_typed(member: Member, owner: Visitor) -> None:
    typed = {key.replace("rows-0", "rows-2"): each for key, each in rows(EARPHONES).items()}
    answer = preview(owner, {**typed, "rows-2-gross_weight": "30"})
    assert 'id="rows-2-why" hx-swap-oob="true"' in answer
    assert 'id="rows-0-why" hidden' in answer
    assert "30 kg per carton; the ONT8 limit is 22.68 kg." in answer
    assert "1 row needs a change" in answer
    assert saved(member) == []


def test_blank_cells_are_not_objected_to_yet(owner: Visitor) -> None:
    answer = preview(owner, {"rows-0-contents": "LC-EB20", "rows-0-length": "120"})
    assert "Fill in this cell" not in answer


def test_another_row_can_be_looked_at(owner: Visitor) -> None:
    typed = rows(EARPHONES, TOWELS)
    assert "A carton of row B" in preview(owner, {**typed, "act": "look-1"})
    assert "A carton of row A" in preview(owner, {**typed, "act": "look-9"})
    page = send(owner, EARPHONES, TOWELS, act="look-1", status=200)
    assert "A carton of row B" in page.text


@pytest.mark.parametrize("shown", ["", "-1", "many"])
def test_a_page_that_does_not_say_its_rows_gets_the_sums(owner: Visitor, shown: str) -> None:
    assert "carton-totals" in preview(owner, {"shown": shown, **rows(EARPHONES)})

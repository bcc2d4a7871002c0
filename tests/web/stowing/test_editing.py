"""A carton moved by hand: checked at once, saved only when every rule is kept, taken back."""

import pytest

from app.persistence.tables.stowage import LoadPlan
from app.usecases.stowing.loads import Load
from tests.factories.people import Member
from tests.web.visitor import Visitor

LAST = "16"


@pytest.fixture
def edit(planned: str) -> str:
    return f"{planned}/edit"


def version(owner: Visitor, edit: str) -> str:
    return owner.get(edit).value("version")


def send(owner: Visitor, edit: str, *, status: int = 303, **entries: str) -> object:
    """Send the form with the version the page shows, everything not named left as it is."""
    usual = {"act": "move", "piece": "0", "other": "0", "to": "0", "turn": "keep"}
    sent = {"version": version(owner, edit), **usual, **entries}
    return owner.post(edit, sent, status=status)


def test_every_carton_is_listed_in_the_order_of_loading(owner: Visitor, edit: str) -> None:
    page = owner.get(f"{edit}?piece=3")
    assert page.h1 == "Change by hand"
    assert page.value("piece") == "3"
    options = page.soup.select('[name="piece"] option')
    assert [option.get_text().split(":")[0] for option in options] == [
        str(place) for place in range(1, 18)
    ]


def test_a_carton_is_moved_and_moved_back(owner: Visitor, member: Member, edit: str) -> None:
    with member.session() as session:
        before = session.get_one(LoadPlan, 1).levels
    send(owner, edit, piece=LAST, x="500", y="0", turn="quarter")
    page = owner.get(edit)
    assert "The loading plan is changed; every rule is kept" in page.text
    with member.session() as session:
        [stowed] = Load.load(session.get_one(LoadPlan, 1).levels).outermost
    assert (5000, 0, 0) in {each.at for each in stowed.placements}
    send(owner, edit, piece=LAST, x="520", y="100")
    owner.take_back(edit)
    with member.session() as session:
        [again] = Load.load(session.get_one(LoadPlan, 1).levels).outermost
        assert session.get_one(LoadPlan, 1).levels != before
    assert again == stowed


def test_every_fault_is_named_at_its_carton_and_nothing_is_saved(
    owner: Visitor, member: Member, edit: str
) -> None:
    with member.session() as session:
        before = session.get_one(LoadPlan, 1).levels
    page = owner.post(
        edit,
        {
            "version": version(owner, edit),
            "act": "move",
            "piece": LAST,
            "to": "0",
            "turn": "keep",
            "x": "580",
            "z": "50",
        },
        status=422,
    )
    assert "stands" in page.text
    assert any("No. 1, " in sentence and "580" in sentence for sentence in page.problems)
    assert (page.value("x"), page.value("z")) == ("580", "50")
    with member.session() as session:
        assert session.get_one(LoadPlan, 1).levels == before


@pytest.mark.parametrize(
    ("entries", "field", "said"),
    [
        ({"x": "far"}, "x", "Enter a length"),
        ({"piece": "99"}, "piece", "Choose one of the answers listed"),
        ({"act": "swap", "piece": "0", "other": "1"}, "other", "cartons of the same row"),
        ({"act": "in", "item": ""}, "item", "lies somewhere already"),
        ({"x": "", "y": ""}, "x", "differs from where it lies"),
    ],
)
def test_what_cannot_be_done_is_said_at_its_field(
    owner: Visitor, edit: str, entries: dict[str, str], field: str, said: str
) -> None:
    usual = {"act": "move", "piece": "0", "other": "0", "to": "0", "turn": "keep"}
    sent = {"version": version(owner, edit), **usual, **entries}
    page = owner.post(edit, sent, status=422)
    assert said in page.error(field)


def test_what_the_act_does_not_ask_for_does_not_count(owner: Visitor, edit: str) -> None:
    send(owner, edit, act="out", piece=LAST, x="far away")
    page = owner.get(edit)
    assert "1 carton" in owner.get(edit.removesuffix("/edit")).text
    row = page.soup.select_one('[name="item"] option')
    assert row is not None
    send(owner, edit, act="in", item=str(row["value"]), x="450", y="0", piece="")
    assert page.soup.select_one('[name="item"] option') is not None
    assert owner.get(edit).soup.select_one('[name="item"] option') is None


def test_a_change_over_somebody_elses_is_refused(owner: Visitor, edit: str) -> None:
    old = version(owner, edit)
    send(owner, edit, act="out", piece=LAST)
    sent = {"version": old, "act": "out", "piece": "0", "to": "0", "turn": "keep"}
    page = owner.post(edit, sent, status=409)
    assert "The plan was changed since you opened it" in page.text


def test_it_is_refused_in_chinese_too(owner: Visitor, edit: str) -> None:
    sent = {
        "version": version(owner, edit),
        "act": "move",
        "piece": LAST,
        "to": "0",
        "turn": "keep",
        "x": "580",
    }
    page = owner.post(f"{edit}?lang=zh", sent, status=422)
    assert page.h1 == "手动调整"
    assert any("第 1 个" in sentence for sentence in page.problems)

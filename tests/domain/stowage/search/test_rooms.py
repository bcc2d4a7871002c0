"""A container as a room: what is laid in it keeps every rule of the request."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.stowage.checking.check import faults
from app.domain.stowage.plan import Plan, Stowed
from app.domain.stowage.request import Container, Item, Request, Rules
from app.domain.stowage.search.cargo import Beam, Effort, Found, Hold, Laid, Order, Rule, Stop
from app.domain.stowage.search.compiled import CompiledHold, library
from app.domain.stowage.search.plain.hold import PlainHold
from app.domain.stowage.search.rooms import Room, Terms, room_for
from tests.domain.stowage.search.cargoes import FAR_AWAY, RULE, RULES

EFFORT = Effort(blocks=200, sources=60)
PLAIN = Terms(rules=Rules(), support=Fraction(1))
BOX = Container(id="box", inner=(60, 40, 30), count=1)
ITEM = Item(id="a", size=(20, 10, 5), weight=3, quantity=4)

ITEMS = st.builds(
    Item,
    id=st.uuids().map(str),
    size=st.tuples(*[st.integers(2, 18)] * 3),
    weight=st.integers(0, 30),
    quantity=st.integers(1, 20),
    vertical=st.sampled_from([(True, True, True), (False, False, True), (True, False, True)]),
    stackable=st.sampled_from([True, True, True, False]),
    max_top_load=st.sampled_from([None, None, 0, 20, 60]),
    stop=st.sampled_from([1, 1, 2, 3]),
)
REQUESTS = st.builds(
    lambda inner, payload, items, rules, support: Request(
        containers=(Container(id="box", inner=inner, max_payload=payload, count=1),),
        items=tuple(items),
        rules=rules,
        support=support,
    ),
    inner=st.tuples(*[st.integers(8, 50)] * 3),
    payload=st.sampled_from([None, None, 200]),
    items=st.lists(ITEMS, min_size=1, max_size=4),
    rules=st.builds(
        Rules,
        gap=st.sampled_from([0, 0, 1, 2]),
        bulge=st.sampled_from([0, 0, 1, 2, 3]),
        max_skus=st.sampled_from([None, None, 2]),
        max_units=st.sampled_from([None, None, 9]),
        reserve=st.sampled_from([(0, 0, 0), (3, 2, 1)]),
        overhang=st.sampled_from([0, 0, 4]),
    ),
    support=st.sampled_from([Fraction(share) for share in ("0", "1/3", "3/5", "4/5", "1")]),
)


def filled(request: Request, rule: Rule) -> tuple[Room, Found]:
    """Return the room of a request's one container, and the items laid in it."""
    container, rules, kernel = request.containers[0], request.rules, library()
    terms = Terms(rules=rules, support=request.support)
    room = room_for(container, request.items, terms, EFFORT)
    hold: Hold = CompiledHold(kernel, room.cargo) if kernel else PlainHold(room.cargo)
    order = Order(
        [item.quantity for item in request.items],
        FAR_AWAY if container.max_payload is None else container.max_payload,
        -1 if rules.max_units is None else rules.max_units,
        -1 if rules.max_skus is None else rules.max_skus,
    )
    return room, hold.search(order, rule, Beam(2, 3, 12, FAR_AWAY), Stop())


@given(request=REQUESTS, rule=RULES)
@settings(max_examples=300, deadline=None)
def test_what_the_search_lays_has_no_fault(request: Request, rule: Rule) -> None:
    room, found = filled(request, rule)
    placements = room.placements(found.laid)
    stowed = (Stowed("box", placements),) if placements else ()
    told = faults(request, Plan(stowed))
    assert [fault for fault in told if fault.code != "stowage-empty"] == []


def test_an_item_has_a_turn_for_each_way_it_may_lie_and_fits() -> None:
    flat = Container(id="flat", inner=(60, 40, 7), count=1)
    room = room_for(flat, [ITEM], PLAIN, EFFORT)
    assert {turn.size for turn in room.cargo.turns} == {(20, 10, 5), (10, 20, 5)}
    high = room_for(BOX, [ITEM], PLAIN, EFFORT)
    assert {turn.size for turn in high.cargo.turns} == set(ITEM.orientations)


def test_an_item_that_fits_no_way_keeps_its_number_and_has_no_turn() -> None:
    long = Item(id="long", size=(70, 1, 1), quantity=1)
    room = room_for(BOX, [long, ITEM], PLAIN, EFFORT)
    assert len(room.cargo.kinds) == 2
    assert {turn.kind for turn in room.cargo.turns} == {1}


def test_a_piece_takes_its_distance_to_the_next_and_the_room_is_larger_by_one_such() -> None:
    gap = Terms(rules=Rules(gap=2), support=Fraction(1))
    upright = Item(id="a", size=(20, 10, 5), quantity=4, vertical=(False, False, True))
    room = room_for(BOX, [upright], gap, EFFORT)
    assert {turn.size for turn in room.cargo.turns} == {(22, 12, 5), (12, 22, 5)}
    assert room.cargo.inner == (60 - 2, 40 - 2, 30 - 2)
    assert room.cargo.margin == (2, 2)


@pytest.mark.parametrize(
    ("item", "rules", "support", "sort"),
    [
        (ITEM, Rules(), Fraction(0), (False, False)),
        (ITEM, Rules(), Fraction(1), (True, False)),
        (ITEM, Rules(), Fraction(1, 2), (True, True)),
        (ITEM, Rules(gap=1), Fraction(0), (True, True)),
        (Item(id="a", size=(2, 2, 2), quantity=1, max_top_load=5), Rules(), 1, (True, True)),
        (Item(id="a", size=(2, 2, 2), quantity=1, stackable=False), Rules(), 1, (True, False)),
        (Item(id="a", size=(2, 2, 2), quantity=1, stackable=False), Rules(), 0, (True, True)),
    ],
    ids=["floats", "stands", "part borne", "gaps", "loads", "fragile", "fragile, part borne"],
)
def test_cargo_stands_and_is_checked_with_care_only_where_a_rule_asks_for_it(
    item: Item, rules: Rules, support: Fraction, sort: tuple[bool, bool]
) -> None:
    cargo = room_for(BOX, [item], Terms(rules=rules, support=Fraction(support)), EFFORT).cargo
    assert (cargo.standing, cargo.careful) == sort


@pytest.mark.parametrize(("quantity", "layers"), [(4, 4), (400, 6)])
def test_where_pieces_bulge_heights_have_room_to_count_their_layers(
    quantity: int, layers: int
) -> None:
    item = Item(id="a", size=(20, 10, 5), quantity=quantity)
    bulging = Terms(rules=Rules(bulge=1), support=Fraction(1))
    cargo = room_for(BOX, [item], bulging, EFFORT).cargo
    assert cargo.layer > layers
    assert cargo.inner[2] // cargo.layer == 30
    flat = next(turn for turn in cargo.turns if turn.bare == (20, 10, 5))
    assert divmod(flat.size[2], cargo.layer) == (6, 1)


def test_pieces_come_back_by_name_in_loading_order() -> None:
    room = room_for(BOX, [ITEM], PLAIN, EFFORT)
    laid = [Laid(0, (0, 0, 5), (20, 10, 5)), Laid(0, (0, 0, 0), (20, 10, 5))]
    assert [(one.item, one.at) for one in room.placements(laid)] == [
        ("a", (0, 0, 0)),
        ("a", (0, 0, 5)),
    ]


def test_stops_count_from_nought_without_gaps() -> None:
    items = [Item(id=str(stop), size=(2, 2, 2), quantity=1, stop=stop) for stop in (7, 3, 7, 900)]
    room = room_for(BOX, items, PLAIN, EFFORT)
    assert [kind.stop for kind in room.cargo.kinds] == [1, 0, 1, 2]


def test_a_piece_too_small_to_stand_out_finds_a_place_over_the_deck() -> None:
    small = Item(id="small", size=(4, 4, 4), quantity=1)
    rules = Rules(overhang=10)
    request = Request(containers=(BOX,), items=(small,), rules=rules, support=Fraction(1))
    room, found = filled(request, RULE)
    assert faults(request, Plan((Stowed("box", room.placements(found.laid)),))) == []
    assert found.laid[0].at == (8, 8, 0)

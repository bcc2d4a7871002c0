"""A small loading plan: a container of two items, a tall one of a third, and a pallet."""

from datetime import date
from itertools import product

from app.domain.naming import Name
from app.domain.stowage.equipment.balance import balance
from app.domain.stowage.plan import Placement
from app.domain.stowage.request import Item, Triple
from app.printing.stowage.facts import LoadedItem, LoadedUnit, LoadingFacts

ROOM: Triple = (5898, 2352, 2393)
ITEMS = (
    LoadedItem(
        id="a",
        number=1,
        sku="LAMP-01",
        name=Name("Desk lamp", "台灯"),
        size=(600, 400, 400),
        weight=12_000,
    ),
    LoadedItem(
        id="b",
        number=2,
        sku="VASE-02",
        name=Name("Glass vase", "玻璃花瓶"),
        size=(500, 350, 300),
        weight=8_500,
        upright=True,
        stackable=False,
    ),
    LoadedItem(id="c", number=3, sku="=POLE-03", size=(300, 300, 1800), weight=9_000),
)


def grid(item: str, at: Triple, size: Triple, counts: Triple) -> tuple[Placement, ...]:
    """Return pieces standing wall to wall, layer upon layer."""
    deep, across, high = counts
    return tuple(
        Placement(item, (at[0] + x * size[0], at[1] + y * size[1], at[2] + z * size[2]), size)
        for z, x, y in product(range(high), range(deep), range(across))
    )


LOAD = (
    *grid("a", (0, 0, 0), (600, 400, 400), (2, 4, 3)),
    *grid("b", (0, 0, 1200), (500, 350, 300), (2, 3, 1)),
    *grid("c", (0, 1600, 0), (300, 300, 1800), (1, 1, 1)),
)


def loading_facts() -> LoadingFacts:
    """Return the plan."""
    items = {
        item.id: Item(id=item.id, size=item.size, weight=item.weight, quantity=99) for item in ITEMS
    }
    container = LoadedUnit(
        number=1,
        equipment=Name("20GP", "20 尺普柜"),
        mark="TCLU1234567",
        inner=ROOM,
        max_payload=28_000_000,
        placements=LOAD,
        balance=balance(LOAD, items=items, inner=ROOM),
    )
    pallet = LoadedUnit(
        number=2,
        equipment=Name("Pallet 1200 × 1000 mm", "托盘 1200 × 1000 mm"),
        inner=(1200, 1000, 1500),
        door=None,
        placements=grid("a", (0, 0, 0), (600, 400, 400), (2, 2, 1)),
    )
    return LoadingFacts(
        reference="IP-2026-0042-1",
        made_on=date(2026, 11, 20),
        made_by="李雷",
        items=ITEMS,
        units=(container, pallet),
        left={"b": 3},
    )

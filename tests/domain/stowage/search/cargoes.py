"""Small cargo of every sort that the search is told, for its laws to be tried on."""

from itertools import permutations

from hypothesis import strategies as st

from app.domain.stowage.request import Triple
from app.domain.stowage.search.cargo import Beam, Cargo, Effort, Kind, Order, Rule, Turn

FAR_AWAY = 2**62
SIDES = st.tuples(*[st.integers(1, 7)] * 3)
ROOMS = st.tuples(*[st.integers(4, 16)] * 3)
EFFORTS = st.builds(
    Effort,
    blocks=st.sampled_from([1, 6, 80, 600]),
    sources=st.sampled_from([0, 4, 60]),
)
RULES = st.builds(
    Rule,
    gamma=st.sampled_from([0.0, 0.2, 0.5]),
    margin=st.sampled_from([0.0, 0.04, 0.3]),
    touch=st.integers(0, 4),
    use=st.integers(0, 2),
    order=st.integers(0, 2),
)
BEAMS = st.builds(
    Beam,
    width=st.integers(1, 3),
    breadth=st.integers(1, 3),
    looks=st.integers(1, 12),
    until=st.just(FAR_AWAY),
)
RULE = Rule(gamma=0.2, margin=0.04, touch=4, use=1, order=0)
BEAM = Beam(width=2, breadth=3, looks=8, until=FAR_AWAY)


def cargo(*sizes: Triple, inner: Triple, quantity: int = 9, effort: Effort | None = None) -> Cargo:
    """Return standing cargo of plain items that stay upright and are not turned."""
    return Cargo(
        inner=inner,
        kinds=tuple(Kind(quantity, 0, x * y * z) for x, y, z in sizes),
        turns=tuple(Turn(kind, size, size) for kind, size in enumerate(sizes)),
        effort=effort or Effort(blocks=200, sources=60),
        deck=((0, inner[0]), (0, inner[1])),
    )


def everything(cargo: Cargo) -> Order:
    return Order([kind.quantity for kind in cargo.kinds], FAR_AWAY)


@st.composite
def kinds(draw: st.DrawFn, size: Triple, *, careful: bool) -> Kind:
    x, y, z = size
    return Kind(
        quantity=draw(st.integers(1, 12)),
        weight=draw(st.integers(0, 20)),
        worth=x * y * z,
        tops=draw(st.booleans()) or draw(st.booleans()),
        bears=draw(st.sampled_from([-1, 0, 10, 40])) if careful else -1,
        stop=draw(st.integers(0, 2)) if careful else 0,
    )


def turned(kind: int, size: Triple, around: int, cells: tuple[int, int]) -> list[Turn]:
    """Return the ways to turn a size, in cells that hold `around` beside and layers above it."""
    layer, bulge = cells
    return [
        Turn(kind, (x + around, y + around, (z + bulge) * layer + (layer > 1)), (x, y, z))
        for x, y, z in dict.fromkeys(permutations(size))
    ]


@st.composite
def cargoes(draw: st.DrawFn, *, standing: bool = True, careful: bool = False) -> Cargo:
    """Draw cargo of one to three kinds; careful cargo has loads, stops, gaps, decks as well."""
    length, width, height = draw(ROOMS)
    layer, bulge = draw(st.sampled_from([(1, 0), (1, 0), (20, 1)])) if careful else (1, 0)
    inner = (length, width, height if layer == 1 else height * layer + layer - 1)
    margin, strip = (draw(st.integers(0, 1)), draw(st.integers(0, 2))) if careful else (0, 0)
    sizes = draw(st.lists(SIDES, min_size=1, max_size=3))
    turns = [
        turn
        for kind, size in enumerate(sizes)
        for turn in turned(kind, size, margin, (layer, bulge))
        if all(side <= room for side, room in zip(turn.size, inner, strict=True))
    ]
    chosen = draw(st.lists(st.sampled_from(turns), unique=True, max_size=8)) if turns else []
    borne = draw(st.sampled_from([1_000_000, 600_000])) if careful else 1_000_000
    return Cargo(
        inner=inner,
        kinds=tuple(draw(kinds(size, careful=careful)) for size in sizes),
        turns=tuple(chosen),
        effort=draw(EFFORTS),
        deck=((strip, length - strip), (strip, width - strip)),
        standing=standing,
        careful=careful,
        margin=(margin, margin),
        layer=layer,
        bulge=bulge,
        jut=(2, 2) if borne < 1_000_000 and layer == 1 else (0, 0),
        support=borne,
    )


@st.composite
def orders(draw: st.DrawFn, cargo: Cargo) -> Order:
    """Draw an order for some of a cargo, with or without limits."""
    return Order(
        [draw(st.integers(0, kind.quantity)) for kind in cargo.kinds],
        draw(st.sampled_from([FAR_AWAY, 60])),
        draw(st.sampled_from([-1, 6])),
        draw(st.sampled_from([-1, 1, 2])),
    )


#: Floating, standing and careful cargo.
ANY = cargoes(standing=False) | cargoes() | cargoes(careful=True)

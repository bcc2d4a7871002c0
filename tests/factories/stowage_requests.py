"""Small packing problems of every kind, for laws that hold for all of them."""

from fractions import Fraction

from hypothesis import strategies as st

from app.domain.stowage.request import Container, Item, Objective, Request, Rules

_upright = st.sampled_from([(True, True, True), (False, False, True), (True, False, True)])
_weights = st.sampled_from([0, 120, 900, 5000])


@st.composite
def items(draw: st.DrawFn, name: str) -> Item:
    """Draw an item of any size and rule."""
    stackable = draw(st.booleans())
    sides = st.integers(min_value=30, max_value=500)
    return Item(
        id=name,
        size=draw(st.tuples(sides, sides, sides)),
        weight=draw(_weights),
        quantity=draw(st.integers(min_value=1, max_value=12)),
        vertical=draw(_upright),
        stackable=stackable,
        max_top_load=draw(st.sampled_from([None, 0, 300, 8000])) if stackable else None,
        group=draw(st.sampled_from([None, "g"])),
        keep_apart=draw(st.sampled_from([None, None, "a", "b"])),
        stop=draw(st.sampled_from([1, 1, 2, 3])),
    )


@st.composite
def rules(draw: st.DrawFn) -> Rules:
    """Draw rules, most of them off."""
    few = st.sampled_from([0, 0, 0, 1, 4, 9])
    return Rules(
        gap=draw(few),
        bulge=draw(few),
        max_skus=draw(st.sampled_from([None, None, 1, 2])),
        max_units=draw(st.sampled_from([None, None, 1, 5])),
        reserve=draw(st.tuples(few, few, few)),
        overhang=draw(st.sampled_from([0, 0, 15, 60])),
    )


@st.composite
def requests(draw: st.DrawFn) -> Request:
    """Draw a request that may be too much for its containers, but is never malformed."""
    objective = draw(st.sampled_from(Objective))
    counts = st.integers(min_value=1, max_value=3)
    sides = st.integers(min_value=200, max_value=900)
    return Request(
        containers=tuple(
            Container(
                id=name,
                inner=draw(st.tuples(sides, sides, sides)),
                max_payload=draw(st.sampled_from([None, 4000, 60000])),
                count=draw(counts if objective is Objective.FILL else counts | st.none()),
            )
            for name in ("L", "S")[: draw(st.integers(min_value=1, max_value=2))]
        ),
        items=tuple(
            draw(items(name)) for name in "abcd"[: draw(st.integers(min_value=1, max_value=4))]
        ),
        objective=objective,
        rules=draw(rules()),
        support=draw(st.sampled_from([Fraction(1), Fraction(4, 5), Fraction(0)])),
        seconds=1,
    )


def carton(**changes: object) -> Container:
    """Return one carton of 400 × 300 × 200 mm, but for `changes`."""
    given: dict[str, object] = {"id": "carton", "inner": (400, 300, 200), "count": 1}
    return Container(**{**given, **changes})  # type: ignore[arg-type]


def cube(**changes: object) -> Item:
    """Return one cube of 100 mm, but for `changes`."""
    given: dict[str, object] = {"id": "cube", "size": (100, 100, 100), "quantity": 1}
    return Item(**{**given, **changes})  # type: ignore[arg-type]


def asked(*items: Item, container: Container | None = None, **changes: object) -> Request:
    """Return the request to fill one carton with `items`, but for `changes`."""
    given: dict[str, object] = {"containers": (container or carton(),), "items": items}
    return Request(**{**given, **changes})  # type: ignore[arg-type]

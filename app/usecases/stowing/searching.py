"""Has the packing engine answer what was asked, level by level."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from app.domain.stowage import engine
from app.domain.stowage.equipment.levels import Levels, on_pallets
from app.domain.stowage.equipment.levels import Manner as PalletManner
from app.domain.stowage.plan import Plan
from app.domain.stowage.request import Request
from app.domain.stowage.tidying import tidied
from app.usecases.stowing.asking import Asked
from app.usecases.stowing.loads import Level, Load

#: Of every so many parts of the time, so many go into the search, the rest into tidying up.
_WHOLE: Final = 20
_SEARCHED: Final = 17
Heard = Callable[[Load], None]
Cancelled = Callable[[], bool]


def search(asked: Asked, *, heard: Heard | None = None, cancelled: Cancelled | None = None) -> Load:
    """Return the best load found in the time asked for.

    `heard` is told of every better one, from the thread that found it; of pallets in containers
    only the last is known. Once `cancelled` answers True, the best so far is returned.
    """
    if asked.containers is not None:
        return _on_pallets(asked, cancelled)

    def tell(found: Plan) -> None:
        if heard is not None:
            heard(_one_level(asked, found))

    searched = replace(asked.cartons, seconds=asked.cartons.seconds * _SEARCHED / _WHOLE)
    found = engine.plan(searched, progress=tell, cancelled=cancelled)
    return _one_level(asked, _tidied(asked.cartons, found))


def _tidied(request: Request, found: Plan) -> Plan:
    """Return the plan with scattered loads brought together, in the time left for that."""
    rest = request.seconds * (_WHOLE - _SEARCHED) / _WHOLE
    return tidied(request, found, seconds=rest)


def _one_level(asked: Asked, found: Plan) -> Load:
    level = Level(asked.cartons, found)
    return Load(containers=level) if asked.deck is None else Load(pallets=(level,))


def _on_pallets(asked: Asked, cancelled: Cancelled | None) -> Load:
    if asked.deck is None or asked.containers is None:
        raise ValueError("pallets travel in something")
    manner = PalletManner(
        seconds=asked.containers.seconds,
        rules=asked.containers.rules,
        support=asked.containers.support,
    )
    found = on_pallets(
        asked.cartons.items,
        deck=asked.deck,
        containers=asked.containers.containers,
        manner=manner,
        cancelled=cancelled,
    )
    return Load(
        pallets=tuple(Level(*pair) for pair in zip(found.requests, found.plans, strict=True)),
        containers=Level(found.request, _tidied(found.request, found.plan)),
        kinds=_places(found),
    )


def _places(found: Levels) -> dict[str, tuple[int, int]]:
    """Return where each kind of loaded pallet is found: the place of its plan, its place there."""
    first: dict[object, tuple[int, int]] = {}
    for level, made in enumerate(found.plans):
        for place, stowed in enumerate(made.stowed):
            first.setdefault(stowed, (level, place))
    return {pallet.item.id: first[pallet.stowed] for pallet in found.pallets}

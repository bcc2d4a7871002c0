"""What a wish asks of the packing engine, or what has to change in it first.

Problems name fields of the form: side-2 is how the third row may lie, cost-20GP what one costs.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from app.catalogue.equipment import equipment, pallets
from app.domain.problems import Problem
from app.domain.quantities.money import Money
from app.domain.stowage.equipment.doors import door_problems, passing_height
from app.domain.stowage.equipment.kinds import Equipment, containers, cost_problems, reserve
from app.domain.stowage.equipment.pallets import Deck, deck_of
from app.domain.stowage.refusing.refusals import refusals
from app.domain.stowage.request import Item, Objective, Request, Rules
from app.usecases.stowing.cargo import CargoRow
from app.usecases.stowing.offered import kinds_for
from app.usecases.stowing.wishes import Manner, RowWish, Wish

_UPRIGHT: Final = (False, False, True)
_ANY_SIDE: Final = (True, True, True)
_PERCENT: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A wish the engine can answer.

    `cartons` is what is asked of them: of their pallets where there is a `deck`, else of what they
    travel in. `containers` is then what is asked of the pallets, once it is known how these look.
    """

    cartons: Request
    deck: Deck | None = None
    containers: Request | None = None


def ask(wish: Wish, rows: Sequence[CargoRow]) -> Asked | list[Problem]:
    """Return what `wish` asks for these cartons, or everything that has to change first."""
    if not rows:
        return [Problem("load-no-cartons")]
    items = items_of(wish, rows)
    travelling = _travelling(wish, items)
    if isinstance(travelling, list):
        return travelling
    if not wish.manner.on_pallets:
        return _answerable(Asked(cartons=travelling))
    deck = _deck(wish)
    if isinstance(deck, list):
        return deck
    chosen = [equipment()[each.id] for each in travelling.containers]
    deck = deck.below(passing_height(chosen, rules=travelling.rules))
    cartons = replace(travelling, containers=(deck.room,), rules=deck.rules)
    if wish.manner is Manner.PALLETS:
        cartons = replace(cartons, items=tuple(replace(each, stop=1) for each in items))
        return _answerable(Asked(cartons=cartons, deck=deck))
    return _answerable(Asked(cartons=cartons, deck=deck, containers=travelling))


def items_of(wish: Wish, rows: Iterable[CargoRow]) -> tuple[Item, ...]:
    """Return the rows of cartons as items, each under its letter; a row not spoken of is usual."""
    wished = dict(enumerate(wish.rows))
    return tuple(_item(row, wished.get(index, RowWish())) for index, row in enumerate(rows))


def _item(row: CargoRow, wish: RowWish) -> Item:
    return Item(
        id=row.letter,
        size=row.size,
        weight=row.weight,
        quantity=row.count,
        vertical=_ANY_SIDE if wish.any_side else _UPRIGHT,
        stackable=wish.bears,
        max_top_load=wish.most_on_top.grams if wish.bears and wish.most_on_top else None,
        stop=wish.stop,
    )


def _travelling(wish: Wish, items: tuple[Item, ...]) -> Request | list[Problem]:
    """Return what is asked of containers and trucks; of none where pallets are all there is."""
    chosen = [each for each in kinds_for(wish.manner) if each.code in wish.equipment]
    rules = Rules(gap=wish.gap.millimetres, reserve=reserve(door=wish.door, lashing=wish.lashing))
    problems = list(_equipment_problems(wish, chosen))
    if not wish.manner.on_pallets:
        problems += _at_their_row(door_problems(items, chosen, rules=rules))
    if problems:
        return problems
    return Request(
        containers=containers(chosen, costs=_costs(wish, chosen)),
        items=items,
        objective=Objective.COST,
        rules=rules,
        support=Fraction(wish.support, _PERCENT),
        seconds=wish.seconds,
    )


def _equipment_problems(wish: Wish, chosen: Sequence[Equipment]) -> Iterable[Problem]:
    if wish.manner.in_equipment and not chosen:
        yield Problem("load-equipment-none", "equipment")
    for problem in cost_problems(chosen, costs=_costs(wish, chosen)):
        yield replace(problem, field=problem.field.replace("costs.", "cost-"))


def _costs(wish: Wish, chosen: Iterable[Equipment]) -> dict[str, Money]:
    return {
        each.code: Money(wish.costs[each.code], wish.currency)
        for each in chosen
        if each.code in wish.costs
    }


def _deck(wish: Wish) -> Deck | list[Problem]:
    pallet = wish.pallet
    if pallet is None:
        return [Problem("load-equipment-none", "pallet")]
    return deck_of(
        pallets()[pallet.code], limits=pallet.limits, height=pallet.height, weight=pallet.weight
    )


def _answerable(asked: Asked) -> Asked | list[Problem]:
    return _at_their_row(refusals(asked.cartons)) or asked


def _at_their_row(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems of single rows at the field that says how these may lie."""
    found = []
    for problem in problems:
        match problem.field.split("."):
            case ["items", index, *_]:
                found.append(replace(problem, field=f"side-{index}"))
            case _:
                found.append(replace(problem, field=""))
    return found

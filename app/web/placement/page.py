"""The page of a split: what the plan has, what a placement makes of it, and moves between parts."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from flask import flash, render_template

from app.domain.problems import Problem
from app.persistence.plans import Shipment
from app.usecases import move_cartons, plan_numbers, review_split
from app.web.i18n import _, current_language, ngettext
from app.web.placement.forms import MoveForm, PlacementForm
from app.web.plans.context import Standing
from app.web.responses import Answer
from app.wording.problems import say


@dataclass(frozen=True, slots=True)
class Stock:
    """One SKU of the plan: its units, and how many of them lie in cartons."""

    sku: str
    units: int
    packed: int


def show(
    standing: Standing,
    form: PlacementForm,
    *,
    move: MoveForm | None = None,
    status: int = 200,
    **context: Any,
) -> Answer:
    """Return the page with both forms; `context` holds the placement and its parts once read."""
    open_ = review_split.splittable(standing.plan)
    if move is None:
        move = MoveForm(formdata=None)
        move.prepare(open_)
        move.target.data = str(open_[-1].number) if open_ else ""
    page = render_template(
        "placement/index.html",
        standing=standing,
        plan=standing.plan,
        form=form,
        move=move if len(open_) > 1 else None,
        stamp=stamp(standing),
        stock=_stock(open_),
        cartons=sum(len(row.cartons) for each in open_ for row in each.rows),
        alike=[pair for pair in combinations(open_, 2) if move_cartons.same_place(*pair)],
        **{"placement": None, "parts": (), **context},
    )
    return page, status


def stamp(standing: Standing) -> str:
    """Return what changes whenever one of the plan's shipments does."""
    shipments = standing.plan.shipments
    return ".".join(f"{each.number}-{each.version}" for each in shipments)


def _stock(shipments: Sequence[Shipment]) -> list[Stock]:
    packed: Counter[str] = Counter()
    for shipment in shipments:
        for group in plan_numbers.groups_of(shipment):
            packed.update({each.sku: each.quantity * group.count for each in group.contents})
    items = review_split.items_of(shipments)
    return [Stock(sku, units, packed[sku]) for sku, units in items.items()]


def cleared(count: int) -> str:
    """Return what to add about ids that the platform gave and that had to go; often nothing."""
    if not count:
        return ""
    return _("; ") + ngettext(
        "%(num)s carton id of the platform was cleared, enter the new one under Labels",
        "%(num)s carton ids of the platform were cleared, enter the new ones under Labels",
        count,
    )


def tell(problems: Iterable[Problem]) -> None:
    """Say on the next page why nothing was done."""
    for problem in problems:
        flash(say(problem, current_language()), "problem")

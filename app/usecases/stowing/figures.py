"""What a loading plan comes to, in the few figures that lists and comparisons show."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from app.domain.quantities.money import Money
from app.usecases.stowing.loads import Load
from app.usecases.stowing.wishes import Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """How many of which kind, how full (0 to 1), how many cartons lie in them and how many nowhere.

    `cost` is None where no costs were given. `proven` says that nothing better is possible; else
    `gap` is by which share of the cost it is at most, None where that is not known.
    """

    kinds: Mapping[str, int]
    pallets: int
    fill: Fraction
    placed: int
    left: int
    cost: Money | None
    proven: bool
    gap: Fraction | None

    def dump(self) -> dict[str, Any]:
        """Return the figures as JSON keeps them, money and shares as text."""
        return {
            "kinds": dict(self.kinds),
            "pallets": self.pallets,
            "fill": str(self.fill),
            "placed": self.placed,
            "left": self.left,
            "cost": str(self.cost.amount) if self.cost else None,
            "currency": self.cost.currency if self.cost else None,
            "proven": self.proven,
            "gap": None if self.gap is None else str(self.gap),
        }

    @classmethod
    def load(cls, kept: Mapping[str, Any]) -> "Figures | None":
        """Return what `dump` wrote; None while nothing is found."""
        if not kept:
            return None
        cost, gap = kept["cost"], kept["gap"]
        return cls(
            kinds=kept["kinds"],
            pallets=kept["pallets"],
            fill=Fraction(kept["fill"]),
            placed=kept["placed"],
            left=kept["left"],
            cost=None if cost is None else Money(Decimal(cost), kept["currency"]),
            proven=kept["proven"],
            gap=None if gap is None else Fraction(gap),
        )


def figures_of(load: Load, wish: Wish) -> Figures:
    """Return what the loading plan comes to."""
    main = load.main
    if main is None:
        raise ValueError("a plan without a level was never found")
    stowed = load.outermost
    placed = sum((load.cartons(each) for each in stowed), Counter[str]())
    pallets = sum(each.item in load.kinds for container in stowed for each in container.placements)
    return Figures(
        kinds=Counter(each.container for each in stowed),
        pallets=pallets if load.containers else len(stowed),
        fill=load.fill(),
        placed=placed.total(),
        left=load.left().total(),
        cost=Money(main.cost, wish.currency) if wish.costs and load.containers else None,
        proven=main.proven and not load.kinds,
        gap=None if load.kinds else main.gap,
    )

"""Invented carton rules and programmes: a rule is told by its figures, never looked up."""

from datetime import date
from typing import Any

from app.domain.naming import Name
from app.domain.packing.packaging import Packaging, Terms
from app.domain.packing.rules import CartonRule, Figure, Measure, Scope, Sense
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Source

TODAY = date(2026, 11, 22)
SOMEBODY = Source("somebody's page", TODAY)
MARK = Name("Heavy", "重件")


def side(millimetres: int, **facts: Any) -> CartonRule:
    """Return a limit on the longest side, unless `facts` say otherwise."""
    return _rule(Length(millimetres), "longest-side", Measure.LONGEST_SIDE, facts)


def weight(grams: int, **facts: Any) -> CartonRule:
    """Return a limit on the gross weight."""
    return _rule(Weight(grams), "gross-weight", Measure.GROSS_WEIGHT, facts)


def mark_above(grams: int, **facts: Any) -> CartonRule:
    """Return a rule that asks for a mark above a weight."""
    return weight(grams, **({"code": "mark", "sense": Sense.MARK, "mark": MARK} | facts))


def units(most: int, **facts: Any) -> CartonRule:
    """Return a limit on the units a carton may hold."""
    return _rule(most, "units", Measure.UNITS, facts)


def _rule(limit: Figure, code: str, measure: Measure, facts: dict[str, Any]) -> CartonRule:
    given: dict[str, Any] = {"code": code, "measure": measure, "source": SOMEBODY}
    return CartonRule(limit=limit, **(given | facts))


def packaging(*, wall: int = 3, board: int = 700) -> Packaging:
    """Return an invented kind of carton with its own limits for several units."""
    return Packaging(
        code="box",
        name=Name("Box", "纸箱"),
        wall=Length(wall),
        grams_per_square_metre=board,
        rules=(
            side(635, code="own-side", scope=Scope.SEVERAL_UNITS),
            weight(22680, code="own-weight", scope=Scope.SEVERAL_UNITS),
        ),
        sources=(SOMEBODY,),
    )


def terms(*rules: CartonRule, place: str = "ONT8", box: Packaging | None = None) -> Terms:
    """Return what a proposal keeps to."""
    return Terms(rules=rules, place=place, packaging=box or packaging())

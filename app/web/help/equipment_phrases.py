"""What sources publish of containers, trucks and pallets, added to the phrases of facts."""

from collections.abc import Mapping
from typing import Any, Final

from app.domain.stowage.equipment.kinds import Specification
from app.domain.stowage.equipment.pallets import LimitStatement, PalletSpecification
from app.web.help.phrases import phrase
from app.web.i18n import _, current_language, lazy
from app.wording.figures import figure

__all__ = ["phrase"]

_INSIDE: Final = {
    "length": lazy("inner length %(figure)s"),
    "width": lazy("inner width %(figure)s"),
    "height": lazy("inner height %(figure)s"),
    "door_width": lazy("door width %(figure)s"),
    "door_height": lazy("door height %(figure)s"),
    "payload": lazy("payload %(figure)s"),
}
_EMPTY_PALLET: Final = {
    "length": lazy("length %(figure)s"),
    "width": lazy("width %(figure)s"),
    "height": lazy("height %(figure)s"),
    "weight": lazy("weight %(figure)s"),
}
_LOADED_PALLET: Final = {
    "loaded_height": lazy("height with pallet at most %(figure)s"),
    "gross_weight": lazy("weight with pallet at most %(figure)s"),
    "overhang": lazy("overhang at most %(figure)s"),
}


@phrase.register
def _specification(stated: Specification) -> str:
    return _said(stated, _INSIDE)


@phrase.register
def _pallet_specification(stated: PalletSpecification) -> str:
    return _said(stated, _EMPTY_PALLET)


@phrase.register
def _limit_statement(stated: LimitStatement) -> str:
    return _said(stated.limits, _LOADED_PALLET)


def _said(stated: object, figures: Mapping[str, Any]) -> str:
    """Return the figures that are stated, each as its sentence says it."""
    known = {name: getattr(stated, name) for name in figures}
    return _(", ").join(
        str(figures[name] % {"figure": figure(value, current_language())})
        for name, value in known.items()
        if value is not None
    )

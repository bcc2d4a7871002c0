"""What a change order asks: which cartons, why, and where the difference goes."""

from collections.abc import Sequence
from typing import Final

from app.domain.movement.carton_numbers import written
from app.domain.movement.changes import ChangeFact, Remainder
from app.domain.movement.kinds import ChangeKind
from app.domain.problems import Problem
from app.persistence.movements import Laden
from app.persistence.plans import Shipment
from app.usecases.change_scope import Change, held
from app.usecases.changed_cartons import ONLY_SKU, Shortage
from app.usecases.movement_cartons import called
from app.web import checks
from app.web.cartons.contents import ContentsError, read_contents
from app.web.fields import AnswerField, TextField, WeightField
from app.web.forms import PageForm
from app.web.i18n import _, lazy
from app.web.rendering import said

_LONGEST_REASON: Final = 240
#: Where the difference goes, and what that means.
REMAINDERS: Final = {
    Remainder.LATER_PLAN: (
        lazy("A later plan"),
        lazy("The units wait, and are offered when another plan chooses its items."),
    ),
    Remainder.NEXT: (
        lazy("The next order, container or declaration"),
        lazy("The cartons stay in this shipment with their numbers, free for another."),
    ),
    Remainder.NOT_MADE_UP: (
        lazy("Nowhere, it is not made up"),
        lazy("The units are taken off the shipment for good."),
    ),
}


class ChangeForm(PageForm):
    """One kind of change; fields that the kind does not ask are taken off by `fit`."""

    id = "change"

    movement = AnswerField(lazy("Which one"), [checks.Needed(lazy("Choose which one it is about"))])
    cartons = TextField(
        lazy("Carton numbers"),
        [checks.Needed(lazy("Enter the numbers of the cartons"))],
        description=lazy("For example 5-20, 23"),
        render_kw={"autocomplete": "off"},
    )
    short = TextField(
        lazy("Units missing in each of them"),
        [checks.optional()],
        description=lazy(
            "Leave it blank when the whole cartons are missing. Otherwise 4, or in mixed cartons "
            "LC-EB20×2; LC-CP11×1."
        ),
        render_kw={"autocomplete": "off"},
    )
    gross_weight = WeightField(
        lazy("Gross weight of each now"),
        [checks.optional(), checks.positive],
        description=lazy("Left blank, it is reckoned from the weight of one unit."),
    )
    remainder = AnswerField(
        lazy("Where the difference goes"),
        [checks.Needed(lazy("Choose where the difference goes"))],
        hints=lambda value: REMAINDERS[Remainder(value)][1],
    )
    reason = TextField(
        lazy("Reason"),
        [
            checks.Needed(lazy("Write in a few words why")),
            checks.longest(_LONGEST_REASON),
        ],
    )

    def fit(self, fact: ChangeFact, *, shipment: Shipment, movements: Sequence[Laden]) -> None:
        """Keep what the kind asks, and offer its answers."""
        unasked = {
            "movement": not fact.of_one_movement,
            "short": fact.kind is not ChangeKind.SHORTFALL,
            "gross_weight": fact.kind is not ChangeKind.SHORTFALL,
            "cartons": fact.kind is ChangeKind.SHIPMENT_CANCELLED,
        }
        for name, gone in unasked.items():
            if gone:
                del self[name]
        self.remainder.offer((each.value, REMAINDERS[each][0]) for each in fact.remainders)
        if "movement" in self:
            self.movement.offer(
                (str(each.movement.id), movement_word(each, shipment)) for each in movements
            )
        if fact.cancels:
            self.cartons.validators = [checks.optional()]
            self.cartons.flags.required = False
            self.cartons.description = _("Left blank, all cartons of the shipment in it.")

    def change(self, kind: ChangeKind, *, shipment: Shipment) -> Change | None:
        """Return what was said; None when the missing units cannot be read, which is then told."""
        entries = self.entries()
        shortage = None
        if entries.get("short"):
            try:
                units = _units(str(entries["short"]), shipment=shipment)
            except ContentsError as refusal:
                self.take([Problem(refusal.problem.code, "short", refusal.problem.params)])
                return None
            shortage = Shortage(units, self.gross_weight.data)
        return Change(
            kind=kind,
            reason=str(entries["reason"]),
            remainder=Remainder(str(entries["remainder"])),
            cartons=str(entries.get("cartons") or ""),
            shortage=shortage,
            movement_id=int(str(entries["movement"])) if entries.get("movement") else None,
        )


def _units(text: str, *, shipment: Shipment) -> dict[str, int]:
    """Return the units that `text` says are missing in each carton, by SKU."""
    if text.isdecimal() and int(text):
        return {ONLY_SKU: int(text)}
    known = {content.product.sku for row in shipment.rows for content in row.contents}
    contents = read_contents(text, each=None, known=known)
    if not contents:
        raise ContentsError(Problem("carton-contents-unreadable"))
    return {content.sku: content.quantity for content in contents}


def movement_word(laden: Laden, shipment: Shipment) -> str:
    """Return how a choice names a movement: by kind, number, and the shipment's cartons in it."""
    cartons = written(held(shipment, laden))
    return f"{said(called(laden.movement))} · " + _("cartons %(cartons)s", cartons=cartons)

"""What is asked of a change by hand: which carton, what is done with it, and where it goes."""

from collections.abc import Iterable
from typing import Any, ClassVar, Final

from app.domain.quantities.length import Length
from app.domain.stowage.moving import Act, Change, Spot, Turn
from app.domain.stowage.plan import Placement
from app.usecases.stowing.units import Unit
from app.web import checks
from app.web.fields import AnswerField, ChoiceField, LengthField
from app.web.forms import PageForm
from app.web.i18n import _, lazy
from app.web.receiving.forms import AskedByUseCase
from app.web.rendering import said
from app.wording.figures import number

_ACTS: Final = (
    (Act.MOVE, lazy("Move a carton")),
    (Act.SWAP, lazy("Swap two cartons")),
    (Act.OUT, lazy("Take a carton out")),
    (Act.IN, lazy("Put a carton in that lies nowhere")),
)
_TURNS: Final = (
    (Turn.KEEP, lazy("as it lies")),
    (Turn.QUARTER, lazy("turned by a quarter on the floor")),
    (Turn.HEIGHT, lazy("height upright")),
    (Turn.HEIGHT_QUARTER, lazy("height upright, turned by a quarter")),
    (Turn.LENGTH, lazy("length upright")),
    (Turn.LENGTH_QUARTER, lazy("length upright, turned by a quarter")),
    (Turn.WIDTH, lazy("width upright")),
    (Turn.WIDTH_QUARTER, lazy("width upright, turned by a quarter")),
)
#: The fields that each act reads beside the choice of the act itself.
_READ: Final = {
    Act.MOVE: {"piece", "to", "x", "y", "z", "turn"},
    Act.SWAP: {"piece", "other"},
    Act.OUT: {"piece"},
    Act.IN: {"item", "to", "x", "y", "z", "turn"},
}


class EditForm(PageForm):
    """One change of what lies in the container `unit` (counted from 0)."""

    id: ClassVar[str] = "edit"
    unit: int = 0
    placements: tuple[Placement, ...] = ()

    act = AnswerField(
        lazy("What is changed?"),
        [checks.Needed(lazy("Choose what is changed"))],
        choices=_ACTS,
        default=Act.MOVE.value,
    )
    piece = ChoiceField(lazy("Which carton"), [AskedByUseCase()])
    other = ChoiceField(lazy("Swapped with"), [AskedByUseCase()])
    item = ChoiceField(lazy("Carton to put in"), [AskedByUseCase()])
    to = ChoiceField(lazy("Into"), [AskedByUseCase()])
    x = LengthField(
        lazy("From the far end"),
        [checks.optional()],
        description=lazy("Left empty, as it is now"),
        render_kw={"autocomplete": "off"},
    )
    y = LengthField(
        lazy("From the left wall"),
        [checks.optional()],
        description=lazy("Left empty, as it is now"),
        render_kw={"autocomplete": "off"},
    )
    z = LengthField(
        lazy("Above the floor"),
        [checks.optional()],
        description=lazy("Left empty, it rests on what lies below"),
        render_kw={"autocomplete": "off"},
    )
    turn = ChoiceField(lazy("Lying"), [AskedByUseCase()], choices=_TURNS)

    def offer(self, units: list[Unit], *, left: Iterable[tuple[str, str]]) -> None:
        """Set the cartons, the containers and the rows with cartons left, to choose from."""
        self.placements = units[self.unit].stowed.placements
        pieces = [
            (str(place), f"{place + 1}{_(': ')}{piece_name(each)}")
            for place, each in enumerate(self.placements)
        ]
        self.piece.offer(pieces)
        self.other.offer(pieces)
        self.item.offer(left)
        self.to.offer((str(each.index), f"{each.index + 1} · {said(each.name)}") for each in units)

    def validate(self, *args: Any, **kwargs: Any) -> bool:
        """Check what the chosen act asks for; the rest of the page does not count."""
        super().validate(*args, **kwargs)
        if not self.act.errors:
            for field in self:
                if field.name not in _READ[Act(self.act.data)] | {"act"}:
                    field.errors = []
        return not self.failed

    @property
    def change(self) -> Change:
        """Return the change that is asked for."""
        act = Act(self.act.data)
        spot = self._spot(self.piece.data)
        lying = self._lying(spot) if act is Act.MOVE else None
        return Change(
            act=act,
            spot=Spot(-1, -1) if act is Act.IN else spot,
            other=self._spot(self.other.data),
            item=self.item.data or "",
            container=int(self.to.data or self.unit),
            x=self.x.data.millimetres if self.x.data else lying.at[0] if lying else 0,
            y=self.y.data.millimetres if self.y.data else lying.at[1] if lying else 0,
            z=self.z.data.millimetres if self.z.data is not None else None,
            turn=Turn(self.turn.data),
        )

    def _spot(self, place: str | None) -> Spot:
        return Spot(self.unit, int(place)) if place else Spot(-1, -1)

    def _lying(self, spot: Spot) -> Placement | None:
        return self.placements[spot.place] if 0 <= spot.place < len(self.placements) else None


def piece_name(placement: Placement) -> str:
    """Return "A, 104 / 38 / 0 cm": of which row, and where its nearest corner lies."""
    at = " / ".join(number(Length(each).centimetres) for each in placement.at)
    return _("%(row)s, %(at)s cm", row=placement.item, at=at)

"""What is asked of a loading plan: how, in what and at which cost, and how each row may lie."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, ClassVar, Final

from wtforms import Field

from app.catalogue.currencies import currencies
from app.domain.problems import Problem
from app.domain.quantities.length import Length
from app.domain.stowage.equipment.kinds import Equipment
from app.domain.stowage.equipment.pallets import Limits
from app.usecases.stowing.cargo import CargoRow
from app.usecases.stowing.equipment import PalletChoice
from app.usecases.stowing.offered import every_kind, kinds_for
from app.usecases.stowing.wishes import SECONDS, SUPPORTS, Manner, PalletWish, RowWish, Wish
from app.web import checks
from app.web.fields import (
    AnswerField,
    CheckField,
    ChoiceField,
    CountField,
    LengthField,
    NumberField,
    WeightField,
)
from app.web.forms import PageForm
from app.web.i18n import lazy
from app.web.receiving.forms import AskedByUseCase
from app.web.rendering import said
from app.web.stowing.wording import MANNERS

_MOST_MONEY: Final = 100_000_000
_MOST_STOPS: Final = 99
_ANY: Final = "any"
_UPRIGHT: Final = "upright"
_YES: Final = "yes"
_NO: Final = "no"
_PALLET_FIELDS: Final = (
    "pallet", "loaded_height", "gross_weight", "overhang", "deck_height", "pallet_weight",
)  # fmt: skip


class LoadForm(PageForm):
    """One wish; `letters` are those of the rows of cartons."""

    id: ClassVar[str] = "loading"
    letters: ClassVar[Sequence[str]] = ()

    manner = AnswerField(
        lazy("How are the cartons loaded?"),
        [checks.Needed(lazy("Choose how the cartons are loaded"))],
        choices=MANNERS.items(),
    )
    currency = ChoiceField(lazy("Currency of the costs"), [AskedByUseCase()])
    pallet = ChoiceField(lazy("Pallet"), [AskedByUseCase()])
    loaded_height = LengthField(
        lazy("Height loaded, at most"), [checks.optional(), checks.positive]
    )
    gross_weight = WeightField(lazy("Weight loaded, at most"), [checks.optional(), checks.positive])
    overhang = LengthField(
        lazy("Overhang on each side"),
        [checks.optional()],
        description=lazy("How far cartons may stand out over the pallet; empty means not at all"),
    )
    deck_height = LengthField(
        lazy("Height of the empty pallet"),
        [checks.optional(), checks.positive],
        description=lazy("Left empty, the published figure counts"),
    )
    pallet_weight = WeightField(
        lazy("Weight of the empty pallet"),
        [checks.optional(), checks.positive],
        description=lazy("Left empty, the published figure counts"),
    )
    gap = LengthField(
        lazy("Gap between cartons"),
        [checks.optional()],
        description=lazy("Kept to the walls and below the roof as well"),
    )
    door = LengthField(
        lazy("Free before the door"), [checks.optional()], description=lazy("For a fence or straps")
    )
    lashing = LengthField(
        lazy("Free below the roof"), [checks.optional()], description=lazy("For lashing and hands")
    )
    support = ChoiceField(
        lazy("Base that rests on something"),
        [AskedByUseCase()],
        choices=[(str(each), f"{each}%") for each in SUPPORTS],
    )
    seconds = ChoiceField(
        lazy("Time to search"),
        [AskedByUseCase()],
        choices=[(str(each), lazy("%(seconds)s seconds", seconds=each)) for each in SECONDS],
    )

    def offer(self, choices: Iterable[PalletChoice]) -> None:
        """Set the currencies, and the pallets to choose from."""
        self.currency.offer((code, code) for code in currencies())
        self.pallet.offer((each.pallet.code, said(each.pallet.name)) for each in choices)

    def validate(self, *args: Any, **kwargs: Any) -> bool:
        """Check what the chosen manner asks for; the rest of the page does not count."""
        super().validate(*args, **kwargs)
        for field in self:
            if field.name in self._beside_the_point:
                field.errors = []
        return not self.failed

    def take(self, problems: Iterable[Problem]) -> None:
        """Put each problem at its field; that nothing is chosen stands at the first kind."""
        kinds = kinds_for(self.chosen_manner)
        places = {"equipment": use(kinds[0]) if kinds else ""}
        super().take(
            Problem(each.code, places.get(each.field, each.field), each.params, each.severity)
            for each in problems
        )

    @property
    def chosen_manner(self) -> Manner:
        """Return how the cartons are loaded."""
        return Manner(self.manner.data)

    @property
    def _beside_the_point(self) -> set[str]:
        if self.manner.errors:
            return set()
        manner = self.chosen_manner
        asked = {each.code for each in kinds_for(manner)}
        others = [each for each in every_kind() if each.code not in asked]
        found = {name(each) for each in others for name in (use, cost)}
        return found if manner.on_pallets else found | set(_PALLET_FIELDS)

    @property
    def wish(self) -> Wish:
        """Return what is asked."""
        costs = {each.code: self[cost(each)].data for each in every_kind()}
        return Wish(
            manner=self.chosen_manner,
            equipment=tuple(each.code for each in every_kind() if self[use(each)].data),
            costs={code: amount for code, amount in costs.items() if amount is not None},
            currency=self.currency.data,
            pallet=self._pallet,
            rows=tuple(self._row(index) for index in range(len(self.letters))),
            gap=self.gap.data or Length(0),
            door=self.door.data or Length(0),
            lashing=self.lashing.data or Length(0),
            support=int(self.support.data),
            seconds=int(self.seconds.data),
        )

    @property
    def _pallet(self) -> PalletWish | None:
        if not self.pallet.data:
            return None
        return PalletWish(
            code=self.pallet.data,
            limits=Limits(
                loaded_height=self.loaded_height.data,
                gross_weight=self.gross_weight.data,
                overhang=self.overhang.data,
            ),
            height=self.deck_height.data,
            weight=self.pallet_weight.data,
        )

    def _row(self, index: int) -> RowWish:
        side, bears, top, stop = (self[f"{name}-{index}"] for name in _ROW_FIELDS)
        return RowWish(
            any_side=side.data == _ANY,
            bears=bears.data == _YES,
            most_on_top=top.data,
            stop=stop.data or 1,
        )


_ROW_FIELDS: Final = ("side", "bears", "top", "stop")


def use(kind: Equipment) -> str:
    """Return the name of the field that allows a kind of container or truck."""
    return f"use-{kind.code}"


def cost(kind: Equipment) -> str:
    """Return the name of the field that says what one costs."""
    return f"cost-{kind.code}"


def load_form(rows: Sequence[CargoRow]) -> type[LoadForm]:
    """Return the form for these rows of cartons."""
    fields: dict[str, Field] = {}
    for kind in every_kind():
        name = said(kind.name)
        fields[use(kind)] = CheckField(name)
        fields[cost(kind)] = NumberField(
            lazy("Cost of one %(kind)s", kind=name),
            [checks.optional(), checks.at_least_zero, checks.at_most(_MOST_MONEY)],
            places=2,
        )
    for index, row in enumerate(rows):
        fields |= _row_fields(index, row)
    made: dict[str, Any] = {**fields, "letters": [row.letter for row in rows]}
    return type("LoadFormOfShipment", (LoadForm,), made)


def _row_fields(index: int, row: CargoRow) -> dict[str, Field]:
    letter = row.letter
    return {
        f"side-{index}": ChoiceField(
            lazy("Row %(letter)s may lie", letter=letter),
            choices=[(_UPRIGHT, lazy("upright only")), (_ANY, lazy("on any side"))],
        ),
        f"bears-{index}": ChoiceField(
            lazy("Others on top of row %(letter)s", letter=letter),
            choices=[(_YES, lazy("yes")), (_NO, lazy("nothing on top"))],
        ),
        f"top-{index}": WeightField(
            lazy("Most weight on one carton of row %(letter)s", letter=letter),
            [checks.optional(), checks.positive],
        ),
        f"stop-{index}": CountField(
            lazy("Unloading stop of row %(letter)s", letter=letter),
            [checks.optional(), checks.positive, checks.at_most(_MOST_STOPS)],
        ),
    }


def answers_of(wish: Wish) -> dict[str, Any]:
    """Return the answers by which the form opens."""
    pallet = wish.pallet
    limits = pallet.limits if pallet else Limits()
    found: dict[str, Any] = {
        "manner": wish.manner.value,
        "currency": wish.currency,
        "pallet": pallet.code if pallet else "",
        "loaded_height": limits.loaded_height,
        "gross_weight": limits.gross_weight,
        "overhang": limits.overhang,
        "deck_height": pallet.height if pallet else None,
        "pallet_weight": pallet.weight if pallet else None,
        "gap": wish.gap,
        "door": wish.door,
        "lashing": wish.lashing,
        "support": str(wish.support),
        "seconds": str(wish.seconds),
    }
    found |= {f"use-{code}": True for code in wish.equipment}
    found |= {f"cost-{code}": Decimal(amount) for code, amount in wish.costs.items()}
    for index, row in enumerate(wish.rows):
        found[f"side-{index}"] = _ANY if row.any_side else _UPRIGHT
        found[f"bears-{index}"] = _YES if row.bears else _NO
        found[f"top-{index}"] = row.most_on_top
        found[f"stop-{index}"] = row.stop
    return found

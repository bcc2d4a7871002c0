"""What a load says in words: where things lie, how they are laid, what a picture shows."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Final

from app.domain.naming import Language, Name
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.stowage.drawing.runs import Run
from app.domain.stowage.drawing.steps import Step
from app.domain.stowage.drawing.where import Depth, Side, Where, where
from app.domain.stowage.request import Triple
from app.printing.stowage.facts import LoadedUnit, LoadingFacts
from app.wording.captions import Caption
from app.wording.figures import number, weight
from app.wording.translations import msg

FAR_END: Final = Name("Far end", "里端")
BACK: Final = Name("Back", "后边")
FRONT: Final = Name("Front", "前边")
_THOUSAND: Final = 1000

_DEPTHS: Final = {
    Depth.WHOLE: msg("along the whole length"),
    Depth.FAR: msg("at the far end"),
    Depth.DOOR: msg("at the door"),
    Depth.BETWEEN: msg("%(inward)s from the far end"),
}
_DEPTHS_ON_PALLET: Final = {
    Depth.WHOLE: msg("along the whole length"),
    Depth.FAR: msg("at the back"),
    Depth.DOOR: msg("at the front"),
    Depth.BETWEEN: msg("%(inward)s from the back"),
}
_SIDES: Final = {
    Side.WHOLE: msg("over the whole width"),
    Side.LEFT: msg("on the left"),
    Side.RIGHT: msg("on the right"),
    Side.BETWEEN: msg("%(across)s from the left"),
}


def both(message: str, **figures: object) -> Name:
    """Return a sentence, a `msg`, in both languages."""
    caption = Caption(message, figures)
    return Name(en=caption.in_(Language.EN), zh=caption.in_(Language.ZH))


def listed(names: Iterable[Name]) -> Name:
    """Return several sayings as one, parted as each language parts them."""
    each = list(names)
    return Name(en=", ".join(name.en for name in each), zh="，".join(name.zh for name in each))


def centimetres(size: Triple) -> str:
    """Return "60 × 40 × 30 cm"."""
    return f"{' × '.join(number(Length(side).centimetres) for side in size)} cm"


def per_cent(share: Fraction) -> str:
    """Return "93.4 %", rounded half up."""
    tenths = int(share * _THOUSAND + Fraction(1, 2))
    return f"{Decimal(tenths).scaleb(-1):.1f} %"


def unit_name(unit: LoadedUnit) -> Name:
    """Return what a container or pallet of the plan is called."""
    named = both(msg("No. %(number)s: %(equipment)s"), number=unit.number, equipment=unit.equipment)
    return Name(en=f"{named.en} {unit.mark}".strip(), zh=f"{named.zh} {unit.mark}".strip())


def place(unit: LoadedUnit, run: Run) -> Name:
    """Return where a run lies: how far in, how far across, how high."""
    return _place(unit, where(unit.inner, run.at, run.end))


def _place(unit: LoadedUnit, found: Where) -> Name:
    depths = _DEPTHS if unit.door else _DEPTHS_ON_PALLET
    level = msg("%(above)s up") if found.above else msg("at the bottom")
    said = {
        "inward": Length(found.inward),
        "across": Length(found.across),
        "above": Length(found.above),
    }
    return listed(both(part, **said) for part in (depths[found.depth], _SIDES[found.side], level))


def grid(run: Run) -> Name:
    """Return how many pieces of a run stand across, upon and behind one another."""
    deep, across, high = run.counts
    return both(
        msg("%(across)s across, %(high)s high, %(deep)s deep"), across=across, high=high, deep=deep
    )


def pieces(facts: LoadingFacts, run: Run) -> Name:
    """Return what a run is made of: "12 × SKU-A"."""
    return alike(f"{number(len(run.pieces))} × {facts.items_by_id[run.item].sku}")


def lying(unit: LoadedUnit, run: Run) -> Name:
    """Return how the pieces of a run are laid, and where."""
    parts = [both(msg("laid %(size)s"), size=centimetres(run.size)), place(unit, run)]
    return listed([*parts, grid(run)] if len(run.pieces) > 1 else parts)


def sentence(facts: LoadingFacts, unit: LoadedUnit, run: Run) -> Name:
    """Return what to do with a run, as one reads it out."""
    return listed([pieces(facts, run), lying(unit, run)])


def mass(grams: int) -> str:
    """Return "12.5 kg"."""
    return weight(Weight(grams))


def step_title(step: int, steps: int) -> Name:
    """Return what a step is called."""
    return both(msg("Step %(step)s of %(steps)s"), step=step, steps=steps)


def step_description(facts: LoadingFacts, unit: LoadedUnit, step: Step) -> Name:
    """Return what to do in a step."""
    return in_turn(sentence(facts, unit, run) for run in step.runs)


def layer_title(layer: int, layers: int, height: int) -> Name:
    """Return what a layer is called."""
    message = msg("Layer %(layer)s of %(layers)s, cut %(height)s above the floor")
    return both(message, layer=layer, layers=layers, height=Length(height))


def centre(unit: LoadedUnit) -> Name | None:
    """Return where the centre of gravity lies, None where the weight is not known."""
    found = unit.balance
    if found is None:
        return None
    inward = found.lengthways + Fraction(unit.inner[0], 2)
    across = found.crossways + Fraction(unit.inner[1], 2)
    at = (_rounded(millimetres) for millimetres in (inward, across, found.height))
    return _place(unit, Where(Depth.BETWEEN, Side.BETWEEN, *at))


def ends(unit: LoadedUnit) -> tuple[Name, Name]:
    """Return what the far end and the near end are called."""
    if unit.door:
        return FAR_END, unit.door
    return BACK, FRONT


def _rounded(millimetres: Fraction) -> int:
    """Return a length to the whole centimetre, as nobody loads more exactly."""
    return int(millimetres / 10 + Fraction(1, 2)) * 10


def in_turn(names: Iterable[Name]) -> Name:
    """Return several sentences as one."""
    each = list(names)
    return Name(en="; ".join(name.en for name in each), zh="；".join(name.zh for name in each))


def alike(text: str) -> Name:
    """Return what reads the same in both languages."""
    return Name(en=text, zh=text)

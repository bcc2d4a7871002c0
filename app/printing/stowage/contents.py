"""What is in a load, in words: counts, weights, what to heed, what is left."""

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction

from app.domain.naming import Name
from app.domain.quantities.weight import Weight
from app.domain.stowage.drawing.layers import Layer
from app.domain.stowage.plan import Placement
from app.printing.stowage import words
from app.printing.stowage.facts import LoadedItem, LoadedUnit, LoadingFacts
from app.wording.figures import number, weight
from app.wording.translations import msg


def warnings(facts: LoadingFacts, item: LoadedItem) -> tuple[Name, ...]:
    """Return what is to be heeded in handling an item; its stop where there are several."""
    several = len({each.stop for each in facts.items}) > 1
    return tuple(
        words.both(message, stop=item.stop)
        for message, heeded in (
            (msg("This side up"), item.upright),
            (msg("Nothing on top"), not item.stackable),
            (msg("Unloaded at stop %(stop)s"), several),
        )
        if heeded
    )


def load(facts: LoadingFacts, unit: LoadedUnit) -> Name:
    """Return the weight that lies in a unit, against what it may carry where that is known."""
    whole = Weight(facts.weight(unit))
    if unit.max_payload is None:
        return words.alike(weight(whole))
    share = words.per_cent(Fraction(whole.grams, unit.max_payload))
    limit = Weight(unit.max_payload)
    message = msg("%(weight)s of %(limit)s (%(share)s)")
    return words.both(message, weight=whole, limit=limit, share=share)


def layer_description(facts: LoadingFacts, layer: Layer) -> Name:
    """Return what a layer shows: what is first seen in it, and what reaches up from below."""
    new = counted(facts, layer.placements)
    if not layer.through:
        return new
    through = words.both(msg("reaching up from below: %(count)s"), count=len(layer.through))
    return words.in_turn([new, through])


def counted(facts: LoadingFacts, placements: Iterable[Placement]) -> Name:
    """Return how many pieces of each item there are: "1: 120 × SKU-A"."""
    counts = Counter(placement.item for placement in placements)
    return words.in_turn(
        words.alike(f"{item.number}: {number(counts[item.id])} × {item.sku}")
        for item in facts.items
        if counts[item.id]
    )


def overview(facts: LoadingFacts, unit: LoadedUnit) -> Name:
    """Return what the picture of a whole unit shows."""
    full = words.both(
        msg("%(count)s pieces fill %(filled)s of the room"),
        count=len(unit.placements),
        filled=words.per_cent(unit.filled),
    )
    return words.in_turn([full, counted(facts, unit.placements)]) if unit.placements else full


def left_over(facts: LoadingFacts) -> Name:
    """Return how many pieces of each item lie nowhere."""
    return words.in_turn(
        words.alike(f"{number(facts.left[item.id])} × {item.sku}")
        for item in facts.items
        if facts.left.get(item.id)
    )

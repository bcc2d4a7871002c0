"""How rooms are searched: what each worker tries in turn, and how fast its beams widen."""

from typing import Final, NamedTuple

from app.domain.stowage.search.cargo import Rule


class Look(NamedTuple):
    """One search of a room: by which rule, how many states wide, with how many tries from each."""

    rule: Rule
    width: int = 1
    most_tries: int = 8


class Habits(NamedTuple):
    """What one worker does: its rules in turn, each round's beam `growth` times as wide.

    A state tries as many blocks as the beam is wide, but at most so many.
    """

    rules: tuple[Rule, ...]
    growth: float
    most_tries: int


#: The first rule of the first worker is the quickest good one. Few kinds of goods are filled best
#: with many tries, many kinds with few tries and a wide beam: each worker does one of the two.
WORKERS: Final = (
    Habits(
        (
            Rule(gamma=0.4, margin=0.04, touch=1, use=1, order=0),
            Rule(gamma=0.2, margin=0.04, touch=4, use=2, order=0),
        ),
        growth=2.0,
        most_tries=400,
    ),
    Habits(
        (
            Rule(gamma=0.2, margin=0.04, touch=2, use=1, order=0),
            Rule(gamma=0.1, margin=0.04, touch=1, use=2, order=0),
        ),
        growth=3.0,
        most_tries=8,
    ),
)
#: Every rule, the quickest good one first.
RULES: Final = tuple(rule for worker in WORKERS for rule in worker.rules)
#: Ways of choosing the next space that a rule may name.
SPACE_ORDERS: Final = 3
#: Blocks that each state tries at least.
LEAST_TRIES: Final = 2

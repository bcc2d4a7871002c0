"""How rooms are searched: the rules of each worker, and how fast beams widen."""

from typing import Final

from app.domain.stowage.search.cargo import Rule

#: What each worker tries in turn; the first of the first is the quickest good one.
RULES: Final[tuple[tuple[Rule, ...], ...]] = (
    (
        Rule(gamma=0.4, margin=0.04, touch=1, use=1, order=0),
        Rule(gamma=0.2, margin=0.04, touch=4, use=2, order=0),
    ),
    (
        Rule(gamma=0.2, margin=0.04, touch=2, use=1, order=0),
        Rule(gamma=0.1, margin=0.04, touch=1, use=2, order=0),
    ),
)
#: Ways of choosing the next space that a rule may name.
SPACE_ORDERS: Final = 3
#: Each round's beam is this much wider than the last.
GROWTH: Final = 3.0
#: Blocks each state tries: as many as the beam is wide, but few. Wide beams of few tries fill best.
LEAST_BREADTH: Final = 2
MOST_BREADTH: Final = 8

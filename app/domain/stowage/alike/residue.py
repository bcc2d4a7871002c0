"""The volume that units must waste in a box because no side of it is a multiple of theirs.

Colour the unit cells of a box by (x + y + z) modulo a divisor of one side of the unit: however a
unit lies, it covers every colour alike. The rarest colour bounds the units.
"""

from collections.abc import Iterator
from itertools import accumulate
from math import gcd, prod

from app.domain.stowage.request import Triple


def least_waste(box: Triple, unit: Triple) -> int:
    """Return the volume that is wasted at least, whichever way units of this size lie."""
    grain = gcd(*unit)
    rooms = [side // grain for side in box]
    wasted = prod(box) - prod(rooms) * grain**3
    divisors = {divisor for side in unit for divisor in _divisors(side // grain)}
    wastes = (_uneven(rooms, divisor) for divisor in divisors)
    return wasted + max(wastes, default=0) * grain**3


def _divisors(side: int) -> Iterator[int]:
    return (divisor for divisor in range(2, side + 1) if side % divisor == 0)


def _uneven(rooms: list[int], colours: int) -> int:
    """Return the cells that are left when every colour is used as often as the rarest."""
    rests = [room % colours for room in rooms]
    if 0 in rests:
        return 0
    cells = [1] + [0] * (colours - 1)
    for rest in rests:
        ahead = [0, *accumulate(cells + cells)]
        cells = [ahead[n + rest] - ahead[n] for n in range(colours)]
    return prod(rests) - colours * min(cells)

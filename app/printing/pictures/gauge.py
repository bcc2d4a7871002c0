"""A scale from nothing to beyond a limit: ticks, a bar for the value, a stroke for the limit."""

from html import escape
from typing import Final

from app.printing.pictures.svg import EDGE, HARBOUR, SEAL, figure

_WIDTH: Final = 2400
_HEIGHT: Final = 240
_LEFT: Final = 20
_RIGHT: Final = 2380
_LIMIT: Final = 2165
#: Twenty small steps up to the limit, every tenth one long.
_STEPS: Final = 20
_LONG: Final = 10


def gauge(value: int, limit: int, *, label: str) -> str:
    """Return `value` against `limit` as SVG; both are bare figures of one measure.

    `label` says the same in the reader's language, since the picture alone tells a screen reader
    nothing. The limit always stands at one place; a value far beyond it ends at the edge.
    """
    over = value > limit
    reach = _LIMIT - _LEFT
    end = min(_RIGHT, _LEFT + value * reach // max(1, limit))
    ticks = ""
    for step in range((_RIGHT - _LEFT) * _STEPS // reach + 1):
        x = figure(_LEFT + step * reach // _STEPS)
        ticks += f"M{x} {2 if step % _LONG == 0 else 6}V10"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="gauge{" over" if over else ""}"'
        f' viewBox="0 0 {figure(_WIDTH)} {figure(_HEIGHT)}" role="img"'
        f' aria-label="{escape(label)}">'
        f'<path class="tick" fill="none" stroke="{EDGE}" d="{ticks}"/>'
        f'<path class="fill" stroke="{SEAL if over else HARBOUR}" stroke-width="6"'
        f' d="M{figure(_LEFT)} 16H{figure(end)}"/>'
        f'<path class="max" stroke="{SEAL}" stroke-width="2" d="M{figure(_LIMIT)} 0V24"/></svg>'
    )

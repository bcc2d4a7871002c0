"""Sharing out what cannot be cut: whole grams, cents or pieces, by weight."""

from collections.abc import Sequence
from decimal import Decimal

from app.domain.quantities.rounding import exact


def shares(whole: int, *, weights: Sequence[Decimal | int]) -> list[int]:
    """Split `whole` by `weights` into whole numbers that sum to it exactly.

    Largest remainder; equal remainders go to the earlier share, so the order of `weights` decides.
    All-zero weights share equally.
    """
    scaled = _whole_numbers([exact(weight) for weight in weights])
    if not scaled:
        raise ValueError("nobody to allocate to")
    if min(scaled) < 0:
        raise ValueError("a share cannot be negative")
    if not any(scaled):
        scaled = [1] * len(scaled)
    together = sum(scaled)
    split = [divmod(whole * weight, together) for weight in scaled]
    parts = [part for part, _ in split]
    by_remainder = sorted(range(len(split)), key=lambda place: (-split[place][1], place))
    for place in by_remainder[: whole - sum(parts)]:
        parts[place] += 1
    return parts


def _whole_numbers(weights: Sequence[Decimal]) -> list[int]:
    """Return weights in the same proportion without digits after the point."""
    places = max((-int(weight.as_tuple().exponent) for weight in weights), default=0)
    return [int(weight.scaleb(max(places, 0))) for weight in weights]

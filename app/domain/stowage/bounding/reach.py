"""Sums that can be reached by adding pieces: bit n of a whole number says that n can be."""

from collections.abc import Iterable

#: A value that a piece may add, whichever it likes of several, and how many pieces there are.
Choice = tuple[frozenset[int], int]


def line_sums(choices: Iterable[Choice], limit: int) -> int:
    """Return the lengths up to `limit` of pieces in a row, each lying any way of its own."""
    bits, mask = 1, (1 << (limit + 1)) - 1
    for sizes, quantity in choices:
        useful = [size for size in sizes if size <= limit]
        for _ in range(min(quantity, limit // min(useful, default=limit + 1))):
            grown = bits
            for size in useful:
                grown |= bits << size
            grown &= mask
            if grown == bits:
                break
            bits = grown
    return bits


def total_sums(stock: Iterable[tuple[int, int]], limit: int) -> int:
    """Return the totals up to `limit` of any of the (value, quantity) pieces, each used once."""
    bits, mask = 1, (1 << (limit + 1)) - 1
    for value, quantity in stock:
        left, share = min(quantity, limit // value), 1
        while left > 0 and not bits >> limit:
            taken = min(share, left)
            bits |= (bits << (value * taken)) & mask
            left -= taken
            share *= 2
    return bits


def greatest(bits: int, limit: int) -> int:
    """Return the greatest sum up to `limit`; zero can always be reached."""
    return (bits & ((1 << (limit + 1)) - 1)).bit_length() - 1

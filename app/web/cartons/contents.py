"""What lies in one carton, as typed in one cell: LC-EB20, or LC-EB20×10; LC-CP11×4."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from app.domain.problems import Problem
from app.domain.shipment.record import Content
from app.web.shipments.sheets import nearest

_PARTS: Final = re.compile(r"\s*[;；、,，+]\s*")
_PART: Final = re.compile(r"(?P<sku>.+?)\s*(?:[×*\uff0a✕]|\s[xX])\s*(?P<count>\d{1,7})")
_TIMES: Final = "×"


class ContentsError(Exception):
    """The cell cannot be read; carries the problem, its field being the column it belongs to."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def write_contents(contents: Sequence[Content]) -> str:
    """Return the cell's text: the bare SKU of one product, else each SKU with its units."""
    if len(contents) == 1:
        return contents[0].sku
    return "; ".join(f"{content.sku}{_TIMES}{content.quantity}" for content in contents)


def read_contents(text: str, *, each: int | None, known: Iterable[str]) -> tuple[Content, ...]:
    """Return the units of each SKU in one carton; `each` is what the column of units says.

    SKUs are those of the shipment's items, in whatever capitals; a blank cell holds nothing yet.
    """
    skus = {sku.casefold(): sku for sku in known}
    if not text:
        return ()
    alone = skus.get(text.casefold())
    if alone is not None:
        return (Content(sku=alone, quantity=each),) if each and each > 0 else ()
    parts = [part for part in _PARTS.split(text) if part]
    found: dict[str, int] = {}
    for part in parts:
        read = _PART.fullmatch(part)
        if read is None:
            raise _unreadable(part, skus=skus, mixed=len(parts) > 1)
        sku = skus.get(read["sku"].casefold())
        if sku is None:
            raise ContentsError(_unknown(read["sku"], skus))
        found[sku] = found.get(sku, 0) + int(read["count"])
    return _agreeing(found, each=each)


def _agreeing(found: dict[str, int], *, each: int | None) -> tuple[Content, ...]:
    """Return the contents, unless the units typed beside them say otherwise."""
    total = sum(found.values())
    if each is not None and each != total:
        said = {"value": total, "limit": each}
        raise ContentsError(Problem("carton-units-differ", "units", said))
    return tuple(Content(sku=sku, quantity=count) for sku, count in found.items() if count)


def _unreadable(part: str, *, skus: dict[str, str], mixed: bool) -> ContentsError:
    if mixed and part.casefold() in skus:
        return ContentsError(Problem("carton-contents-unreadable", "contents"))
    return ContentsError(_unknown(part, skus))


def _unknown(typed: str, skus: dict[str, str]) -> Problem:
    near = nearest(typed, skus.values())
    if near is None:
        return Problem("carton-sku-not-in-items", "contents", {"sku": typed})
    return Problem("carton-sku-near", "contents", {"sku": typed, "nearest": near})

"""A product that one country's customs sees as several lines: sets, accessories, adapters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.domain.catalogue_item.code_checks import check_customs
from app.domain.catalogue_item.facts import ProductFacts
from app.domain.catalogue_item.product import CustomsEntry
from app.domain.catalogue_item.text_checks import check_text
from app.domain.problems import Problem
from app.domain.quantities.weight import Weight

#: What the shares of a product's parts sum to: thousandths of its value.
WHOLE: Final = 1000
#: A product of one part declares as one line, with its own code.
FEWEST: Final = 2
LONGEST_NAME: Final = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationPart:
    """One line that a product declares as.

    `share` is the part's share of the product's value in thousandths, `net_weight` that of the
    part in one unit of the product; the names are those it is declared under.
    """

    hs_code: str
    name_zh: str
    name_en: str
    origin: str
    share: int
    net_weight: Weight | None = None

    @property
    def percent(self) -> Decimal:
        """Return the share in percent."""
        return Decimal(self.share).scaleb(-1)

    @property
    def key(self) -> str:
        """Return by what answers about the part are kept: its code and where it is from."""
        return f"{self.hs_code}-{self.origin}"


def check_parts(
    parts: Sequence[DeclarationPart], *, country: str, facts: ProductFacts
) -> list[Problem]:
    """Return what keeps the parts from being saved, each problem below parts.N.

    No parts at all are right: the product then declares as one line.
    """
    if not parts:
        return []
    return [
        *(
            problem.under(f"parts.{number}")
            for number, part in enumerate(parts, 1)
            for problem in _check_part(part, country=country, facts=facts)
        ),
        *_check_together(parts),
    ]


def _check_part(part: DeclarationPart, *, country: str, facts: ProductFacts) -> Iterator[Problem]:
    if not part.hs_code:
        yield Problem("declaration-code-missing", "hs_code")
    for problem in check_customs(CustomsEntry(country=country, hs_code=part.hs_code), facts=facts):
        yield Problem(problem.code, "hs_code", problem.params)
    if not (part.name_en or part.name_zh):
        yield Problem("declaration-name-missing", "name_zh")
    yield from check_text(part.name_zh, field="name_zh", longest=LONGEST_NAME)
    yield from check_text(part.name_en, field="name_en", longest=LONGEST_NAME, english=True)
    if not part.origin:
        yield Problem("declaration-origin-missing", "origin")
    if part.share <= 0:
        yield Problem("declaration-share-missing", "share")


def _check_together(parts: Sequence[DeclarationPart]) -> Iterator[Problem]:
    if len(parts) < FEWEST:
        yield Problem("declaration-one-line", "parts.1.hs_code")
    met: dict[str, int] = {}
    for number, part in enumerate(parts, 1):
        first = met.setdefault(part.key, number)
        if first != number:
            params = {"number": first, "code": part.hs_code}
            yield Problem("declaration-line-repeated", f"parts.{number}.hs_code", params)
    together = sum(part.share for part in parts)
    if together != WHOLE:
        params = {"sum": _percent(together), "number": len(parts)}
        yield Problem("declaration-shares", f"parts.{len(parts)}.share", params)


def _percent(thousandths: int) -> str:
    whole, tenth = divmod(thousandths, 10)
    return f"{whole}.{tenth}" if tenth else str(whole)

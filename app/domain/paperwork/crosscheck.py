"""Whether papers agree: each shared fact is compared over every paper that states it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.stated import Fact, Stated
from app.domain.problems import Problem

FACT_NAMES: Final[Mapping[Fact, Name]] = {
    Fact.UNITS: Name(en="Units", zh="件数"),
    Fact.CARTONS: Name(en="Cartons", zh="箱数"),
    Fact.NET_WEIGHT: Name(en="Net weight", zh="净重"),
    Fact.GROSS_WEIGHT: Name(en="Gross weight", zh="毛重"),
    Fact.VOLUME: Name(en="Volume", zh="体积"),
    Fact.GOODS_VALUE: Name(en="Value of the goods", zh="货值"),
    Fact.CURRENCY: Name(en="Currency", zh="币种"),
    Fact.CODES_HERE: Name(en="HS codes in China", zh="中国HS编码"),
    Fact.CODES_THERE: Name(en="HS codes at the destination", zh="目的国HS编码"),
    Fact.SUBHEADINGS: Name(en="HS codes, 6 digits", zh="HS编码前6位"),
    Fact.EXPORTER: Name(en="Exporter", zh="出口商"),
    Fact.CONSIGNEE: Name(en="Consignee", zh="收货人"),
    Fact.IMPORTER: Name(en="Importer of record", zh="进口商"),
    Fact.TRADE_TERM: Name(en="Trade term", zh="贸易术语"),
    Fact.CONTRACT: Name(en="Contract no.", zh="合同号"),
}

#: Facts whose disagreement has a sentence of its own.
_CODES: Final[Mapping[Fact, str]] = {
    Fact.UNITS: "papers-units-differ",
    Fact.CARTONS: "papers-cartons-differ",
}
_ANY_FACT: Final = "papers-facts-differ"


@dataclass(frozen=True, slots=True)
class Comparison:
    """One fact beside the papers that state it; a paper that leaves it out has no cell."""

    fact: Fact
    cells: tuple[tuple[Name, object], ...]

    @property
    def name(self) -> Name:
        """Return how people call the fact."""
        return FACT_NAMES[self.fact]

    @property
    def sides(self) -> tuple[tuple[object, tuple[Name, ...]], ...]:
        """Return each different value with the papers that state it, the most shared one first.

        A set of codes is listed in order.
        """
        papers: dict[object, list[Name]] = {}
        for paper, value in self.cells:
            papers.setdefault(_listed(value), []).append(paper)
        by_weight = sorted(papers.items(), key=lambda side: -len(side[1]))
        return tuple((value, tuple(names)) for value, names in by_weight)

    @property
    def holds(self) -> bool:
        """Return whether all papers that state the fact state the same."""
        return len(self.sides) == 1

    def problems(self) -> list[Problem]:
        """Return a problem for each value beside the one that most papers state."""
        (usual, stating), *others = self.sides
        return [
            Problem(
                _CODES.get(self.fact, _ANY_FACT),
                f"totals.{self.fact.value}",
                {
                    "fact": self.name,
                    "left": stating,
                    "left_value": usual,
                    "right": papers,
                    "right_value": value,
                },
            )
            for value, papers in others
        ]


def compare(papers: Sequence[tuple[Name, Stated]]) -> list[Comparison]:
    """Return each fact that any paper states, in the order of `Fact`, with all its cells."""
    rows = (
        Comparison(fact, tuple((paper, stated[fact]) for paper, stated in papers if fact in stated))
        for fact in Fact
    )
    return [row for row in rows if row.cells]


def cross_check(papers: Sequence[tuple[Name, Stated]]) -> list[Comparison]:
    """Return the facts that two papers state differently."""
    return [row for row in compare(papers) if not row.holds]


def _listed(value: object) -> object:
    return tuple(sorted(value)) if isinstance(value, frozenset) else value

"""Customs bonds: continuous 年Bond or single 单次Bond, and what is odd about one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.naming import Name
from app.domain.problems import Problem, Severity
from app.domain.quantities.money import Money
from app.domain.sourcing import Source


class BondKind(StrEnum):
    """A bond for every entry of a term, or for one entry."""

    CONTINUOUS = "continuous"
    SINGLE = "single"


@dataclass(frozen=True, slots=True, kw_only=True)
class BondRule:
    """What a destination's customs asks of bonds; `code` is the destination."""

    code: str
    names: Mapping[BondKind, Name]
    consequences: Mapping[BondKind, Name]
    least_continuous: Money
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BondFacts:
    """A bond as its certificate states it; a single bond may name no last day."""

    kind: BondKind
    number: str
    surety: str
    amount: Money
    valid_from: date
    valid_to: date | None


def check_bond(bond: BondFacts, *, rule: BondRule) -> list[Problem]:
    """Return what cannot be, and as advice what customs is likely to refuse."""
    return [*_term(bond), *_amount(bond, rule=rule)]


def _term(bond: BondFacts) -> Iterator[Problem]:
    if bond.valid_to is None:
        if bond.kind is BondKind.CONTINUOUS:
            yield Problem("joining-bond-open", "valid_to")
    elif bond.valid_to < bond.valid_from:
        yield Problem("joining-bond-backwards", "valid_to", {"first": bond.valid_from})


def _amount(bond: BondFacts, *, rule: BondRule) -> Iterator[Problem]:
    least = rule.least_continuous
    if bond.amount.currency != least.currency:
        params = {"currency": least.currency}
        yield Problem("joining-bond-currency", "currency", params)
    elif bond.kind is BondKind.CONTINUOUS and bond.amount < least:
        yield Problem("joining-bond-small", "amount", {"least": least}, Severity.ADVISORY)

"""Keeps the rates of a file in one transaction; the same file twice changes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import Any, Final

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from app.connectors.exchange import read_rates
from app.domain.customs.published_rates import PublishedRate
from app.domain.problems import Problem
from app.persistence import published
from app.persistence.published import RateKey
from app.persistence.tables.foundation import now
from app.persistence.tables.published import CustomsRate

#: Rows that are written with one statement.
_AT_ONCE: Final = 5_000


@dataclass(frozen=True, slots=True)
class Change:
    """A rate that a newer file states differently."""

    rate: PublishedRate
    before: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class RateReport:
    """What a file brought: how many rates are new, changed and as before, and what was refused."""

    format: str
    sources: tuple[str, ...]
    first: date
    last: date
    new: int
    changed: tuple[Change, ...]
    unchanged: int
    refused: tuple[Problem, ...]


def import_rates(session: Session, content: bytes) -> RateReport | list[Problem]:
    """Keep all rates of a file, or say why it cannot be read; then nothing is changed."""
    file = read_rates(content)
    if isinstance(file, list):
        return file
    days = [rate.valid_from for rate in file.rates]
    sources = tuple(sorted({rate.source for rate in file.rates}))
    known = published.rates_of(session, sources, since=min(days), until=max(days))
    new = [rate for rate in file.rates if published.key_of(rate) not in known]
    changed = list(_changes(file.rates, known=known))
    _insert(session, new)
    _update(session, changed, known=known)
    session.commit()
    return RateReport(
        format=file.format,
        sources=sources,
        first=min(days),
        last=max(days),
        new=len(new),
        changed=tuple(changed),
        unchanged=len(file.rates) - len(new) - len(changed),
        refused=file.refused,
    )


def _changes(
    rates: Sequence[PublishedRate], *, known: dict[RateKey, published.KeptRate]
) -> list[Change]:
    found = ((rate, known.get(published.key_of(rate))) for rate in rates)
    return [
        Change(rate, kept.value)
        for rate, kept in found
        if kept and (kept.value, kept.valid_to) != (rate.value, rate.valid_to)
    ]


def _insert(session: Session, rates: Sequence[PublishedRate]) -> None:
    moment = now()
    rows = (
        {
            "source": rate.source,
            "base": rate.base,
            "quote": rate.quote,
            "value": rate.value,
            "valid_from": rate.valid_from,
            "valid_to": rate.valid_to,
            "created_at": moment,
        }
        for rate in rates
    )
    while batch := list(islice(rows, _AT_ONCE)):
        session.execute(insert(CustomsRate), batch)


def _update(
    session: Session, changes: Sequence[Change], *, known: dict[RateKey, published.KeptRate]
) -> None:
    moment = now()
    rows: list[dict[str, Any]] = [
        {
            "id": known[published.key_of(change.rate)].id,
            "value": change.rate.value,
            "valid_to": change.rate.valid_to,
            "created_at": moment,
        }
        for change in changes
    ]
    if rows:
        session.execute(update(CustomsRate), rows)

"""What lines owe at a destination, the programmes on top included, for goods of one origin."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from sqlalchemy.orm import Session

from app.domain.customs import assessor
from app.domain.customs.assessment import Assessment, Kind, Row
from app.domain.customs.entry import (
    Charges,
    Entry,
    EntryLine,
    EntryType,
    Importer,
    Incoterm,
)
from app.domain.customs.rates.grammar import AdValorem
from app.domain.quantities.money import Money
from app.domain.transport import Mode
from app.usecases.landed_cost import destinations
from app.usecases.tariffs_in_use import tariff_for

#: A value of each line at which it is not too small to be asked for duty; only rates are told.
_VALUE: Final = Decimal(10_000)
_NORMAL: Final = "mfn"


@dataclass(frozen=True, slots=True)
class OnTop:
    """The percent that programmes add to the normal rate; `open` when answers may change it."""

    percent: Decimal
    open: bool


def duties(
    session: Session | None, codes: Collection[str], *, way: tuple[str, str], day: date
) -> Mapping[str, tuple[Row, ...]]:
    """Return the rows of duty by code for goods that go `way`, from origin to destination.

    Rates that depend on answers are rows that are possible or unknown. A destination whose tariff
    is not in the data has no rows.
    """
    origin, destination = way
    tariff = tariff_for(session, destination, codes)
    if tariff is None or not codes:
        return {}
    answer = assessor.assess(
        _entry(codes, origin=origin, destination=destination, day=day),
        destination=destinations()[destination],
        tariff=tariff,
    )
    lines = answer.lines if isinstance(answer, Assessment) else ()
    return {line.id: tuple(row for row in line.rows if row.kind is Kind.DUTY) for line in lines}


def on_top(rows: Collection[Row]) -> OnTop:
    """Return what the rows of one line add to its normal rate."""
    added = [row for row in rows if row.programme != _NORMAL]
    terms = (step.term for row in added if row.owed for step in row.working)
    percents = (term.percent for term in terms if isinstance(term, AdValorem))
    return OnTop(sum(percents, Decimal(0)), any(row.status.open for row in added))


def _entry(codes: Collection[str], *, origin: str, destination: str, day: date) -> Entry:
    currency = destinations()[destination].currency
    nothing = Money(Decimal(0), currency)
    value = Money(_VALUE, currency)
    return Entry(
        origin=origin,
        destination=destination,
        region=None,
        mode=Mode.SEA,
        entry_date=day,
        export_date=day,
        loaded_at=None,
        entry_type=EntryType.FORMAL,
        incoterm=Incoterm.FOB,
        currency=currency,
        charges=Charges(
            freight_to_border=nothing,
            freight_inland=nothing,
            insurance=nothing,
            dutiable_additions=nothing,
            included_post_import=nothing,
        ),
        importer=Importer(),
        exchange_rates=(),
        lines=tuple(EntryLine(id=c, code=c, origin=origin, value=value) for c in codes),
    )

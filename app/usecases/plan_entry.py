"""Makes the customs entry of a whole plan: its lines, the charges, and rates entered."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

from app.catalogue.channels import main_legs
from app.domain.customs.destination import Destination, ValueBase
from app.domain.customs.entry import (
    Charges,
    EnteredRate,
    Entry,
    EntryLine,
    EntryType,
    Importer,
    Incoterm,
    Valuation,
    ValuationMethod,
    VatMethod,
)
from app.domain.customs.rates.grammar import Rate, parse_rate
from app.domain.customs.valuation import WITH_FREIGHT
from app.domain.problems import Problem
from app.domain.quantities.exchange import ExchangeRate
from app.domain.quantities.money import Money
from app.domain.transport import MainLeg
from app.persistence.costs import DutyRate
from app.usecases.deals import Deal
from app.usecases.declared_lines import Declared, GoodsLine, declared_lines
from app.usecases.duty_answers.facts import Convert, answered
from app.usecases.landed_cost_sense import CODE_LENGTHS

#: What a unit of goods (UN/ECE) counts as where a duty is charged by quantity, and how many of it.
_COUNTED: Final[Mapping[str, tuple[str, int]]] = {
    "PCE": ("pcs", 1),
    "H87": ("pcs", 1),
    "EA": ("pcs", 1),
    "SET": ("pcs", 1),
    "PR": ("prs", 1),
    "DZN": ("pcs", 12),
    "LTR": ("l", 1),
    "MTR": ("m", 1),
    "MTK": ("m2", 1),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """How and when the goods pass the border, and what carrying them there costs.

    `freight` is None while its amount in the plan's currency is not known. `entry_date` is the day
    whose duty rates hold, `export_date` the day that the goods leave.
    """

    leg: MainLeg
    export_date: date
    entry_date: date
    freight: Money | None
    insurance: Money


def _as_it_is(money: Money) -> Money:
    return money


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What people say beside the goods: rates, and answers by line id and fact.

    `convert` turns the worth of a part into the plan's currency.
    """

    exchange_rates: Sequence[ExchangeRate] = ()
    duty_rates: Sequence[DutyRate] = ()
    answers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    convert: Convert = _as_it_is


def entry_of(
    deal: Deal,
    *,
    lines: Sequence[GoodsLine],
    passage: Passage,
    destination: Destination,
    stated: Stated,
) -> Entry | list[Problem]:
    """Return the entry, or what must be added before duty can be worked out."""
    declared = declared_lines(lines)
    problems = list(_missing(deal, declared, passage=passage, destination=destination))
    if problems:
        return problems
    freight = passage.freight or Money.zero(deal.currency)
    return Entry(
        origin=deal.origin or lines[0].goods.origin,
        destination=destination.code,
        region=None,
        mode=main_legs()[passage.leg].mode,
        entry_date=passage.entry_date,
        export_date=min(passage.export_date, passage.entry_date),
        loaded_at=min(passage.export_date, passage.entry_date),
        entry_type=EntryType.AUTO,
        incoterm=Incoterm(deal.incoterm),
        currency=deal.currency,
        charges=_charges(freight=freight, insurance=passage.insurance),
        importer=_importer(deal),
        exchange_rates=tuple(stated.exchange_rates),
        lines=tuple(_line(line, deal=deal, stated=stated) for line in declared),
    )


def _importer(deal: Deal) -> Importer:
    return Importer(
        kind="resident" if deal.importer_at_home else "non_resident",
        vat_registered=deal.vat_registered,
        vat_method=VatMethod(deal.vat_method or VatMethod.CASH),
    )


def _missing(
    deal: Deal, lines: Sequence[Declared], *, passage: Passage, destination: Destination
) -> Iterable[Problem]:
    for line in lines:
        params = {"sku": line.sku, "country": destination.code}
        if not line.code:
            yield Problem("cost-code-missing", params=params)
        elif not (line.code.isdigit() and CODE_LENGTHS[0] <= len(line.code) <= CODE_LENGTHS[-1]):
            yield Problem("cost-code-unreadable", params=params | {"code": line.code})
    in_price = Incoterm(deal.incoterm) in WITH_FREIGHT
    if passage.freight is None and in_price is (destination.value_base is ValueBase.FOB):
        yield Problem("cost-freight-in-value", params={"term": deal.incoterm})


def _charges(*, freight: Money, insurance: Money) -> Charges:
    nothing = Money.zero(freight.currency)
    return Charges(
        freight_to_border=freight,
        freight_inland=nothing,
        insurance=insurance,
        dutiable_additions=nothing,
        included_post_import=nothing,
    )


def _line(line: Declared, *, deal: Deal, stated: Stated) -> EntryLine:
    declared = EntryLine(
        id=line.id,
        code=line.code,
        origin=line.origin,
        value=line.value,
        valuation=_valuation(deal),
        quantities=_quantities(line),
        entered_rates=tuple(
            EnteredRate(rate.programme, parsed, rate.source)
            for rate in stated.duty_rates
            if rate.code == line.code and isinstance(parsed := parse_rate(rate.rate), Rate)
        ),
    )
    answers = stated.answers.get(line.id, {})
    return answered(declared, answers, units=Decimal(line.line.units), convert=stated.convert)


def _valuation(deal: Deal) -> Valuation | None:
    if not deal.valuation_method:
        return None
    return Valuation(ValuationMethod(deal.valuation_method), deal.valuation_reason)


def _quantities(line: Declared) -> dict[str, Decimal]:
    """Return the quantities known; how many pieces a part is of in one unit is not."""
    found: dict[str, Decimal] = {}
    if line.net_grams:
        found["kg"] = Decimal(line.net_grams).scaleb(-3)
    if line.part is None and line.line.goods.unit in _COUNTED:
        unit, each = _COUNTED[line.line.goods.unit]
        found[unit] = Decimal(line.line.units * each)
    return found

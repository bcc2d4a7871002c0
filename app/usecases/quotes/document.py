"""A kept quote as JSON: what went in, which rules and rates held, and everything that came out.

`schema` names the form; a later form is given another number and read beside this one.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from app.domain.freight.allocation import AllocationBasis
from app.domain.naming import Language
from app.domain.problems import Problem
from app.domain.quantities.exchange import ExchangeRate
from app.domain.quantities.money import Money
from app.persistence.costs import DutyRate
from app.persistence.duty_answers import DutyAnswer
from app.usecases.plan_cost import Choice, PlanCost
from app.usecases.plan_emissions import emissions_of
from app.usecases.plan_freight import ServiceOffer, ServiceRefusal
from app.usecases.plan_known import Known
from app.usecases.quotes.deal_document import write_deal, write_fee, write_name
from app.usecases.quotes.plain_facts import plain
from app.usecases.quotes.rows import kept_rows
from app.wording.problems import say

SCHEMA: Final = 1
Document = dict[str, Any]


def write_quote(cost: PlanCost, *, choice: Choice, known: Known) -> Document:
    """Return the document of a cost whose offer is chosen."""
    if cost.chosen is None or cost.table is None:
        raise ValueError("only a cost that is worked out can be kept")
    return {
        "schema": SCHEMA,
        "day": known.today.isoformat(),
        "deal": write_deal(cost.deal),
        "choice": _choice(choice, cost),
        "answers": [_answer(each) for each in known.answers],
        "rules": _rules(cost, known),
        "offers": [_offer(each, cost, known) for each in cost.comparison.offers],
        "refusals": [_refusal(each) for each in cost.comparison.refusals],
        "products": [_product(cost, number) for number in range(len(cost.lines))],
        "rows": kept_rows(cost),
    }


def read_choice(document: Mapping[str, Any]) -> Choice:
    """Return what was chosen in a kept quote."""
    said = document["choice"]
    return Choice(
        service=said["service"],
        entry_date=date.fromisoformat(said["entry_date"]),
        insurance=_decimal(said["insurance"]),
        insurance_rate=_decimal(said["insurance_rate"]),
        by=AllocationBasis(said["by"]),
    )


def read_answers(document: Mapping[str, Any], *, kept_at: datetime) -> list[DutyAnswer]:
    """Return what was answered of the products when the quote was kept."""
    return [
        DutyAnswer(id=0, **answer, answered_by="", answered_at=kept_at)
        for answer in document["answers"]
    ]


def _answer(each: DutyAnswer) -> dict[str, str]:
    part = {"part": each.part} if each.part else {}
    return {"sku": each.sku, "fact": each.fact, "value": each.value, **part}


def _choice(choice: Choice, cost: PlanCost) -> dict[str, Any]:
    entry = cost.passage.entry_date if cost.passage else choice.entry_date
    return {
        "service": cost.chosen.key if cost.chosen else "",
        "entry_date": entry.isoformat() if entry else "",
        "insurance": _text(choice.insurance),
        "insurance_rate": _text(choice.insurance_rate),
        "by": choice.by.value,
    }


def _rules(cost: PlanCost, known: Known) -> dict[str, Any]:
    answer = cost.duty.assessment if cost.duty else None
    chosen = cost.chosen
    return {
        "card": plain(chosen.card.name) if chosen else None,
        "card_sources": plain(chosen.card.sources) if chosen else [],
        "example": bool(chosen and chosen.card.example),
        "line": [plain(offer.line) for offer in chosen.offers] if chosen else [],
        "exchanges": [_exchange(each) for each in _rates(cost, known)],
        "duty_rates": [_duty_rate(each) for each in known.duty_rates],
        "fees": [write_fee(each) for each in known.fees],
        "factors": write_name(known.factors.name),
        "schedule": _schedule(known),
        "rules_as_of": answer.rules_as_of.isoformat() if answer else None,
        "tariff": sorted({row.source for row in answer.rows if row.source}) if answer else [],
    }


def _schedule(known: Known) -> dict[str, str] | None:
    if known.tariff is None:
        return None
    schedule = known.tariff.schedule
    return {"name": schedule.name, "vintage": schedule.vintage.isoformat()}


def _rates(cost: PlanCost, known: Known) -> list[ExchangeRate]:
    """Return the rates of exchange that the cost rests on, each once."""
    currencies = {*cost.comparison.currencies, *(fee.currency for fee in known.fees)}
    into = known.rates_into(cost.deal.currency, of=sorted(currencies))
    duty = cost.duty.exchange if cost.duty else None
    used = dict.fromkeys([*into.values(), *([duty] if duty else [])])
    return [rate for rate in used if rate.base != rate.quote]


def _exchange(rate: ExchangeRate) -> dict[str, Any]:
    return {
        "base": rate.base,
        "quote": rate.quote,
        "value": f"{rate.value:f}",
        "as_of": rate.as_of.isoformat(),
        "source": rate.source,
    }


def _duty_rate(each: DutyRate) -> dict[str, Any]:
    names = ("destination", "code", "programme", "rate", "source")
    return {name: getattr(each, name) for name in names}


def _offer(offer: ServiceOffer, cost: PlanCost, known: Known) -> dict[str, Any]:
    landed = cost.landed[offer.key]
    gases = emissions_of(cost.deal, leg=offer.line.main_leg, factors=known.factors)
    return {
        "key": offer.key,
        "name": write_name(offer.line.name),
        "card": write_name(offer.card.name),
        "total": _money(offer.total),
        "freight": _money(offer.freight),
        "per_kilogram": _money(offer.per_kilogram),
        "landed": _money(landed.amount),
        "per_unit": _money(landed.per_unit),
        "open": landed.open,
        "earliest": offer.arrival.earliest.isoformat(),
        "latest": offer.arrival.latest.isoformat(),
        "late": offer.late,
        "included": offer.included,
        "gases_kg": _text(gases.kilograms) if gases else None,
    }


def _refusal(refusal: ServiceRefusal) -> dict[str, Any]:
    return {
        "name": write_name(refusal.line.name),
        "card": write_name(refusal.card.name),
        "reasons": {each.value: _said(refusal.problems, each) for each in Language},
    }


def _said(problems: Iterable[Problem], language: Language) -> str:
    joint = "" if language is Language.ZH else " "
    return joint.join(say(problem, language) for problem in problems)


def _product(cost: PlanCost, number: int) -> dict[str, Any]:
    line = cost.lines[number]
    return {
        "sku": line.goods.sku,
        "name": {"en": line.goods.name_en, "zh": line.goods.name_zh},
        "code": line.code,
        "units": line.units,
        "value": _money(line.value),
    }


def _money(money: Money | None) -> dict[str, str] | None:
    return {"amount": f"{money.amount:f}", "currency": money.currency} if money else None


def _text(figure: Decimal | None) -> str | None:
    return None if figure is None else f"{figure:f}"


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)

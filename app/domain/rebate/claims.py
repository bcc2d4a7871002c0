"""What a seller may claim back for goods it exports, as far as that can be said, and on what terms.

A trading company claims (purchase cost with VAT ÷ (1 + VAT)) × rate; how much a manufacturer gets
by 免抵退 depends on its other sales, so it is told as unknown.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from app.domain.problems import Problem, Severity
from app.domain.quantities.money import Money, total
from app.domain.rebate.rates import RebateNotice, RebateRate

YUAN: Final = "CNY"
_HUNDRED: Final = Decimal(100)


class SellerKind(StrEnum):
    """How the declaring company claims: as a trading company, or as a manufacturer 免抵退."""

    TRADING = "trading"
    MANUFACTURER = "manufacturer"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedGoods:
    """One product: its Chinese code, and what all its units cost with VAT, where known."""

    sku: str
    code: str
    cost: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """On what terms the goods leave.

    `route_rebates` is None while no declaration route is chosen, `seller` while nobody said.
    `settled_when_sold` is the mode under which a rebate is paid ahead and settled after the sale.
    `vat` is the general rate, for codes whose own is not in the data.
    """

    day: date
    route_rebates: bool | None
    seller: SellerKind | None
    settled_when_sold: bool
    vat: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class RebateClaim:
    """One product's rebate. An `amount` of None is unknown, never nothing."""

    sku: str
    code: str
    rate: RebateRate | None = None
    amount: Money | None = None
    notes: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebate:
    """All products' rebates with the terms they hang on; `offered` is False on a route without."""

    offered: bool
    claims: tuple[RebateClaim, ...]
    notes: tuple[Problem, ...]

    @property
    def total(self) -> Money:
        """Return the sum of the amounts that are known."""
        return total((each.amount for each in self.claims if each.amount), currency=YUAN)

    @property
    def complete(self) -> bool:
        """Return whether every product's amount is known."""
        return all(each.amount is not None for each in self.claims)


def rebate(
    goods: Iterable[ExportedGoods],
    *,
    rates: dict[str, RebateRate],
    notices: Sequence[RebateNotice],
    terms: Terms,
) -> Rebate:
    """Return what may be claimed for `goods`; `rates` are those of the export day, by SKU."""
    if terms.route_rebates is False:
        return Rebate(offered=False, claims=(), notes=(_note("rebate-route-none"),))
    claims = tuple(
        _claim(each, rate=rates.get(each.sku), notices=notices, terms=terms) for each in goods
    )
    return Rebate(offered=True, claims=claims, notes=tuple(_conditions(terms)))


def _note(code: str, /, **params: object) -> Problem:
    return Problem(code, params=params, severity=Severity.ADVISORY)


def _conditions(terms: Terms) -> Iterator[Problem]:
    if terms.route_rebates is None:
        yield _note("rebate-route-open")
    if terms.seller is SellerKind.MANUFACTURER:
        yield _note("rebate-manufacturer")
    else:
        yield _note("rebate-invoice")
    if terms.seller is None:
        yield _note("rebate-seller-open")
    if terms.settled_when_sold:
        yield _note("rebate-settled-when-sold")


def _claim(
    goods: ExportedGoods,
    *,
    rate: RebateRate | None,
    notices: Sequence[RebateNotice],
    terms: Terms,
) -> RebateClaim:
    notes = [*_gaps(goods, rate), *_warnings(goods.code, notices=notices, day=terms.day)]
    outdated = rate is not None and any(
        notice.concerns(goods.code) and _older(rate, notice=notice, day=terms.day)
        for notice in notices
    )
    if outdated:
        notes.append(_note("rebate-library-old", day=rate.edition if rate else terms.day))
    percent = None if rate is None or outdated else rate.percent
    amount = None
    if rate and percent is not None and goods.cost and terms.seller is not SellerKind.MANUFACTURER:
        vat = terms.vat if rate.vat is None else rate.vat
        share = Money(goods.cost.amount * percent / (_HUNDRED + vat), goods.cost.currency)
        amount = share.rounded()
    return RebateClaim(sku=goods.sku, code=goods.code, rate=rate, amount=amount, notes=tuple(notes))


def _older(rate: RebateRate, *, notice: RebateNotice, day: date) -> bool:
    """Return whether the library was made before a notice that sets the rate of `day`."""
    return rate.edition < notice.published and notice.step(day) is not None


def _gaps(goods: ExportedGoods, rate: RebateRate | None) -> Iterator[Problem]:
    if not goods.code:
        yield _note("rebate-code-missing", sku=goods.sku)
    elif rate is None:
        yield _note("rebate-rate-missing", code=goods.code)
    elif rate.percent is None:
        yield _note("rebate-rate-unstated", code=goods.code)
    if goods.cost is None:
        yield _note("rebate-cost-missing", sku=goods.sku)


def _warnings(code: str, *, notices: Sequence[RebateNotice], day: date) -> Iterator[Problem]:
    for notice in notices:
        if not code or not notice.concerns(code):
            continue
        step, later = notice.step(day), notice.next_step(day)
        if step:
            yield _note("rebate-notice-now", notice=notice.name, percent=step.percent)
        if later:
            params = {"notice": notice.name, "percent": later.percent}
            yield _note("rebate-notice-later", day=later.validity.valid_from, **params)

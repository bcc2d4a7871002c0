"""Amazon: a professional plan by the month, an individual plan by the item sold."""

from datetime import date
from decimal import Decimal
from typing import Final

from app.domain.enrolment.selling_plans import FeeBasis, PlanFee, PlanKind, SellingPlan
from app.domain.naming import Name
from app.domain.quantities.money import Money
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)
_LINKED: Final = Source(
    "ChannelX, subscription fees of linked Amazon accounts, 2021-08",
    _REVIEWED,
    "https://channelx.world/2021/08/amazon-professional-selling-plan-subscription-fees-for-europe/",
)
_NOT_FOUND: Final = Source(
    "No page of this marketplace with its plan's fee was found in the review", _REVIEWED
)
_NOTE: Final = Name(
    "Without tax, and beside the referral fee. Linked accounts share one subscription: the "
    "marketplace shows what you pay.",
    "不含税，另收销售佣金。账号绑定后月费合并收取，以卖家后台为准。",
)


def _page(name: str, url: str) -> Source:
    return Source(f"{name}, as stored; the page bears no date", _REVIEWED, url)


def _plan(
    country: str, kind: PlanKind, *, fee: tuple[str, str] | None, page: Source
) -> SellingPlan:
    """Return one plan; `fee` is the amount and its currency as the page states them."""
    basis = FeeBasis.MONTH if kind is PlanKind.PROFESSIONAL else FeeBasis.ITEM
    stated = (
        PlanFee(amount=Money(Decimal(fee[0]), fee[1]), basis=basis, source=page) if fee else None
    )
    return SellingPlan(
        platform="amazon",
        country=country,
        kind=kind,
        fee=stated,
        sources=(page, _LINKED) if fee else (page,),
        note=_NOTE if fee else None,
    )


def _both(
    country: str, *, month: str | None, item: str | None, currency: str, page: Source
) -> tuple[SellingPlan, ...]:
    """Return both plans of one site."""
    return (
        _plan(
            country,
            PlanKind.PROFESSIONAL,
            fee=(month, currency) if month else None,
            page=page,
        ),
        _plan(country, PlanKind.INDIVIDUAL, fee=(item, currency) if item else None, page=page),
    )


UNITED_STATES: Final = _both(
    "US",
    month="39.99",
    item="0.99",
    currency="USD",
    page=_page(
        "Amazon Seller Central (US), per-item selling fees and professional plan",
        "https://sellercentral.amazon.com/gp/help/external/help.html?itemID=8TPCFJRDFPKAZ6M",
    ),
)
UNITED_KINGDOM: Final = _both(
    "GB",
    month="25",
    item="0.75",
    currency="GBP",
    page=_page("Sell on Amazon (UK), pricing", "https://sell.amazon.co.uk/pricing"),
)
GERMANY: Final = _both(
    "DE",
    month="39",
    item="0.99",
    currency="EUR",
    page=_page("Sell on Amazon (DE), pricing", "https://sell.amazon.de/preisgestaltung"),
)
FRANCE: Final = _both(
    "FR",
    month="39",
    item="0.99",
    currency="EUR",
    page=_page("Sell on Amazon (FR), pricing", "https://sell.amazon.fr/en/tarifs"),
)
ITALY: Final = _both(
    "IT",
    month="39",
    item="0.99",
    currency="EUR",
    page=_page("Sell on Amazon (IT), pricing", "https://sell.amazon.it/en/prezzi"),
)
SPAIN: Final = _both(
    "ES",
    month="39",
    item="0.99",
    currency="EUR",
    page=_page("Sell on Amazon (ES), pricing", "https://sell.amazon.es/en/precios"),
)
JAPAN: Final = _both(
    "JP",
    month="4900",
    item="100",
    currency="JPY",
    page=_page(
        "Amazon Seller Central (JP), individual selling plan",
        "https://sellercentral.amazon.co.jp/gp/help/external/help.html?itemID=200399460",
    ),
)
AUSTRALIA: Final = _both(
    "AU",
    month="49.95",
    item="0.99",
    currency="AUD",
    page=_page("Sell on Amazon (AU), pricing", "https://sell.amazon.com.au/pricing"),
)
CANADA: Final = _both("CA", month=None, item=None, currency="CAD", page=_NOT_FOUND)
NETHERLANDS: Final = _both("NL", month=None, item=None, currency="EUR", page=_NOT_FOUND)
POLAND: Final = _both("PL", month=None, item=None, currency="PLN", page=_NOT_FOUND)

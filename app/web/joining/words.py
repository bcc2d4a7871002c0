"""The words of joining: states with the shape of their tag, standings, methods, kinds of fee."""

from typing import Any, Final

from app.catalogue.countries import countries
from app.domain.enrolment.fees import FeeKind, PaidState, PaymentMethod
from app.domain.enrolment.selling_plans import FeeBasis
from app.domain.enrolment.standing import Running, TaxStanding
from app.domain.enrolment.states import ApplicationState
from app.web.i18n import lazy
from app.web.plans.states import StateWord

APPLICATION_STATES: Final = {
    ApplicationState.DRAFT: StateWord(lazy("Draft"), "off"),
    ApplicationState.SUBMITTED: StateWord(lazy("Submitted"), "move"),
    ApplicationState.APPROVED: StateWord(lazy("Approved"), "good"),
}
PAID_STATES: Final = {
    PaidState.OPEN: StateWord(lazy("Unpaid"), "look"),
    PaidState.PART: StateWord(lazy("Part paid"), "move"),
    PaidState.PAID: StateWord(lazy("Paid"), "good"),
}
RUNNING: Final = {
    Running.HOLDS: StateWord(lazy("Valid"), "good"),
    Running.ENDS_SOON: StateWord(lazy("Ends soon"), "look"),
    Running.OVER: StateWord(lazy("Expired"), "act"),
}
TAX_STANDINGS: Final[dict[TaxStanding, Any]] = {
    TaxStanding.REGISTERED: lazy("Registered"),
    TaxStanding.APPLIED: lazy("Applied for"),
    TaxStanding.NOT_NEEDED: lazy("Needs none"),
}
METHODS: Final[dict[PaymentMethod, Any]] = {
    PaymentMethod.TRANSFER: lazy("Bank transfer"),
    PaymentMethod.CARD: lazy("Card"),
    PaymentMethod.WALLET: lazy("Alipay or WeChat Pay"),
    PaymentMethod.BALANCE: lazy("From the sales balance"),
    PaymentMethod.OTHER: lazy("Another way"),
}
FEE_KINDS: Final[dict[FeeKind, Any]] = {
    FeeKind.SERVICE: lazy("Service fee"),
    FeeKind.BOND: lazy("Bond premium"),
    FeeKind.AGENT: lazy("Agent"),
    FeeKind.REGISTRATION: lazy("Registration of a tax number"),
    FeeKind.SELLING_PLAN: lazy("Selling plan"),
    FeeKind.OTHER: lazy("Other fees"),
}
BASES: Final[dict[FeeBasis, Any]] = {
    FeeBasis.MONTH: lazy("per month"),
    FeeBasis.ITEM: lazy("per item sold"),
}
CLEARED: Final[dict[str, Any]] = {
    "tax": lazy("the tax numbers' standing at each destination"),
    "importer": lazy("the importer of each destination"),
    "agreement": lazy("the accepted agreement: it is asked for again"),
}


def currencies() -> list[str]:
    """Return the currencies that joining is paid in: those of the destinations, then the yuan."""
    return list(dict.fromkeys(["USD", *(each.currency for each in countries().values())]))

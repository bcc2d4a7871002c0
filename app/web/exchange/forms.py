"""The form of a rate of exchange: between which currencies, how many, of which day, says who."""

from typing import ClassVar, Final

from app.catalogue.currencies import currencies
from app.domain.problems import Problem
from app.usecases.landed_cost import destinations
from app.web import checks
from app.web.costs.forms import ExchangeForm
from app.web.fields import ChoiceField
from app.web.i18n import lazy

_NEEDED: Final = lazy("Choose a currency")


class RateForm(ExchangeForm):
    """A rate between two currencies of which neither is given by the page."""

    id: ClassVar[str] = "rate"

    base = ChoiceField(lazy("One of"), [checks.Needed(_NEEDED)])
    quote = ChoiceField(lazy("In"), [checks.Needed(_NEEDED)])

    def prepare(self) -> None:
        """Offer the currencies of invoices and of destinations."""
        codes = {*currencies(), *(each.currency for each in destinations().values())}
        for field in (self.base, self.quote):
            field.offer([("", lazy("Choose")), *((code, code) for code in sorted(codes))])

    def problems(self) -> list[Problem]:
        """Refuse a rate of a currency to itself."""
        same = self.base.data and self.base.data == self.quote.data
        return [Problem("rates-same-currency", "quote")] if same else []

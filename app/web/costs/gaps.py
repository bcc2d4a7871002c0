"""What the cost page asks for: a rate between two currencies."""

from dataclasses import dataclass

from app.domain.quantities.exchange import ExchangeRate
from app.persistence.costs import Exchange
from app.web.costs.forms import ExchangeForm
from app.web.costs.seen import seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two currencies the cost needs a rate between: the one used, and a form for a newer one."""

    base: str
    quote: str
    used: Exchange | None
    form: ExchangeForm
    published: ExchangeRate | None = None

    @property
    def seen(self) -> str:
        """Return what the reader sees of entered rates."""
        return seen([self.used])

"""What the cost page asks for: a rate between two currencies, and duty of a product."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.customs.assessment import Kind, LineAssessment, Row
from app.domain.quantities.exchange import ExchangeRate
from app.persistence.costs import DutyRate, Exchange
from app.usecases.plan_entry import GoodsLine
from app.web.costs.forms import DutyRateForm, ExchangeForm
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


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyLine:
    """One product at customs: its rows, what people entered for its code, and a form for more.

    Products of one code share the first one's form.
    """

    number: int
    goods: GoodsLine
    assessed: LineAssessment | None
    entered: Sequence[DutyRate]
    form: DutyRateForm | None

    def rows(self, *kinds: str) -> list[Row]:
        """Return the rows of some kinds, in the order of the working."""
        found = self.assessed.rows if self.assessed else ()
        return [row for row in found if row.kind in {Kind(kind) for kind in kinds}]

    @property
    def seen(self) -> str:
        """Return what the reader sees of entered rates."""
        return seen(self.entered)

    @property
    def open(self) -> bool:
        """Return whether some duty of it is not known."""
        return any(row.status.open for row in self.rows("duty"))

"""How much more or less something comes to."""

from dataclasses import dataclass

from app.domain.quantities.money import Money


@dataclass(frozen=True, slots=True)
class Change:
    """A sum that is added, or taken off where it is negative."""

    amount: Money

    @property
    def sign(self) -> str:
        """Return a plus or a minus; empty for no change."""
        if not self.amount.amount:
            return ""
        return "+" if self.amount.amount > 0 else "\N{MINUS SIGN}"

    @property
    def size(self) -> Money:
        """Return how much more or less."""
        return -self.amount if self.amount.amount < 0 else self.amount

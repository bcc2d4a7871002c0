"""How one layout of a forwarder's workbook is read: headings, columns, and what holds for all."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Self

from app.domain.freight.basis import PriceUnit
from app.usecases.rate_cards.channels import Way
from app.usecases.rate_cards.figures import Tier
from app.usecases.rate_cards.roles import Role


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """What a column holds; a price column also says its break and, where it has one, its channel.

    A price column without a break holds prices whose break stands in the row itself.
    """

    role: Role
    tier: Tier | None = None
    channel: str = ""

    def dump(self) -> dict[str, str]:
        """Return the use as JSON keeps it."""
        kept = {"role": self.role.value, "channel": self.channel}
        if self.tier is not None:
            kept["from"] = str(self.tier.from_quantity)
            kept["unit"] = self.tier.unit.value if self.tier.unit else ""
            kept["load"] = self.tier.load_kind
        return kept

    @classmethod
    def load(cls, kept: Mapping[str, str]) -> Self:
        """Return what `dump` wrote."""
        tier = None
        if "from" in kept:
            unit = PriceUnit(kept["unit"]) if kept["unit"] else None
            tier = Tier(Decimal(kept["from"]), unit, kept["load"])
        return cls(Role(kept["role"]), tier, kept["channel"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a sheet is read. Headings stand in the rows from `first` to `last`.

    `terms` are texts that hold where a row says nothing itself. `ways`, `places` and `days` are
    what people answered about channels, areas and transit times that are not plain.
    """

    first: int
    last: int
    columns: Mapping[int, ColumnUse]
    terms: Mapping[Role, str] = field(default_factory=dict)
    ways: Mapping[str, Way] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    days: Mapping[str, str] = field(default_factory=dict)
    card: Mapping[str, str] = field(default_factory=dict)

    def dump(self) -> dict[str, Any]:
        """Return the layout as JSON keeps it."""
        return {
            "first": self.first,
            "last": self.last,
            "columns": {str(number): use.dump() for number, use in self.columns.items()},
            "terms": {role.value: text for role, text in self.terms.items()},
            "ways": {channel: way.dump() for channel, way in self.ways.items()},
            "places": dict(self.places),
            "days": dict(self.days),
            "card": dict(self.card),
        }

    @classmethod
    def load(cls, kept: Mapping[str, Any]) -> Self:
        """Return what `dump` wrote."""
        return cls(
            first=kept["first"],
            last=kept["last"],
            columns={int(n): ColumnUse.load(use) for n, use in kept["columns"].items()},
            terms={Role(role): text for role, text in kept["terms"].items()},
            ways={channel: Way.load(way) for channel, way in kept["ways"].items()},
            places=kept["places"],
            days=kept["days"],
            card=kept["card"],
        )

    def answered(
        self,
        *,
        ways: Mapping[str, Way],
        places: Mapping[str, str],
        days: Mapping[str, str],
    ) -> "Layout":
        """Return the layout with more answers."""
        return replace(
            self,
            ways={**self.ways, **ways},
            places={**self.places, **places},
            days={**self.days, **days},
        )

"""How much of a line there is in the units customs counts its code in 法定单位."""

from dataclasses import dataclass
from decimal import Decimal

from app.domain.paperwork.china.field import plain
from app.domain.paperwork.china.lines import Merged
from app.domain.paperwork.china.tables import CustomsUnit, DeclarationTables
from app.domain.quantities.weight import Weight
from app.domain.shipment.details import LegalUnit


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in a customs unit; either is None while the record does not tell it."""

    quantity: Decimal | None
    unit: CustomsUnit | None

    @property
    def known(self) -> bool:
        """Return whether the row can be printed as it stands."""
        return self.quantity is not None and self.unit is not None

    @property
    def written(self) -> str:
        """Return the quantity as the form takes it, empty while it is unknown."""
        return "" if self.quantity is None else plain(self.quantity)


def trade_amount(line: Merged, *, tables: DeclarationTables) -> Amount:
    """Return the line in the unit it is traded in."""
    return Amount(Decimal(line.quantity), tables.unit_of(line.first.goods.unit))


def legal_amounts(line: Merged, *, tables: DeclarationTables) -> tuple[Amount, ...]:
    """Return the line in its first and second legal unit; one unknown amount where none is told."""
    units = line.first.legal_units
    if not units:
        return (Amount(None, None),)
    return tuple(_amount(line, told, tables=tables) for told in units)


def _amount(line: Merged, told: LegalUnit, *, tables: DeclarationTables) -> Amount:
    """Return weight from the net weight, pieces from the count, anything else by its factor."""
    unit = tables.units.get(told.unit)
    if unit is None:
        return Amount(None, None)
    if unit.grams is not None:
        return Amount(_weighed(line.net_weight, grams=unit.grams), unit)
    trade = tables.unit_of(line.first.goods.unit)
    if trade is not None and trade.code == unit.code:
        return Amount(Decimal(line.quantity), unit)
    return Amount(None if told.per_unit is None else told.per_unit * line.quantity, unit)


def _weighed(weight: Weight | None, *, grams: Decimal) -> Decimal | None:
    return None if weight is None else Decimal(weight.grams) / grams

"""The draft of an export declaration 报关单草单: one or several, as their lines need."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.paperwork.china.legal import Amount, legal_amounts, trade_amount
from app.domain.paperwork.china.lines import Merged
from app.domain.paperwork.china.pricing import Costs, Pricing, priced, pricing
from app.domain.paperwork.china.splitting import Portion, Shared, portions
from app.domain.paperwork.china.tables import (
    CustomsCode,
    DeclarationForm,
    DeclarationTables,
    PackageKind,
)
from app.domain.paperwork.stated import Fact, Stated, shared_facts
from app.domain.paperwork.totals import carton_totals, together
from app.domain.quantities.money import Money, total
from app.domain.quantities.rounding import Rounding
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import ShipmentRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationLine:
    """One line: its goods, amounts in each unit, and the price in the declared mode.

    `declared_total` is the total with the decimals of the form.
    """

    number: int
    goods: Merged
    trade: Amount
    legal: tuple[Amount, ...]
    unit_price: Decimal
    total: Money
    declared_total: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """One declaration of several; `packages` counts each carton in one declaration only.

    The kilograms are those of the form, never less than its least; the net weight is None while
    one is unknown.
    """

    number: int
    lines: tuple[DeclarationLine, ...]
    packages: int
    gross_weight: Weight
    gross_kilograms: Decimal
    net_kilograms: Decimal | None
    costs: Costs
    shared: tuple[Shared, ...]
    goods_value: Money
    declared_total: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationDraft:
    """The paper: what is common to all declarations, and each of them."""

    record: ShipmentRecord
    tables: DeclarationTables
    pricing: Pricing
    declarations: tuple[Declaration, ...]

    @property
    def lines(self) -> tuple[DeclarationLine, ...]:
        """Return the lines of all declarations."""
        return tuple(line for each in self.declarations for line in each.lines)

    @property
    def goods_value(self) -> Money:
        """Return what the goods are worth, freight and insurance left out."""
        values = (line.goods.value for line in self.lines)
        return total(values, currency=self.record.currency)

    @property
    def treatment(self) -> CustomsCode | None:
        """Return how duty is levied on each line 征免, which the levy nature decides."""
        return self.tables.treatments.get(self.tables.levy(self.record.supervision_mode))

    @property
    def package(self) -> PackageKind | None:
        """Return the kind of packages, cartons unless the record tells another."""
        told = self.record.details.package_kind
        return self.tables.packages.get(told or self.tables.carton)

    @property
    def wood(self) -> bool:
        """Return whether the packages are of wood that asks for treatment."""
        return self.package is not None and self.package.wood

    @property
    def pallets(self) -> int:
        """Return how many pallets the cartons stand on."""
        return len({row.pallet for row in self.record.cartons if row.pallet})

    def stated(self) -> Stated:
        """Return what the declarations state together; codes only where no product is in parts."""
        packed = carton_totals(self.record)
        shared = dict(shared_facts(self.record))
        if any(line.goods.first.part for line in self.lines):
            shared.pop(Fact.CODES_HERE, None)
        net = together(line.goods.net_weight for line in self.lines)
        return {
            **shared,
            **packed.stated(),
            **({Fact.NET_WEIGHT: net} if net is not None else {}),
            Fact.CARTONS: sum(each.packages for each in self.declarations),
            Fact.GROSS_WEIGHT: sum((each.gross_weight for each in self.declarations), Weight(0)),
            Fact.GOODS_VALUE: self.goods_value,
        }


def declaration_draft(record: ShipmentRecord, *, tables: DeclarationTables) -> DeclarationDraft:
    """Return the draft of everything in the cartons."""
    split = portions(record, most_lines=tables.form.most_lines)
    whole = pricing(record, tables=tables)
    costs = whole.divided(
        weights=[portion.gross_weight for portion in split],
        values=[_value(portion, currency=record.currency) for portion in split],
    )
    nets = _net_weights(record, split)
    return DeclarationDraft(
        record=record,
        tables=tables,
        pricing=whole,
        declarations=tuple(
            _declaration(portion, costs=each, net=net, tables=tables)
            for portion, each, net in zip(split, costs, nets, strict=True)
        ),
    )


def _net_weights(record: ShipmentRecord, split: Sequence[Portion]) -> list[Weight | None]:
    """Return the net weight of each declaration; the only one knows it without that of parts."""
    nets = [together(line.net_weight for line in portion.lines) for portion in split]
    return [carton_totals(record).net_weight] if nets == [None] else nets


def _value(portion: Portion, *, currency: str) -> Money:
    return total((line.value for line in portion.lines), currency=currency)


def _declaration(
    portion: Portion, *, costs: Costs, net: Weight | None, tables: DeclarationTables
) -> Declaration:
    currency = portion.lines[0].value.currency
    totals = priced([line.value for line in portion.lines], costs=costs)
    return Declaration(
        number=portion.number,
        lines=tuple(
            _line(number, line, price=price, tables=tables)
            for number, (line, price) in enumerate(zip(portion.lines, totals, strict=True), start=1)
        ),
        packages=portion.packages,
        gross_weight=portion.gross_weight,
        gross_kilograms=_kilograms(portion.gross_weight, form=tables.form),
        net_kilograms=None if net is None else _kilograms(net, form=tables.form),
        costs=costs,
        shared=portion.shared,
        goods_value=total((line.value for line in portion.lines), currency=currency),
        declared_total=_figure(total(totals, currency=currency), form=tables.form),
    )


def _line(number: int, line: Merged, *, price: Money, tables: DeclarationTables) -> DeclarationLine:
    step = Decimal(1).scaleb(-tables.form.unit_price_places)
    told = line.unit_value if price == line.value else None
    exact = price.amount / line.quantity if told is None else told
    return DeclarationLine(
        number=number,
        goods=line,
        trade=trade_amount(line, tables=tables),
        legal=legal_amounts(line, tables=tables),
        unit_price=Rounding.HALF_UP.to(exact, step=step),
        total=price,
        declared_total=_figure(price, form=tables.form),
    )


def _figure(amount: Money, *, form: DeclarationForm) -> Decimal:
    """Return an amount with the decimals of the form, which payable units never exceed."""
    return amount.amount.quantize(Decimal(1).scaleb(-form.total_places))


def _kilograms(weight: Weight, *, form: DeclarationForm) -> Decimal:
    return max(weight.kilograms, Decimal(form.least_kilograms))

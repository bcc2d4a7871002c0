"""The row of a declaration that counts: packages, weights, and the costs of its price basis."""

from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.china.declaration import Declaration, DeclarationDraft
from app.domain.paperwork.china.field import Field, Row, plain
from app.domain.quantities.money import Money

#: How the form marks a cost that is a total, not a rate or a price by weight.
_TOTAL_MARK: Final = "3"


def packed_row(draft: DeclarationDraft, declaration: Declaration) -> Row:
    """Return kind and number of packages, weights, price basis, and the costs it asks for."""
    kind = draft.package
    mode, costs = draft.pricing.mode, declaration.costs
    return (
        Field(
            name=Name(en="Kind of packages", zh="包装种类"),
            width=5,
            path="details.package_kind",
            text=kind.name.zh if kind else None,
            code=kind.code if kind else None,
        ),
        Field(
            name=Name(en="Packages", zh="件数"),
            width=2,
            path="cartons",
            text=str(declaration.packages) if declaration.packages else None,
        ),
        Field(
            name=Name(en="Gross weight, kg", zh="毛重（千克）"),
            width=3,
            path="cartons",
            text=plain(declaration.gross_kilograms),
        ),
        Field(
            name=Name(en="Net weight, kg", zh="净重（千克）"),
            width=3,
            path="goods",
            text=plain(declaration.net_kilograms) if declaration.net_kilograms else None,
        ),
        Field(
            name=Name(en="Price basis", zh="成交方式"),
            width=3,
            path="incoterm.term",
            text=mode.name.zh if mode else None,
            code=mode.code if mode else None,
        ),
        _cost(
            Name(en="Freight", zh="运费"),
            costs.freight,
            path="freight" if draft.pricing.asks_freight else None,
        ),
        _cost(
            Name(en="Insurance", zh="保费"),
            costs.insurance,
            path="insurance" if draft.pricing.asks_insurance else None,
        ),
        _cost(Name(en="Misc.", zh="杂费"), costs.miscellaneous, path=None, width=2),
    )


def _cost(name: Name, amount: Money | None, *, path: str | None, width: int = 3) -> Field:
    text = f"{amount.currency}/{plain(amount.amount)}/{_TOTAL_MARK}" if amount else None
    return Field(name=name, path=path, text=text, width=width)

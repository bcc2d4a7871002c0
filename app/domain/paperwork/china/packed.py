"""The row of a declaration that counts: packages, weights, and the costs of its price basis."""

from collections.abc import Iterator
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.china.declaration import Declaration, DeclarationDraft
from app.domain.paperwork.china.field import Field, Row, plain
from app.domain.paperwork.china.pricing import Costs
from app.domain.quantities.money import Money

#: How the form marks a cost that is a total, not a rate or a price by weight.
_TOTAL_MARK: Final = "3"


def packed_row(draft: DeclarationDraft, declaration: Declaration) -> Row:
    """Return kind and number of packages, weights, price basis, and the costs it asks for."""
    return (*_packages(draft, declaration), *_prices(draft, declaration.costs))


def _packages(draft: DeclarationDraft, declaration: Declaration) -> Iterator[Field]:
    kind, net = draft.package, declaration.net_kilograms
    yield Field(
        name=Name(en="Kind of packages", zh="包装种类"),
        path="details.package_kind",
        text=kind.name.zh if kind else None,
        code=kind.code if kind else None,
        width=5,
    )
    yield Field(
        name=Name(en="Packages", zh="件数"),
        path="cartons",
        text=str(declaration.packages) if declaration.packages else None,
        width=2,
    )
    yield Field(
        name=Name(en="Gross weight, kg", zh="毛重（千克）"),
        path="cartons",
        text=plain(declaration.gross_kilograms),
        width=3,
    )
    yield Field(
        name=Name(en="Net weight, kg", zh="净重（千克）"),
        path="goods",
        text=None if net is None else plain(net),
        width=3,
    )


def _prices(draft: DeclarationDraft, costs: Costs) -> Iterator[Field]:
    mode = draft.pricing.mode
    yield Field(
        name=Name(en="Price basis", zh="成交方式"),
        path="incoterm.term",
        text=mode.name.zh if mode else None,
        code=mode.code if mode else None,
        width=3,
    )
    freight = "freight" if draft.pricing.asks_freight else None
    yield _cost(Name(en="Freight", zh="运费"), costs.freight, path=freight)
    insurance = "insurance" if draft.pricing.asks_insurance else None
    yield _cost(Name(en="Insurance", zh="保费"), costs.insurance, path=insurance)
    yield _cost(Name(en="Misc.", zh="杂费"), costs.miscellaneous, path=None, width=2)


def _cost(name: Name, amount: Money | None, *, path: str | None, width: int = 3) -> Field:
    text = f"{amount.currency}/{plain(amount.amount)}/{_TOTAL_MARK}" if amount else None
    return Field(name=name, path=path, text=text, width=width)

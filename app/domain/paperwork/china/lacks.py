"""What a declaration has a place for and the record does not tell, and what is too long for it."""

from collections.abc import Iterator
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.china.declaration import (
    DeclarationDraft,
    DeclarationLine,
    declaration_draft,
)
from app.domain.paperwork.china.elements import ELEMENTS
from app.domain.paperwork.china.paper import declaration_paper
from app.domain.paperwork.china.tables import DeclarationTables
from app.domain.paperwork.document import Lack
from app.domain.problems import Problem, Severity
from app.domain.shipment.record import ShipmentRecord

#: How many SKUs that lack something are named before the rest is counted.
_SHOWN: Final = 3


def declaration_lacks(record: ShipmentRecord, *, tables: DeclarationTables) -> list[Lack]:
    """Return what is printed as still to be filled in, head first, then line by line."""
    paper = declaration_paper(record, tables=tables)
    heads = [lack for form in paper.forms for lack in form.lacks()]
    return [*dict.fromkeys(heads), *_line_lacks(paper.draft)]


def declaration_problems(record: ShipmentRecord, *, tables: DeclarationTables) -> list[Problem]:
    """Return advice on names and specifications longer than the form takes."""
    draft = declaration_draft(record, tables=tables)
    places = {goods.sku: index for index, goods in enumerate(record.goods)}
    found = []
    for line in draft.lines:
        first = line.goods.first
        texts = (
            ("name_zh", first.name, tables.form.longest_name),
            ("declaration_elements", first.elements or "", tables.form.longest_specification),
        )
        for field, text, limit in texts:
            if len(text) > limit:
                params = {"sku": first.goods.sku, "length": len(text), "limit": limit}
                path = f"goods.{places[first.goods.sku]}.{field}"
                code = f"declaration-{field.replace('_', '-')}-long"
                found.append(Problem(code, path, params, Severity.ADVISORY))
    return found


def _line_lacks(draft: DeclarationDraft) -> Iterator[Lack]:
    """Yield each missing fact once, with the SKUs that lack it."""
    places = {goods.sku: index for index, goods in enumerate(draft.record.goods)}
    lacking: dict[tuple[str, Name], list[str]] = {}
    for line in draft.lines:
        for missing in _missing(line):
            lacking.setdefault(missing, []).append(line.goods.first.goods.sku)
    for (field, name), skus in lacking.items():
        yield Lack(f"goods.{places[skus[0]]}.{field}", _of_lines(name, skus))


def _missing(line: DeclarationLine) -> Iterator[tuple[str, Name]]:
    first = line.goods.first
    if not first.hs_code:
        yield "hs_cn", Name(en="Commodity code", zh="商品编号")
    if not first.elements:
        yield "declaration_elements", ELEMENTS
    if not line.trade.known:
        yield "unit", Name(en="Trade unit", zh="成交计量单位")
    if not all(amount.known for amount in line.legal):
        yield "details.legal_units", Name(en="Legal unit", zh="法定计量单位")
    if not first.goods.details.district:
        yield "details.district", Name(en="Domestic source", zh="境内货源地")


def _of_lines(name: Name, skus: list[str]) -> Name:
    some = skus[:_SHOWN]
    rest = len(skus) - len(some)
    return Name(
        en=f"{name.en}: {', '.join(some)}{f' and {rest} more' if rest else ''}",
        zh=f"{name.zh}：{'、'.join(some)}{f' 等 {len(skus)} 项' if rest else ''}",
    )

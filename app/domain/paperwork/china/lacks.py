"""What a declaration has a place for and the record does not tell, and what is too long for it."""

from collections.abc import Iterator

from app.domain.naming import Name
from app.domain.paperwork.china.declaration import (
    DeclarationLine,
    declaration_draft,
)
from app.domain.paperwork.china.elements import ELEMENTS
from app.domain.paperwork.china.lacking import Missing, lacks_of, places
from app.domain.paperwork.china.paper import declaration_paper
from app.domain.paperwork.china.tables import DeclarationTables
from app.domain.paperwork.document import Lack
from app.domain.problems import Problem, Severity
from app.domain.shipment.record import ShipmentRecord


def declaration_lacks(record: ShipmentRecord, *, tables: DeclarationTables) -> list[Lack]:
    """Return what is printed as still to be filled in, head first, then line by line."""
    paper = declaration_paper(record, tables=tables)
    heads = [lack for form in paper.forms for lack in form.lacks()]
    missing = (each for line in paper.draft.lines for each in _missing(line))
    return [*dict.fromkeys(heads), *lacks_of(record, missing)]


def declaration_problems(record: ShipmentRecord, *, tables: DeclarationTables) -> list[Problem]:
    """Return advice on names and specifications longer than the form takes."""
    draft = declaration_draft(record, tables=tables)
    where = places(record)
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
                path = f"goods.{where[first.goods.sku]}.{field}"
                code = f"declaration-{field.replace('_', '-')}-long"
                found.append(Problem(code, path, params, Severity.ADVISORY))
    return found


def _missing(line: DeclarationLine) -> Iterator[Missing]:
    first = line.goods.first
    sku = first.goods.sku
    if not first.hs_code:
        yield "hs_cn", Name(en="Commodity code", zh="商品编号"), sku
    if not first.elements:
        yield "declaration_elements", ELEMENTS, sku
    if not line.trade.known:
        yield "unit", Name(en="Trade unit", zh="成交计量单位"), sku
    if not all(amount.known for amount in line.legal):
        yield "details.legal_units", Name(en="Legal unit", zh="法定计量单位"), sku
    if not first.goods.details.district:
        yield "details.district", Name(en="Domestic source", zh="境内货源地"), sku

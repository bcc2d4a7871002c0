"""Keeping the lines that a product declares as in one country, all of them or none."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.domain.catalogue_item.declaration import DeclarationPart, check_parts
from app.domain.problems import Problem
from app.persistence.declarations import line_rows
from app.persistence.tables.foundation import now
from app.persistence.tables.products import CustomsProfile, DeclarationLine, Product
from app.usecases.products import facts


def check_lines(parts: Sequence[DeclarationPart], *, country: str) -> list[Problem]:
    """Return what keeps these lines from being saved."""
    return check_parts(parts, country=country, facts=facts())


def save_lines(
    session: Session, product: Product, *, country: str, parts: Sequence[DeclarationPart]
) -> list[Problem]:
    """Keep the lines in place of those before, or say why not; none make it one line again.

    A product without a code in the country takes the first line's, which papers print.
    """
    problems = check_lines(parts, country=country)
    if problems:
        return problems
    rows = line_rows(session, product_id=product.id, country=country)
    for row in rows[len(parts) :]:
        session.delete(row)
    for position, part in enumerate(parts, 1):
        if position <= len(rows):
            row = rows[position - 1]
        else:
            row = DeclarationLine(product_id=product.id, country=country, position=position)
            session.add(row)
        row.hs_code, row.origin, row.share = part.hs_code, part.origin, part.share
        row.name_en, row.name_zh = part.name_en, part.name_zh
        row.net_weight = part.net_weight
    if parts and not any(each.country == country for each in product.customs):
        product.customs.append(CustomsProfile(country=country, hs_code=parts[0].hs_code))
    product.updated_at = now()
    session.commit()
    session.expire(product, ["customs"])
    return []

"""Declaration elements 申报要素 as they were used last, offered again for the same code."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.persistence import products

#: What is offered for one code; more would be no help.
_MOST = 5


@dataclass(frozen=True, slots=True)
class Remembered:
    """Elements that a product of the same HS code is declared with."""

    elements: str
    sku: str


def remembered_elements(
    session: Session, code: str, *, besides: int | None = None
) -> list[Remembered]:
    """Return the elements used for a Chinese HS code, last used first, each once.

    `besides` is the product that asks. Codes are compared without what customs adds after the ten
    digits, so 6904100000 and 6904100000999 share their elements.
    """
    found: dict[str, Remembered] = {}
    for elements, sku in products.elements_used(session, code, besides=besides):
        found.setdefault(elements, Remembered(elements, sku))
    return list(found.values())[:_MOST]

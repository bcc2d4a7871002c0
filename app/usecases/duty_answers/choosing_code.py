"""Taking one of the codes that exist for a product whose code is too short or does not."""

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence.tables.products import CustomsProfile, Product
from app.usecases.tariffs_in_use import tariff_for


def take_code(session: Session, product: Product, *, code: str, destination: str) -> list[Problem]:
    """Keep `code` as the product's at `destination`; refused where the tariff has no such line."""
    if not (code.isascii() and code.isdecimal() and _exists(session, code, destination)):
        return [Problem("duty-code-unknown", "code", {"code": code})]
    profile = next((each for each in product.customs if each.country == destination), None)
    if profile is None:
        profile = CustomsProfile(country=destination)
        product.customs.append(profile)
    profile.hs_code = code
    session.commit()
    return []


def _exists(session: Session, code: str, destination: str) -> bool:
    tariff = tariff_for(session, destination, {code})
    return tariff is not None and tariff.line(code) is not None

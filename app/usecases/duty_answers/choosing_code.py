"""Taking one of the codes that exist for a product whose code is too short or does not."""

from dataclasses import replace

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence.declarations import parts_abroad
from app.persistence.tables.products import CustomsProfile, Product
from app.usecases.declarations import save_lines
from app.usecases.tariffs_in_use import tariff_for


def take_code(
    session: Session, product: Product, *, code: str, destination: str, part: str = ""
) -> list[Problem]:
    """Keep `code` as the product's at `destination`; refused where the tariff has no such line.

    `part` names the part that it is of, where the product declares as several lines.
    """
    if not (code.isascii() and code.isdecimal() and _exists(session, code, destination)):
        return [Problem("duty-code-unknown", "code", {"code": code})]
    if part:
        return _take_for_part(session, product, code=code, destination=destination, part=part)
    profile = next((each for each in product.customs if each.country == destination), None)
    if profile is None:
        profile = CustomsProfile(country=destination)
        product.customs.append(profile)
    profile.hs_code = code
    session.commit()
    return []


def _take_for_part(
    session: Session, product: Product, *, code: str, destination: str, part: str
) -> list[Problem]:
    kept = parts_abroad(product).get(destination, ())
    parts = [replace(each, hs_code=code) if each.key == part else each for each in kept]
    return save_lines(session, product, country=destination, parts=parts)


def _exists(session: Session, code: str, destination: str) -> bool:
    tariff = tariff_for(session, destination, {code})
    return tariff is not None and tariff.line(code) is not None

"""What the member states of the European Union share."""

from datetime import date
from typing import Final

from app.catalogue.authorities import POSTCODE_FORMS
from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.trade.countries import Country, PostcodeForm, TaxNumber

#: ISO 3166 codes of the member states since 2020-02-01.
MEMBER_STATES: Final = frozenset(
    (
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
        *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
    )
)
_SOURCES: Final = (
    Source("Regulation (EU) No 952/2013, article 9 (EORI)", date(2026, 11, 22)),
    Source("European Commission, EORI guidelines (TAXUD/2008/1633)", date(2026, 11, 22)),
    Source("TARIC code structure, ten digits", date(2026, 11, 22)),
    POSTCODE_FORMS,
)
_TAX_NUMBERS: Final = (
    TaxNumber(
        kind="eori",
        name=Name("EORI number", "EORI号"),
        validator=None,
        pattern=r"(?!GB)[A-Z]{2}[0-9A-Z]{1,15}",
        example="DE123456789012345",
    ),
    TaxNumber(
        kind="vat",
        name=Name("VAT number", "VAT税号"),
        validator="eu.vat",
        example="DE136695976",
    ),
)


def member_state(
    code: str, *, language: str, postcode: PostcodeForm, currency: str = "EUR"
) -> Country:
    """Return a member state from what is its own."""
    return Country(
        code=code,
        currency=currency,
        tax_numbers=_TAX_NUMBERS,
        postcode=postcode,
        hs_digits=10,
        languages=(language,),
        reached_overland=True,
        sources=_SOURCES,
    )
